import { Button, ButtonGroup, Stack } from '@forge/react';
import type { AssessmentState, SimilarIncident } from '../../contract';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { useSay } from '../components/reader';
import { useAction } from '../components/use-outcome';
import { phrase } from '../wording';

/** “This is it” links the tickets and lifts the pair for everybody; “not related” hides the match here. */
export function MatchVerdict({ match, onJudged }: { match: SimilarIncident; onJudged: () => void }) {
  const say = useSay();
  const judging = useAction<AssessmentState>();
  const judge = (verdict: 'same' | 'unrelated') =>
    void judging.run(() => invoke('similar.judge', { otherId: match.id, verdict }), onJudged);
  return (
    <Stack space="space.100" alignInline="start">
      <ButtonGroup label={match.key}>
        <Button spacing="compact" isDisabled={judging.isRunning} onClick={() => judge('same')}>
          {say(phrase('ui.judge-same'))}
        </Button>
        <Button
          appearance="subtle"
          spacing="compact"
          isDisabled={judging.isRunning}
          onClick={() => judge('unrelated')}
        >
          {say(phrase('ui.judge-unrelated'))}
        </Button>
      </ButtonGroup>
      {judging.failure && <FailureMessage failure={judging.failure} />}
    </Stack>
  );
}
