import { Box, ErrorMessage, HelperMessage, Inline, Stack, xcss } from '@forge/react';
import { useState } from 'react';
import { useSay } from '../components/reader';
import { type Phrase, phrase } from '../wording/settings';
import { TextInput } from './fields';
import { lineProblem, orderProblem } from './line-problems';
import type { Ladder, Line, Thresholds } from './severity-lines';

interface Edited {
  thresholds: Thresholds;
  defaults: Thresholds;
  onChange: (thresholds: Thresholds) => void;
}

/** Three beside each other, however long their labels are. */
const column = xcss({ width: '320px' });

/** The lines of one measure side by side, what is wrong with their order and their defaults below. */
export function LadderInput({ ladder, ...edited }: Edited & { ladder: Ladder }) {
  const say = useSay();
  const wrongOrder = orderProblem(ladder, edited.thresholds);
  const defaults = ladder.lines.map((line) => String(shownValue(line, edited.defaults)));
  return (
    <Stack space="space.050">
      <Inline space="space.200" rowSpace="space.100" shouldWrap>
        {ladder.lines.map((line) => (
          <Box key={line.id} xcss={column}>
            <LineInput line={line} isInvalid={wrongOrder?.lines.includes(line)} {...edited} />
          </Box>
        ))}
      </Inline>
      {wrongOrder && <ErrorMessage>{say(wrongOrder.words)}</ErrorMessage>}
      <HelperMessage>{say(phrase('ui.settings.defaults', { values: defaults }))}</HelperMessage>
    </Stack>
  );
}

/** Numbers that stand for themselves, each with its default, side by side. */
export function LineInputs({ lines, ...edited }: Edited & { lines: readonly Line[] }) {
  return (
    <Inline space="space.200" rowSpace="space.100" alignBlock="end" shouldWrap>
      {lines.map((line) => (
        <Box key={line.id} xcss={column}>
          <LineInput
            line={line}
            help={phrase('ui.settings.default', { value: shownValue(line, edited.defaults) })}
            {...edited}
          />
        </Box>
      ))}
    </Inline>
  );
}

/** One number; what is typed stays as it is while it means the number that is kept, also half a number. */
function LineInput({
  line,
  help,
  isInvalid,
  thresholds,
  onChange,
}: Edited & { line: Line; help?: Phrase; isInvalid?: boolean }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const kept = shownValue(line, thresholds);
  const problem = lineProblem(line, thresholds);
  const change = (text: string) => {
    setTyped(text);
    const value = numberIn(text);
    onChange(line.write(thresholds, line.unit === 'percent' ? value / 100 : value));
  };
  return (
    <TextInput
      id={line.id}
      label={say(line.label)}
      help={help && say(help)}
      problem={problem && say(problem)}
      isInvalid={isInvalid}
      width="medium"
      value={Object.is(numberIn(typed), kept) ? typed : String(kept)}
      onChange={change}
    />
  );
}

/** A number in the unit in which it is typed; 0.07 × 100 is not quite 7. */
function shownValue({ unit, read }: Line, thresholds: Thresholds): number {
  const value = read(thresholds);
  return unit === 'percent' ? Number((value * 100).toFixed(4)) : value;
}

function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
