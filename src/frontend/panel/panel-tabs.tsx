import { Box, Stack, Tab, TabList, TabPanel, Tabs } from '@forge/react';
import type { ReactNode } from 'react';
import type { AssessmentView, SourceReport } from '../../contract';
import { stageOf } from '../components/next-step';
import { useSay } from '../components/reader';
import { ResponseClocks } from '../components/response-clocks';
import { SectionHeading } from '../components/section-heading';
import { phrase } from '../wording';
import { Channel } from './channel';
import { Checklists } from './checklists';
import { EvidenceTable } from './evidence-table';
import { FirstMoves } from './first-moves';
import { ImpactCard } from './impact-card';
import { RecoveryCheck } from './recovery-check';
import { RunbookList } from './runbook-list';
import { SeverityCard } from './severity-card';
import { SeverityReasons } from './severity-reasons';
import { isCloser, SimilarList } from './similar-list';
import { SourceTable } from './source-table';
import { UpdateForm } from './update-form';

/** What is decided first stands first. */
export function PanelTabs({ assessment, onChanged }: { assessment: AssessmentView; onChanged: () => void }) {
  const say = useSay();
  const { sources, similar = [], runbooks = [] } = assessment;
  return (
    <Tabs id="kaji-panel">
      <TabList>
        <Tab>{say(phrase('ui.tab.assessment'))}</Tab>
        <Tab>
          {say(phrase('ui.tab.similar', { count: countOf(similar.filter(isCloser), sources.similar) }))}
        </Tab>
        <Tab>{say(phrase('ui.tab.runbooks', { count: countOf(runbooks, sources.runbooks) }))}</Tab>
        <Tab>{say(phrase('ui.tab.communicate'))}</Tab>
        <Tab>{say(phrase('ui.tab.sources'))}</Tab>
      </TabList>
      <TabPanel>
        <Page>
          <SeverityCard assessment={assessment} onChanged={onChanged} />
          <FirstMoves assessment={assessment} />
          <Clocks assessment={assessment} />
          <ImpactCard assessment={assessment} />
          <RecoveryCheck recovery={assessment.recovery} />
          <SeverityReasons assessment={assessment} />
        </Page>
      </TabPanel>
      <TabPanel>
        <Page>
          <SimilarList assessment={assessment} onChanged={onChanged} />
        </Page>
      </TabPanel>
      <TabPanel>
        <Page>
          <RunbookList runbooks={runbooks} source={sources.runbooks} />
        </Page>
      </TabPanel>
      <TabPanel>
        <Page>
          <Channel channel={assessment.channel} onChanged={onChanged} />
          <UpdateForm assessment={assessment} onChanged={onChanged} />
          <Checklists checklists={assessment.checklists} />
        </Page>
      </TabPanel>
      <TabPanel>
        <Page>
          <SourceTable sources={assessment.sources} />
          <EvidenceTable evidence={assessment.evidence} />
        </Page>
      </TabPanel>
    </Tabs>
  );
}

function Clocks({ assessment }: { assessment: AssessmentView }) {
  const say = useSay();
  if (assessment.clocks.length === 0 || stageOf(assessment) === 'done') return null;
  return (
    <Stack space="space.100">
      <SectionHeading>{say(phrase('ui.clocks'))}</SectionHeading>
      <ResponseClocks clocks={assessment.clocks} raisedAt={assessment.incident.createdAt} />
    </Stack>
  );
}

/** Nothing found by a source that failed is not zero. */
function countOf(found: readonly unknown[], { problem }: SourceReport): string {
  return problem && found.length === 0 ? '–' : String(found.length);
}

function Page({ children }: { children: ReactNode }) {
  return (
    <Stack grow="fill">
      <Box paddingBlock="space.200">
        <Stack space="space.300">{children}</Stack>
      </Box>
    </Stack>
  );
}
