import { type Phrase, phrase } from '../wording';
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

/** The first two neighbours of a ladder whose order is wrong: a worse severity must not start lower than a milder one. */
export function orderProblem({ lines }: Ladder, thresholds: Thresholds): Phrase | undefined {
  const wrong = lines.find((line, index) => {
    const milder = lines[index + 1];
    return milder !== undefined && line.read(thresholds) < milder.read(thresholds);
  });
  const milder = wrong && lines[lines.indexOf(wrong) + 1];
  return milder && phrase('ui.settings.ladder-order', { worse: wrong.label, milder: milder.label });
}

/** Whether any number has to be corrected before the thresholds can be saved. */
export function hasProblems(thresholds: Thresholds): boolean {
  return LINE_GROUPS.some(
    ({ ladders, lines }) =>
      ladders.some((ladder) => orderProblem(ladder, thresholds) !== undefined) ||
      [...lines, ...ladders.flatMap((ladder) => ladder.lines)].some(
        (line) => lineProblem(line, thresholds) !== undefined,
      ),
  );
}
