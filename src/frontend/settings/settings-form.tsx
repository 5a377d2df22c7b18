import { Box, Stack, Tab, TabList, TabPanel, Tabs } from '@forge/react';
import type { ReactNode } from 'react';
import type { SettingsView } from '../../contract';
import { useSay } from '../components/reader';
import { phrase } from '../wording/settings';
import { ConfluenceSection } from './confluence-section';
import { DraftContext } from './draft-context';
import { GeneralSection } from './general-section';
import { HistorySection } from './history-section';
import { JiraSection } from './jira-section';
import { RaygunSection } from './raygun-section';
import { SaveBar } from './save-bar';
import { TABS } from './settings-fields';
import { SlackSection } from './slack-section';
import { ThresholdsSection } from './thresholds-section';
import { useSettingsDraft } from './use-settings-draft';

/** What everybody needs first stands first; what is typed in one tab stays while another one is shown. */
export function SettingsForm({
  view,
  onSaved,
}: {
  view: SettingsView;
  onSaved: (view: SettingsView) => void;
}) {
  const say = useSay();
  const { section, state, tab, show, ...saving } = useSettingsDraft(view, onSaved);
  return (
    <DraftContext.Provider value={state}>
      <Tabs id="kaji-settings" selected={tab} onChange={show}>
        <TabList>
          <Tab>{say(phrase('ui.settings.tab.connections'))}</Tab>
          <Tab>{say(phrase('ui.settings.tab.lines'))}</Tab>
          <Tab>{say(phrase('ui.settings.tab.history'))}</Tab>
        </TabList>
        <Page>
          <GeneralSection {...section} />
          <JiraSection {...section} />
          <ConfluenceSection {...section} />
          <RaygunSection {...section} />
          <SlackSection {...section} />
        </Page>
        <Page>
          <ThresholdsSection {...section} />
        </Page>
        <Page>
          <HistorySection view={view} onChanged={onSaved} />
        </Page>
      </Tabs>
      {tab !== TABS.history && <SaveBar {...saving} isDirty={state.isDirty} />}
    </DraftContext.Provider>
  );
}

function Page({ children }: { children: ReactNode }) {
  return (
    <TabPanel>
      <Stack grow="fill">
        <Box paddingBlock="space.200">
          <Stack space="space.300">{children}</Stack>
        </Box>
      </Stack>
    </TabPanel>
  );
}
