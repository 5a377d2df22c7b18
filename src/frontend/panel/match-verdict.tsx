import { Button, ButtonGroup, Stack } from '@forge/react';
import type { SimilarIncident } from '../../contract';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { useSay } from '../components/reader';
import { showResult } from '../components/show-result';
import { useAction } from '../components/use-outcome';
import { phrase } from '../wording';

/** “This is it” links the tickets and lifts the pair for everybody; “not related” hides the match here. */
export function MatchVerdict({ match, onJudged }: { match: SimilarIncident; onJudged: () => void }) {
  const say = useSay();
  const judging = useAction<null>();
  const { key, id: otherId } = match;
  const flagId = `match-${otherId}`;
  const judge = (verdict: 'same' | 'unrelated' | 'undecided') =>
    judging.run(() => invoke('similar.judge', { otherId, verdict }), onJudged);
  /** The match may be gone from the list by now: how it ends is told on the page. */
  const undo = async () => {
    const outcome = await judge('undecided');
    if (!outcome.ok) showResult(flagId, outcome.error.message, { type: 'error' });
  };
  const link = async () => {
    if ((await judge('same')).ok) showResult(flagId, say(phrase('ui.match-linked', { key })));
  };
  const hide = async () => {
    if (!(await judge('unrelated')).ok) return;
    const action = { text: say(phrase('ui.undo')), run: () => void undo() };
    showResult(flagId, say(phrase('ui.match-hidden', { key })), { action });
  };
  return (
    <Stack space="space.100" alignInline="start">
      <ButtonGroup label={key}>
        <Button spacing="compact" isDisabled={judging.isRunning} onClick={() => void link()}>
          {say(phrase('ui.judge-same'))}
        </Button>
        <Button
          appearance="subtle"
          spacing="compact"
          isDisabled={judging.isRunning}
          onClick={() => void hide()}
        >
          {say(phrase('ui.judge-unrelated'))}
        </Button>
      </ButtonGroup>
      {judging.failure && <FailureMessage failure={judging.failure} />}
    </Stack>
  );
}
