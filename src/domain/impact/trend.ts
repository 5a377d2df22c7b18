import type { z } from 'zod';
import { distinctCustomers, isAffected, isInspected } from './affected-users';
import { compareRates } from './baseline';
import type { seriesSchema } from './impact';
import type { MetricObservation, SessionObservation, SessionSample } from './observations';
import { lastMinutes, MINUTE_MS, minutesOf, touches, type Window } from './window';

export type Series = z.infer<typeof seriesSchema>;

const GRANULARITIES_MINUTES = [5, 15, 60, 240, 1440] as const;
const MAX_BUCKETS = 24;
/** Fewer buckets, or fewer people in all of them, are no trend. */
const MIN_BUCKETS = 2;
const MIN_PEOPLE = 20;
/** Of fewer people looked into, nobody hit says nothing. */
const MIN_LOOKED_INTO = 5;
/** One bucket is a moment, not a third of an incident. */
const MIN_THIRD = 2;
/** Counts scatter by the square root of what they are (Poisson): twice that is still chance in one of twenty cases. */
const CHANCE_SIGMAS = 2;
/** So many times the usual errors are not what is there on any day. */
const UNUSUAL_FACTOR = 2;

/**
 * People affected per bucket, over at most 24 buckets of a round length. A session counts in every bucket it touches.
 * Of a sample it shows the course, not the height; buckets in which hardly anybody was looked into are left out. Where the walk was cut short, buckets older than the oldest session seen are left out: they would look like zero.
 */
export function affectedTrend(
  window: Window,
  sample: SessionSample | undefined,
  slowPageIds: ReadonlySet<string>,
): Series | undefined {
  const inspected = sample?.sessions.filter(isInspected) ?? [];
  if (!sample || inspected.length === 0) return undefined;
  const granularityMinutes =
    GRANULARITIES_MINUTES.find((minutes) => minutesOf(window) / minutes <= MAX_BUCKETS) ?? 1440;
  const step = granularityMinutes * MINUTE_MS;
  const hit = sample.sessions.filter((session) => isAffected(session, window, slowPageIds));
  if (distinctCustomers(hit).size < MIN_PEOPLE) return undefined;
  const end = Date.parse(window.to);
  const points: Series['points'] = [];
  for (let at = Math.floor(firstKnown(window, sample) / step) * step; at < end; at += step) {
    const bucket = {
      from: new Date(at).toISOString(),
      to: new Date(Math.min(at + step - 1, end)).toISOString(),
    };
    const isThere = ({ startedAt, updatedAt }: SessionObservation) => touches(bucket, startedAt, updatedAt);
    if (distinctCustomers(inspected.filter(isThere)).size < MIN_LOOKED_INTO) continue;
    points.push({ at: bucket.from, value: distinctCustomers(hit.filter(isThere)).size });
  }
  const kept = points.slice(-MAX_BUCKETS);
  return kept.length < MIN_BUCKETS ? undefined : { granularityMinutes, points: kept };
}

function firstKnown(window: Window, { sessions, isCutShort }: SessionSample): number {
  const from = Date.parse(window.from);
  if (!isCutShort) return from;
  return sessions.reduce(
    (oldest, { updatedAt }) => Math.min(oldest, Date.parse(updatedAt)),
    Date.parse(window.to),
  );
}

export type Direction = 'rising' | 'falling' | 'steady';

/**
 * Whether more or fewer people are hit than before: the last third of the buckets that are over against the first, by a quarter
 * and by more than counts scatter. Nothing when too few buckets or people would say so, and nothing that errors contradict:
 * fewer people do not meet as many errors.
 */
export function directionOf(
  { granularityMinutes, points }: Series,
  window: Window,
  errors: MetricObservation | undefined,
): Direction | undefined {
  const over = points.filter(
    ({ at }) => Date.parse(at) + granularityMinutes * MINUTE_MS <= Date.parse(window.to),
  );
  const third = Math.floor(over.length / 3);
  const people = (part: Series['points']) => part.reduce((sum, { value }) => sum + value, 0);
  const [before, after] = [people(over.slice(0, third)), people(over.slice(-third))];
  if (third < MIN_THIRD || before + after < MIN_PEOPLE) return undefined;
  const isClear = Math.abs(after - before) > CHANCE_SIGMAS * Math.sqrt(before + after);
  const direction = compared(after, before);
  if (direction === 'steady') return direction;
  return isClear && !isContradicted(direction, window, errors) ? direction : undefined;
}

function compared(after: number, before: number): Direction {
  if (after > before * 1.25) return 'rising';
  return after < before * 0.75 ? 'falling' : 'steady';
}

/** Errors of the last minutes against those before: still as many while people seem fewer, or fewer while people seem more. */
function isContradicted(
  direction: Direction,
  window: Window,
  errors: MetricObservation | undefined,
): boolean {
  const last = lastMinutes(window);
  const now = compareRates(errors, last);
  const before = compareRates(errors, { from: window.from, to: last.from });
  if (!now || !before) return false;
  const ofErrors = compared(now.current, before.current);
  const isUnusual = now.current > now.baseline * UNUSUAL_FACTOR;
  return direction === 'falling' ? isUnusual && ofErrors !== 'falling' : ofErrors === 'falling';
}
