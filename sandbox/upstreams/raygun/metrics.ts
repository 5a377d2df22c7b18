import { setImmediate } from 'node:timers/promises';
import type { MinuteEventLog, MinuteEvents } from './minute-events';
import { mixSeeds } from './random';
import { LONGEST_SESSION_MINUTES, MINUTE_MS, type View } from './sessions';

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

/** Minutes worked out before other requests get their turn. */
const MINUTES_PER_TURN = 100;
/** Kept minutes read before that. */
const KEPT_MINUTES_PER_TURN = 500;

/**
 * Values per bucket of `granularityMs`, the buckets aligned to the epoch in UTC. Every bucket of the window is there,
 * an empty one as an empty list.
 */
export async function bucketedViews(
  log: MinuteEventLog,
  applicationIdentifier: string,
  window: Window,
  granularityMs: number,
  wanted: (pageIdentifier: string) => boolean,
): Promise<Map<number, View[]>> {
  const buckets = emptyBuckets<View>(window, granularityMs);
  await eachView(log, applicationIdentifier, window, wanted, (view) => {
    buckets.get(Math.floor(view.at / granularityMs) * granularityMs)?.push(view);
  });
  return buckets;
}

/** Every view of the window, oldest minute first. */
export async function eachView(
  log: MinuteEventLog,
  applicationIdentifier: string,
  window: Window,
  wanted: (pageIdentifier: string) => boolean,
  visit: (view: View) => void,
): Promise<void> {
  await eachMinute(log, applicationIdentifier, window, ({ views }) => {
    for (const view of views.within(window, wanted)) visit(view);
  });
}

/** Occurrences per bucket; see `bucketedViews`. */
export async function countedOccurrences(
  log: MinuteEventLog,
  applicationIdentifier: string,
  window: Window,
  granularityMs: number,
  wanted: (errorGroupIdentifier: string) => boolean,
): Promise<Map<number, number>> {
  const counts = new Map([...emptyBuckets(window, granularityMs).keys()].map((time) => [time, 0]));
  await eachMinute(log, applicationIdentifier, window, ({ occurrences }) => {
    for (const { at, group } of occurrences) {
      if (at < window.start || at >= window.end || !wanted(group.identifier)) continue;
      const bucket = Math.floor(at / granularityMs) * granularityMs;
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
  });
  return counts;
}

/** Works out a window that will be asked for, while others get their turns. */
export async function workOut(
  log: MinuteEventLog,
  applicationIdentifier: string,
  window: Window,
): Promise<void> {
  await eachMinute(log, applicationIdentifier, window, () => undefined);
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

function emptyBuckets<Value>({ start, end }: Window, granularityMs: number): Map<number, Value[]> {
  const buckets = new Map<number, Value[]>();
  const first = Math.floor(start / granularityMs) * granularityMs;
  for (let time = first; time < end; time += granularityMs) buckets.set(time, []);
  return buckets;
}

/** Every minute whose sessions may reach into the window, oldest first. */
async function eachMinute(
  log: MinuteEventLog,
  applicationIdentifier: string,
  window: Window,
  visit: (events: MinuteEvents) => void,
): Promise<void> {
  let [workedOut, kept] = [0, 0];
  const first = Math.floor(window.start / MINUTE_MS) - LONGEST_SESSION_MINUTES;
  for (let minute = first; minute * MINUTE_MS < window.end; minute++) {
    const { events, isNew } = log.of(applicationIdentifier, minute);
    visit(events);
    const isTurnOver = isNew ? ++workedOut % MINUTES_PER_TURN === 0 : ++kept % KEPT_MINUTES_PER_TURN === 0;
    if (isTurnOver) await setImmediate();
  }
}

/** Linear interpolation between the neighbouring ranks. */
function percentile(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? below;
  return round(below + (above - below) * (rank - Math.floor(rank)));
}

/** To three decimals. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
