import type { z } from 'zod';
import { distinctCustomers, isAffected, isInspected } from './affected-users';
import type { seriesSchema } from './impact';
import type { SessionObservation, SessionSample } from './observations';
import { MINUTE_MS, minutesOf, touches, type Window } from './window';

export type Series = z.infer<typeof seriesSchema>;

const GRANULARITIES_MINUTES = [5, 15, 60, 240, 1440] as const;
const MAX_BUCKETS = 24;
/** Fewer buckets, or fewer people in all of them, are no trend. */
const MIN_BUCKETS = 2;
const MIN_PEOPLE = 20;
/** Of fewer people looked into, nobody hit says nothing. */
const MIN_LOOKED_INTO = 5;

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

/** Whether more or fewer people are hit than before: the last third of the buckets against the first, by a quarter. */
export function directionOf({ points }: Series): 'rising' | 'falling' | 'steady' {
  const third = Math.max(1, Math.floor(points.length / 3));
  const mean = (part: Series['points']) => part.reduce((sum, { value }) => sum + value, 0) / part.length;
  const [before, after] = [mean(points.slice(0, third)), mean(points.slice(-third))];
  if (after > before * 1.25) return 'rising';
  return after < before * 0.75 ? 'falling' : 'steady';
}
