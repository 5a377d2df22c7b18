import { Inline, Lozenge, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { type Phrase, phrase } from '../wording';
import { useSay } from './reader';

type Clock = AssessmentView['clocks'][number];

const APPEARANCES = { due: 'inprogress', overdue: 'removed', done: 'success' } as const;

/** What the severity demands by when: due, overdue or done. Times of another day than the ticket's come with their date. */
export function ResponseClocks({ clocks, raisedAt }: Pick<AssessmentView, 'clocks'> & { raisedAt: string }) {
  const say = useSay();
  if (clocks.length === 0) return null;
  return (
    <Stack space="space.050">
      {clocks.map((clock) => (
        <Inline key={clock.id} space="space.100" alignBlock="center" shouldWrap>
          <Lozenge appearance={APPEARANCES[clock.state]} isBold={clock.state === 'overdue'}>
            {say(phrase(`ui.clock.${clock.state}`))}
          </Lozenge>
          <Text size="small">{`${say(clock.name)}: ${say(timing(clock, raisedAt))}`}</Text>
        </Inline>
      ))}
    </Stack>
  );
}

function timing(clock: Clock, raisedAt: string): Phrase {
  if (clock.doneAt) return phrase('ui.clock-done-at', { at: clock.doneAt, raisedAt });
  if (clock.lateByMs !== undefined) {
    return phrase('ui.clock-late', { at: clock.dueAt, raisedAt, ms: clock.lateByMs });
  }
  return phrase('ui.clock-due-at', { at: clock.dueAt, raisedAt });
}
