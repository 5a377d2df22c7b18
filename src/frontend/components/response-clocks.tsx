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
    <Stack space="space.050">
      {clocks.map((clock) => (
        <Inline key={clock.id} space="space.100" alignBlock="center" shouldWrap>
          <Lozenge appearance={APPEARANCES[clock.state]} isBold={clock.state === 'overdue'}>
            {say(phrase(`ui.clock.${clock.state}`))}
          </Lozenge>
          <Text size="small">{`${say(clock.name)}: ${say(timing(clock))}`}</Text>
        </Inline>
      ))}
    </Stack>
  );
}

function timing(clock: Clock): Phrase {
  if (clock.doneAt) return phrase('ui.clock-done-at', { at: clock.doneAt });
  if (clock.lateByMs !== undefined) return phrase('ui.clock-late', { at: clock.dueAt, ms: clock.lateByMs });
  return phrase('ui.clock-due-at', { at: clock.dueAt });
}
