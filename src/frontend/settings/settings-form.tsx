import { LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { SettingsChange, SettingsView } from '../../contract';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { useSay } from '../components/reader';
import { useAction } from '../components/use-outcome';
import { phrase } from '../wording';
import { ConfluenceSection } from './confluence-section';
import { GeneralSection } from './general-section';
import { JiraSection } from './jira-section';
import { hasProblems } from './line-problems';
import { RaygunSection } from './raygun-section';
import type { SectionProps } from './section-props';
import { SlackSection } from './slack-section';
import { ThresholdsSection } from './thresholds-section';

export function SettingsForm({
  view,
  onSaved,
}: {
  view: SettingsView;
  onSaved: (view: SettingsView) => void;
}) {
  const say = useSay();
  const [change, setChange] = useState<SettingsChange>({ settings: view.settings });
  const saving = useAction<SettingsView>();
  const [isHeldBack, setHeldBack] = useState(false);
  const isWrong = hasProblems(change.settings.severityThresholds);
  const save = () => {
    setHeldBack(isWrong);
    if (isWrong) return;
    void saving.run(
      () => invoke('settings.save', change),
      (saved) => {
        setChange({ settings: saved.settings });
        onSaved(saved);
      },
    );
  };
  const section: SectionProps = {
    view,
    change,
    set: (settings) => setChange((before) => ({ ...before, settings: { ...before.settings, ...settings } })),
    setSecret: (secrets) =>
      setChange((before) => ({ ...before, secrets: { ...before.secrets, ...secrets } })),
  };
  return (
    <Stack space="space.300">
      <GeneralSection {...section} />
      <JiraSection {...section} />
      <ThresholdsSection {...section} />
      <ConfluenceSection {...section} />
      <RaygunSection {...section} />
      <SlackSection {...section} />
      {isHeldBack && isWrong && (
        <SectionMessage appearance="error">
          <Text>{say(phrase('ui.settings.correct-lines'))}</Text>
        </SectionMessage>
      )}
      {saving.failure && <FailureMessage failure={saving.failure} />}
      {saving.done && (
        <SectionMessage appearance="success">
          <Text>{say(phrase('ui.settings.saved'))}</Text>
        </SectionMessage>
      )}
      <Stack alignInline="start">
        <LoadingButton appearance="primary" isLoading={saving.isRunning} onClick={save}>
          {say(phrase('ui.settings.save'))}
        </LoadingButton>
      </Stack>
    </Stack>
  );
}
