import { Button, EmptyState, Stack } from '@forge/react';
import { useEffect, useRef } from 'react';
import type { AssessmentView } from '../../contract';
import { announceTicketChange } from '../api';
import { AssessedAt } from '../components/assessed-at';
import { FailureMessage, ViewFailure } from '../components/failure-message';
import { IncompleteSources } from '../components/incomplete-sources';
import { Loading } from '../components/loading';
import { NotRefreshed } from '../components/not-refreshed';
import { useSay } from '../components/reader';
import { useAssessment } from '../components/use-assessment';
import { phrase } from '../wording';
import { PanelTabs } from './panel-tabs';

/** An older assessment is shown at once and made anew behind it. */
const FRESH_MS = 5 * 60_000;

/** The working surface on the ticket. */
export function Panel() {
  const say = useSay();
  const { asked, reload, refresh, isAssessing, failure } = useAssessment('full');
  const assessment =
    asked.state === 'ready' && asked.value.state === 'ready' ? asked.value.assessment : undefined;
  useRefreshWhenNeeded(asked.state === 'ready', assessment, refresh);

  if (asked.state === 'loading') return <Loading />;
  if (asked.state === 'failed') {
    return <ViewFailure failure={asked.failure} onRetry={() => void reload()} />;
  }
  if (!assessment) {
    if (isAssessing) return <Loading what={phrase('ui.assessing')} />;
    return (
      <Stack space="space.200">
        {failure && <FailureMessage failure={failure} />}
        <EmptyState
          headingLevel={3}
          header={say(phrase('ui.none-title'))}
          description={say(phrase('ui.none-text'))}
          primaryAction={
            <Button appearance="primary" onClick={refresh}>
              {say(phrase('ui.assess'))}
            </Button>
          }
        />
      </Stack>
    );
  }
  return (
    <Stack space="space.200">
      <AssessedAt assessment={assessment} isRefreshing={isAssessing} onRefresh={refresh} />
      <NotRefreshed failure={failure ?? asked.failure} assessment={assessment} onRetry={refresh} />
      <IncompleteSources assessment={assessment} />
      <PanelTabs
        assessment={assessment}
        onChanged={() => {
          announceTicketChange();
          void reload();
        }}
      />
    </Stack>
  );
}

/**
 * Assesses what nobody has assessed, and anew what is old: once per opened panel, so that a failing source is not asked
 * again and again.
 */
function useRefreshWhenNeeded(
  isRead: boolean,
  assessment: AssessmentView | undefined,
  refresh: () => void,
): void {
  const wasChecked = useRef(false);
  useEffect(() => {
    if (!isRead || wasChecked.current) return;
    wasChecked.current = true;
    if (!assessment || Date.now() - Date.parse(assessment.assessedAt) > FRESH_MS) refresh();
  }, [isRead, assessment, refresh]);
}
