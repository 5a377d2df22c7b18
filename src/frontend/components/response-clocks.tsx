import { Inline, Lozenge, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { type Phrase, phrase } from '../wording';
import { useSay } from './reader';

type Clock = AssessmentView['clocks'][number];

const APPEARANCES = { due: 'inprogress', overdue: 'removed', done: 'success' } as const;

/** What the severity demands by when: due, overdue or done. */
export function ResponseClocks({ clocks }: Pick<AssessmentView, 'clocks'>) {
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
              {say(timing(clock))}
            </Text>
          </Inline>
        </Stack>
      ))}
    </Stack>
  );
}

function timing(clock: Clock): Phrase {
  const { doneAt, dueAt, lateByMs } = clock;
  if (lateByMs === undefined) {
    return doneAt ? phrase('ui.clock-done-at', { at: doneAt }) : phrase('ui.clock-due-at', { at: dueAt });
  }
  return doneAt
    ? phrase('ui.clock-done-late', { at: doneAt, ms: lateByMs })
    : phrase('ui.clock-late', { at: dueAt, ms: lateByMs });
}
