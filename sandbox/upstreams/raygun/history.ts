import { setImmediate } from 'node:timers/promises';
import {
  LONGEST_SESSION_MINUTES,
  MINUTE_MS,
  type Occurrence,
  type Session,
  type Sessions,
  type View,
} from './sessions';

/** What the site's plan keeps: lists end there. */
export const RETENTION_DAYS = 7;
/** Minutes walked before other requests get their turn: some ten milliseconds. */
const MINUTES_PER_TURN = 60;
const DAY_MINUTES = 24 * 60;

/** A session as far as it had gone at an instant. Instants are milliseconds since the epoch. */
export interface SessionSoFar {
  session: Session;
  isActive: boolean;
  updatedAt: number;
  endedAt: number | null;
  views: View[];
  occurrences: Occurrence[];
}

/** @param now nothing after it is known */
export function sessionSoFar(session: Session, now: number): SessionSoFar {
  const views = session.views.filter((view) => view.at <= now);
  const occurrences = session.occurrences.filter((occurrence) => occurrence.at <= now);
  const isActive = session.endedAt > now;
  const lastEvent = Math.max(session.startedAt, views.at(-1)?.at ?? 0, occurrences.at(-1)?.at ?? 0);
  const updatedAt = isActive ? lastEvent : Math.max(lastEvent, session.endedAt);
  return { session, isActive, updatedAt, endedAt: isActive ? null : updatedAt, views, occurrences };
}

/**
 * What sessions brought forth up to `now`, newest first. Walks back minute by minute and reads no further than its
 * consumer asks, at most `RETENTION_DAYS`; other requests get their turns in between.
 *
 * @param read what a session contributes
 * @param timeOf the instant an item is ordered by; within the session, so no later than the longest session lasts
 * @param since items before it are of no interest: the walk ends there
 */
export async function* newestFirst<Item>(
  sessions: Sessions,
  applicationIdentifier: string,
  now: number,
  read: (soFar: SessionSoFar) => readonly Item[],
  timeOf: (item: Item) => number,
  since = 0,
): AsyncGenerator<Item> {
  const lastMinute = Math.floor(now / MINUTE_MS);
  const firstMinute = Math.max(
    lastMinute - RETENTION_DAYS * DAY_MINUTES,
    Math.floor(since / MINUTE_MS) - LONGEST_SESSION_MINUTES,
  );
  let waiting: Item[] = [];
  for (let minute = lastMinute; minute > firstMinute; minute--) {
    if (minute % MINUTES_PER_TURN === 0) await setImmediate();
    for (const session of sessions.startedIn(applicationIdentifier, minute)) {
      if (session.startedAt <= now) waiting.push(...read(sessionSoFar(session, now)));
    }
    // what is still unread began before this minute, and was over by then
    const settledFrom = (minute + LONGEST_SESSION_MINUTES) * MINUTE_MS;
    const settled = waiting.filter((item) => timeOf(item) >= settledFrom);
    if (settled.length > 0) {
      waiting = waiting.filter((item) => timeOf(item) < settledFrom);
      yield* settled.sort((a, b) => timeOf(b) - timeOf(a));
    }
  }
  yield* waiting.sort((a, b) => timeOf(b) - timeOf(a));
}
