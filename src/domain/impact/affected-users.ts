import { type Phrase, phrase } from '../../wording';
import type { UserCount } from './impact';
import type { AlertCount, SessionObservation, SessionSample } from './observations';
import { atLeastHit } from './projection';
import { touches, type Window } from './window';

/** Clocks of the monitoring and of the ticket may differ by so much. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Who was there, who was hit, and how that is known. */
export interface Audience {
  active?: UserCount;
  affected?: UserCount;
  /** affected ÷ active, 0…1 */
  affectedShare?: number;
}

/** A session was looked into: whether it was hit is known. */
export function isInspected({ seen }: SessionObservation): boolean {
  return seen !== undefined;
}

/** A session met an error since the window began; one of before is no part of the incident. */
export function metError({ seen }: SessionObservation, window: Window): boolean {
  return isSince(seen?.lastErrorAt, window);
}

/** The pages that a session saw since the window began. */
export function pagesSeen({ seen }: SessionObservation, window: Window): string[] {
  return Object.entries(seen?.lastViewAt ?? {}).flatMap(([pageId, at]) =>
    isSince(at, window) ? [pageId] : [],
  );
}

/** A session met an error, or saw a page that is slow, since the window began. */
export function isAffected(
  session: SessionObservation,
  window: Window,
  slowPageIds: ReadonlySet<string>,
): boolean {
  return metError(session, window) || pagesSeen(session, window).some((id) => slowPageIds.has(id));
}

function isSince(at: string | undefined, { from }: Window): boolean {
  return at !== undefined && Date.parse(at) >= Date.parse(from);
}

export function distinctCustomers(sessions: readonly SessionObservation[]): Set<string> {
  return new Set(sessions.map(({ customerId }) => customerId));
}

/**
 * Distinct people in a window, by the way that finds most of them: all are lower bounds or exact, so the largest is
 * the truest. Nobody is counted twice, and nothing is counted that was not looked at: without any way to tell,
 * `affected` is absent rather than zero.
 */
export function audienceIn(
  window: Window,
  observed: { sessions?: SessionSample; alerts?: readonly AlertCount[] },
  slowPageIds: ReadonlySet<string>,
): Audience {
  const { active, affected: bySession } = fromSessions(window, observed.sessions, slowPageIds);
  return audienceOf(active, larger(bySession, fromAlerts(window, observed.alerts)));
}

/** Who is hit now was hit in the whole window, too: a smaller count of the whole cannot be right. */
export function includingNow(whole: Audience, now: Audience): Audience {
  return audienceOf(whole.active, larger(whole.affected, now.affected));
}

function larger(a: UserCount | undefined, b: UserCount | undefined): UserCount | undefined {
  if (!a || !b) return a ?? b;
  return b.users > a.users ? b : a;
}

/** Other ways of counting may find more people than sessions do; the share never exceeds everybody. */
function audienceOf(active: UserCount | undefined, affected: UserCount | undefined): Audience {
  return {
    ...(active && { active }),
    ...(affected && { affected }),
    ...(active &&
      affected &&
      active.users > 0 && { affectedShare: Math.min(1, affected.users / active.users) }),
  };
}

function fromSessions(
  window: Window,
  sample: SessionSample | undefined,
  slowPageIds: ReadonlySet<string>,
): Omit<Audience, 'affectedShare'> {
  if (!sample) return {};
  const present = sample.sessions.filter(({ startedAt, updatedAt }) => touches(window, startedAt, updatedAt));
  const everybody = distinctCustomers(present).size;
  const active = count(everybody, sample.isCutShort, present.length, phrase('impact.method-sessions'));
  const inspected = present.filter(isInspected);
  if (present.length > 0 && inspected.length === 0) return { active };

  const sampled = distinctCustomers(inspected).size;
  const hit = distinctCustomers(inspected.filter((session) => isAffected(session, window, slowPageIds))).size;
  const isSample = sampled < everybody;
  const users = atLeastHit(hit, sampled, everybody);
  const method = isSample
    ? phrase('impact.method-sessions-sampled', { hit, sampled, users, everybody })
    : phrase('impact.method-sessions-all', { sessions: present.length });
  return { active, affected: count(users, isSample || sample.isCutShort, inspected.length, method) };
}

/** Only errors that began with the incident: the count of an older one includes people of before. */
function fromAlerts(window: Window, alerts: readonly AlertCount[] | undefined): UserCount | undefined {
  const since = Date.parse(window.from) - CLOCK_TOLERANCE_MS;
  const fresh = (alerts ?? []).filter(
    ({ firstOccurredAt, at }) => Date.parse(firstOccurredAt) >= since && touches(window, at, at),
  );
  const [largest] = fresh.sort((a, b) => b.usersAffected - a.usersAffected);
  if (!largest) return undefined;
  // Two groups may have hit the same people: the largest group is what is certain.
  const method = phrase('impact.method-alert', { at: largest.at, groups: fresh.length });
  return count(largest.usersAffected, true, largest.totalOccurrences, method);
}

function count(users: number, isLowerBound: boolean, sampleSize: number, method: Phrase): UserCount {
  return { users, isLowerBound, sampleSize, method };
}
