import type { GrowthRow } from './growth';
import type { Measured } from './measure';

const figure = (value: number): string => value.toFixed(3).replace(/^0/, '');
const milliseconds = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

/** The tables of one dataset as text. */
export function report({ dataset, results, older, confidence, cost }: Measured): string {
  return [
    `\n## ${dataset}\n`,
    table(
      ['variant', 'split', 'n', 'R@1', 'R@5', 'R@10', 'MRR', 'p50 ms', 'p95 ms', 'searches', 'read'],
      results.map((row) => [
        row.variant,
        row.split,
        String(row.n),
        ...[row.r1, row.r5, row.r10, row.mrr].map(figure),
        milliseconds(row.p50Ms),
        milliseconds(row.p95Ms),
        row.searches.toFixed(1),
        row.read.toFixed(0),
      ]),
    ),
    (older[0]?.n ?? 0) > 0 ? '\nNearest relative older than 180 days (not dev):\n' : '',
    (older[0]?.n ?? 0) > 0
      ? table(
          ['variant', 'n', 'R@1', 'R@5', 'R@10', 'MRR'],
          older.map((row) => [row.variant, String(row.n), ...[row.r1, row.r5, row.r10, row.mrr].map(figure)]),
        )
      : '',
    "\nHow far the app's strengths can be trusted (not dev; strangers are tickets of no known group):\n",
    table(
      ['best match at least', 'coverage', 'strangers covered', 'first right', 'one of five right'],
      confidence.map((row) => [
        row.atLeast,
        ...[row.coverage, row.strangersCovered, row.firstRight, row.topFiveRight].map(figure),
      ]),
    ),
    `\nCPU for ${cost.candidates} candidates (median of ${cost.lists} lists): ranking ${milliseconds(cost.rankerMs)} ms, ` +
      `building a MiniSearch index and asking it ${milliseconds(cost.miniSearchMs)} ms`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What one assessment asks of Jira as the history grows. */
export function growthReport(rows: readonly GrowthRow[]): string {
  return [
    '\n## One assessment as the history grows\n',
    table(
      ['past incidents', 'searches', 'read (mean)', 'read (most)', 'planning ms (p50)'],
      rows.map((row) => [
        String(row.history),
        row.meanSearches.toFixed(2),
        row.meanRead.toFixed(0),
        String(row.mostRead),
        milliseconds(row.planMs),
      ]),
    ),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
