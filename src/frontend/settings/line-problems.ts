import { type Phrase, phrase } from '../wording/settings';
import { type Ladder, LINE_GROUPS, type Line, type LineUnit, type Thresholds } from './severity-lines';

const IS_USABLE: Record<LineUnit, (value: number) => boolean> = {
  percent: (value) => value >= 0 && value <= 1,
  count: (value) => Number.isInteger(value) && value >= 1,
  factor: (value) => value >= 1,
  amount: (value) => value >= 0,
};

/** What to enter instead; `undefined` for a number that can be used. The backend refuses the same numbers. */
export function lineProblem({ unit, read }: Line, thresholds: Thresholds): Phrase | undefined {
  const value = read(thresholds);
  return Number.isFinite(value) && IS_USABLE[unit](value) ? undefined : phrase(`ui.settings.enter-${unit}`);
}

export interface OrderProblem {
  /** the two neighbours, the worse severity first */
  lines: [worse: Line, milder: Line];
  words: Phrase;
}

/** The first two neighbours of a ladder whose order is wrong: a worse severity must not start lower than a milder one. */
export function orderProblem({ lines }: Ladder, thresholds: Thresholds): OrderProblem | undefined {
  for (const [index, worse] of lines.entries()) {
    const milder = lines[index + 1];
    if (!milder || !(worse.read(thresholds) < milder.read(thresholds))) continue;
    const words = phrase('ui.settings.ladder-order', { worse: worse.severity, milder: milder.severity });
    return { lines: [worse, milder], words };
  }
  return undefined;
}

export interface LineProblem {
  /** of the line that is to be corrected */
  id: string;
  label: Phrase;
  words: Phrase;
}

/** Every number that has to be corrected before the thresholds can be saved, in the order of the page. */
export function lineProblems(thresholds: Thresholds): LineProblem[] {
  const unusable = (line: Line) => problemAt(line, lineProblem(line, thresholds));
  return LINE_GROUPS.flatMap(({ ladders, lines }) => [
    ...ladders.flatMap((ladder) => {
      const order = orderProblem(ladder, thresholds);
      return [...ladder.lines.flatMap(unusable), ...(order ? problemAt(order.lines[0], order.words) : [])];
    }),
    ...lines.flatMap(unusable),
  ]);
}

function problemAt({ id, label }: Line, words: Phrase | undefined): LineProblem[] {
  return words ? [{ id, label, words }] : [];
}
