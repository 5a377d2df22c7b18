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
    <Stack space="space.100">
      {clocks.map((clock) => (
        <Stack key={clock.id} space="space.025">
          <Text size="small">{say(clock.name)}</Text>
          <Inline space="space.100" alignBlock="center">
            <Lozenge appearance={APPEARANCES[clock.state]} isBold={clock.state === 'overdue'}>
              {say(phrase(`ui.clock.${clock.state}`))}
            </Lozenge>
            <Text size="small" color="color.text.subtle">
              {say(timing(clock, raisedAt))}
            </Text>
          </Inline>
        </Stack>
      ))}
    </Stack>
  );
}

function timing({ doneAt, dueAt, lateByMs: ms }: Clock, raisedAt: string): Phrase {
  const at = doneAt ?? dueAt;
  if (ms === undefined) return phrase(doneAt ? 'ui.clock-done-at' : 'ui.clock-due-at', { at, raisedAt });
  return phrase(doneAt ? 'ui.clock-done-late' : 'ui.clock-late', { at, raisedAt, ms });
}
