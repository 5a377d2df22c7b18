import { median } from './baseline';
import type { MetricObservation } from './observations';
import { MINUTE_MS } from './window';

/** A bucket is out of the ordinary from so many times the usual on … */
const UNUSUAL_FACTOR = 1.5;
/** … and above the highest of the earlier days by so much. */
const ABOVE_HIGHEST = 1.1;
/** So many buckets in a row, up to the newest: one spike is noise, and a past one is over. */
const MIN_BUCKETS = 2;

/**
 * When a metric left the ordinary and stayed out: the start of the first bucket of the last unbroken run of unusual ones
 * that reaches the newest bucket. Usual is the median of the earlier days. Holes neither break nor make a run.
 */
export function onsetIn(metric: MetricObservation, now: string): string | undefined {
  const usual = metric.earlierDays.flatMap((points) =>
    points.flatMap(({ value }) => (value !== null && Number.isFinite(value) ? [value] : [])),
  );
  const middle = median(usual);
  if (middle === undefined) return undefined;
  const line = Math.max(middle * UNUSUAL_FACTOR, Math.max(...usual) * ABOVE_HIGHEST);
  const newestFirst = metric.current
    .filter(({ at }) => Date.parse(at) + metric.granularityMinutes * MINUTE_MS <= Date.parse(now))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  let first: string | undefined;
  let length = 0;
  for (const { at, value } of newestFirst) {
    if (value === null || !Number.isFinite(value)) continue;
    if (value <= line) break;
    first = at;
    length += 1;
  }
  return length >= MIN_BUCKETS ? first : undefined;
}
