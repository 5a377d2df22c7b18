import type { MetricObservation, PointObservation } from './observations';
import { MINUTE_MS, type Window } from './window';

/** A bucket counts when at least this part of it has passed: the rest of a young bucket is not zero, it is unknown. */
const MIN_PASSED = 0.25;

/** What a metric is now, and what it was in the same hours of the days before. */
export interface Compared {
  current: number;
  baseline: number;
  /** earlier days with data */
  days: number;
  /** buckets of the current series with data */
  buckets: number;
}

/**
 * A level (a latency): median of the window's buckets against the median of the earlier days' medians. Holes are left out,
 * not taken as zero. Nothing when either side has no data.
 */
export function compareLevels(metric: MetricObservation | undefined, window: Window): Compared | undefined {
  if (!metric) return undefined;
  const values = pointsIn(metric.current, metric.granularityMinutes, window).map(({ value }) => value);
  const days = metric.earlierDays.map((points) => median(valuesOf(points))).filter(isNumber);
  return compared(median(values), median(days), days.length, values.length);
}

/**
 * An amount (errors, views): per hour of the minutes that the buckets cover, against the median of the earlier days. The
 * bucket that is still filling counts with the minutes that have passed.
 */
export function compareRates(metric: MetricObservation | undefined, window: Window): Compared | undefined {
  if (!metric) return undefined;
  const points = pointsIn(metric.current, metric.granularityMinutes, window);
  const minutes = points.reduce(
    (sum, point) => sum + passedMinutes(point.at, metric.granularityMinutes, window.to),
    0,
  );
  const current = minutes > 0 ? (sum(points.map(({ value }) => value)) / minutes) * 60 : undefined;
  const days = metric.earlierDays
    .map((points) => perHour(valuesOf(points), metric.granularityMinutes))
    .filter(isNumber);
  return compared(current, median(days), days.length, points.length);
}

function compared(
  current: number | undefined,
  baseline: number | undefined,
  days: number,
  buckets: number,
): Compared | undefined {
  return current === undefined || baseline === undefined ? undefined : { current, baseline, days, buckets };
}

/** Buckets that touch the window, have a value, and have passed far enough to say something. */
export function pointsIn(
  points: readonly PointObservation[],
  granularityMinutes: number,
  window: Window,
): { at: string; value: number }[] {
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
  return points.flatMap(({ at, value }) => {
    const start = Date.parse(at);
    const touchesWindow = start + granularityMinutes * MINUTE_MS > from && start < to;
    if (value === null || !Number.isFinite(value) || !touchesWindow) return [];
    return passedMinutes(at, granularityMinutes, window.to) >= granularityMinutes * MIN_PASSED
      ? [{ at, value }]
      : [];
  });
}

function passedMinutes(at: string, granularityMinutes: number, now: string): number {
  return Math.min(granularityMinutes, (Date.parse(now) - Date.parse(at)) / MINUTE_MS);
}

function valuesOf(points: readonly PointObservation[]): number[] {
  return points.flatMap(({ value }) => (value !== null && Number.isFinite(value) ? [value] : []));
}

function perHour(values: readonly number[], granularityMinutes: number): number | undefined {
  return values.length === 0 ? undefined : (sum(values) / (values.length * granularityMinutes)) * 60;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}

/** The middle value; of an even number the mean of the two in the middle; nothing of nothing. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
