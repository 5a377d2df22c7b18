import { expect, it } from 'vitest';
import { DEFAULT_SEVERITY_THRESHOLDS } from '../../../src/domain/severity';
import { severityThresholdsSchema } from '../../../src/domain/severity/thresholds';
import { lineProblems } from '../../../src/frontend/settings/line-problems';
import { LINE_GROUPS } from '../../../src/frontend/settings/severity-lines';
import { say } from '../../../src/frontend/wording/settings';

const lines = LINE_GROUPS.flatMap((group) => [
  ...group.lines,
  ...group.ladders.flatMap((ladder) => ladder.lines),
]);

/** Every number in a value, however deep. */
function numbersIn(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + numbersIn(each), 0);
}

it('offers every number that decides, each once', () => {
  expect(lines).toHaveLength(numbersIn(DEFAULT_SEVERITY_THRESHOLDS));
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
});

it.each(lines.map((line) => [line.id, line] as const))(
  'writes %s where it reads it, and nothing else',
  (_, line) => {
    const written = line.write(DEFAULT_SEVERITY_THRESHOLDS, 0.123);
    expect(line.read(written)).toBe(0.123);
    expect(line.write(written, line.read(DEFAULT_SEVERITY_THRESHOLDS))).toEqual(DEFAULT_SEVERITY_THRESHOLDS);
  },
);

it('finds no problem in the defaults', () => {
  expect(lineProblems(DEFAULT_SEVERITY_THRESHOLDS)).toEqual([]);
});

it.each([Number.NaN, -1, 0, 0.5, 1, 1.5, 7, 101])(
  'takes %d for a problem in the same lines as the backend',
  (value) => {
    for (const line of lines) {
      const thresholds = line.write(DEFAULT_SEVERITY_THRESHOLDS, value);
      const refused = !severityThresholdsSchema.safeParse(thresholds).success;
      expect([line.id, lineProblems(thresholds).length > 0]).toEqual([line.id, refused]);
    }
  },
);

it('names the lines whose order is wrong with what they measure', () => {
  const { customers } = DEFAULT_SEVERITY_THRESHOLDS;
  const thresholds = { ...DEFAULT_SEVERITY_THRESHOLDS, customers: { ...customers, sev1: 2 } };
  const [problem, ...others] = lineProblems(thresholds);
  expect(others).toEqual([]);
  expect(problem?.id).toBe('customers-sev1');
  const reader = { locale: 'en', timeZone: 'UTC' } as const;
  expect(problem && say(problem.label, reader)).toBe(
    'Customers (companies) that the text counts, SEV-1 (customers)',
  );
});
