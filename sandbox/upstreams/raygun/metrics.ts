import { setImmediate } from 'node:timers/promises';
import { sessionsTouching } from './history';
import { mixSeeds } from './random';
import type { Sessions, View } from './sessions';

export const PAGE_METRICS = [
  'loadTime',
  'firstPaint',
  'firstContentfulPaint',
  'firstInputDelay',
  'largestContentfulPaint',
  'cumulativeLayoutShift',
  'interactionToNextPaint',
] as const;
type PageMetric = (typeof PAGE_METRICS)[number];

export const AGGREGATIONS = ['count', 'average', 'median', 'sum', 'min', 'max', 'p95', 'p99'] as const;
type Aggregation = (typeof AGGREGATIONS)[number];

/** Milliseconds since the epoch; `end` is exclusive. */
export interface Window {
  start: number;
  end: number;
}

/** Sessions read before other requests get their turn. */
const SESSIONS_PER_TURN = 5_000;

/**
 * Values per bucket of `granularityMs`, the buckets aligned to the epoch in UTC. Every bucket of the window is there,
 * an empty one as an empty list.
 */
export async function bucketedViews(
  sessions: Sessions,
  applicationIdentifier: string,
  window: Window,
  granularityMs: number,
  wanted: (pageIdentifier: string) => boolean,
): Promise<Map<number, View[]>> {
  const buckets = emptyBuckets<View>(window, granularityMs);
  await eachSession(sessions, applicationIdentifier, window, ({ views }) => {
    for (const view of views) {
      if (view.at < window.start || view.at >= window.end || !wanted(view.page.identifier)) continue;
      buckets.get(Math.floor(view.at / granularityMs) * granularityMs)?.push(view);
    }
  });
  return buckets;
}

/** Occurrences per bucket; see `bucketedViews`. */
export async function countedOccurrences(
  sessions: Sessions,
  applicationIdentifier: string,
  window: Window,
  granularityMs: number,
  wanted: (errorGroupIdentifier: string) => boolean,
): Promise<Map<number, number>> {
  const counts = new Map([...emptyBuckets(window, granularityMs).keys()].map((time) => [time, 0]));
  await eachSession(sessions, applicationIdentifier, window, ({ occurrences }) => {
    for (const { at, group } of occurrences) {
      if (at < window.start || at >= window.end || !wanted(group.identifier)) continue;
      const bucket = Math.floor(at / granularityMs) * granularityMs;
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
  });
  return counts;
}

/** What a browser measured for one page view: milliseconds, and a plain number for the layout shift. */
export function measure(metric: PageMetric, view: View): number {
  const wobble = 0.8 + (mixSeeds(Math.floor(view.at), Math.floor(view.loadTimeMs * 1000)) % 1000) / 2500;
  switch (metric) {
    case 'loadTime':
      return round(view.loadTimeMs);
    case 'firstPaint':
      return round(view.loadTimeMs * 0.34 * wobble);
    case 'firstContentfulPaint':
      return round(view.loadTimeMs * 0.42 * wobble);
    case 'largestContentfulPaint':
      return round(view.loadTimeMs * 0.71 * wobble);
    case 'firstInputDelay':
      return round(14 * wobble);
    case 'interactionToNextPaint':
      return round((60 + view.loadTimeMs * 0.06) * wobble);
    case 'cumulativeLayoutShift':
      return round(0.04 * wobble);
  }
}

/** @returns undefined for an average, a percentile or an extreme of nothing */
export function aggregate(aggregation: Aggregation, values: readonly number[]): number | undefined {
  if (aggregation === 'count') return values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  if (aggregation === 'sum') return round(sum);
  if (values.length === 0) return undefined;
  if (aggregation === 'average') return round(sum / values.length);
  const sorted = [...values].sort((a, b) => a - b);
  return percentile(sorted, { min: 0, median: 0.5, p95: 0.95, p99: 0.99, max: 1 }[aggregation]);
}

/** Ten buckets of a round width that cover all values, as `{key, range, count}`. */
export function histogram(values: readonly number[]): { key: number; range: string; count: number }[] {
  if (values.length === 0) return [];
  const highest = values.reduce((max, value) => Math.max(max, value), 0);
  const width = roundWidth(highest / 10);
  const buckets = Array.from({ length: Math.floor(highest / width) + 1 }, (_, index) => ({
    key: round(index * width),
    range: `${round(index * width)} - ${round((index + 1) * width)}`,
    count: 0,
  }));
  for (const value of values) {
    const bucket = buckets[Math.floor(value / width)];
    if (bucket) bucket.count++;
  }
  return buckets;
}

function emptyBuckets<Value>({ start, end }: Window, granularityMs: number): Map<number, Value[]> {
  const buckets = new Map<number, Value[]>();
  const first = Math.floor(start / granularityMs) * granularityMs;
  for (let time = first; time < end; time += granularityMs) buckets.set(time, []);
  return buckets;
}

async function eachSession(
  sessions: Sessions,
  applicationIdentifier: string,
  window: Window,
  visit: (session: ReturnType<Sessions['startedIn']>[number]) => void,
): Promise<void> {
  let visited = 0;
  for (const session of sessionsTouching(sessions, applicationIdentifier, window)) {
    visit(session);
    if (++visited % SESSIONS_PER_TURN === 0) await setImmediate();
  }
}

/** Linear interpolation between the neighbouring ranks. */
function percentile(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? below;
  return round(below + (above - below) * (rank - Math.floor(rank)));
}

/** 1, 2 or 5 times a power of ten, at least as wide as asked. */
function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 0.001)));
  return power * ([1, 2, 5].find((step) => step * power >= least) ?? 10);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
