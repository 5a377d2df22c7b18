import { Button, Stack, Text } from '@forge/react';
import { AssessedAt } from '../components/assessed-at';
import { FailureMessage, ViewFailure } from '../components/failure-message';
import { IncompleteSources } from '../components/incomplete-sources';
import { Loading } from '../components/loading';
import { NotRefreshed } from '../components/not-refreshed';
import { useSay } from '../components/reader';
import { useAssessment } from '../components/use-assessment';
import { phrase } from '../wording';
import { GlanceFacts } from './glance-facts';

/** The ticket's sidebar: how bad, who is hit, seen before, what first. One read of the store draws it. */
export function Glance() {
  const say = useSay();
  const { asked, reload, refresh, isAssessing, failure } = useAssessment('summary');

  if (asked.state === 'loading') return <Loading />;
  if (asked.state === 'failed') {
    return <ViewFailure failure={asked.failure} onRetry={() => void reload()} />;
  }
  if (asked.value.state === 'none') {
    if (isAssessing) return <Loading what={phrase('ui.assessing')} />;
    return (
      <Stack space="space.100" alignInline="start">
        {failure && <FailureMessage failure={failure} />}
        <Text weight="semibold">{say(phrase('ui.none-title'))}</Text>
        <Text>{say(phrase('ui.none-text'))}</Text>
        <Button appearance="primary" onClick={refresh}>
          {say(phrase('ui.assess'))}
        </Button>
      </Stack>
    );
  }
  const { assessment } = asked.value;
  return (
    <Stack space="space.150">
      <NotRefreshed failure={failure ?? asked.failure} assessment={assessment} onRetry={refresh} />
      <GlanceFacts assessment={assessment} />
      <IncompleteSources assessment={assessment} />
      <AssessedAt assessment={assessment} isRefreshing={isAssessing} onRefresh={refresh} />
    </Stack>
  );
}
