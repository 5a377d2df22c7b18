import { knownTimeZone, type Phrase, phrase } from '../../wording';
import type { Audience, SentUpdate } from '../communication/update';
import type { SeverityLevel } from '../severity/severity';
import type { Milestones } from './milestones';

export const CLOCK_IDS = ['acknowledge', 'commander', 'leadership', 'customers'] as const;
export type ClockId = (typeof CLOCK_IDS)[number];

/** When each clock was stopped, ISO 8601 UTC; absent while it runs. */
export type ClocksDone = Partial<Record<ClockId, string>>;

export interface ResponseClock {
  id: ClockId | 'next-update';
  name: Phrase;
  state: 'due' | 'overdue' | 'done';
  /** ISO 8601 UTC */
  dueAt: string;
  doneAt?: string;
  /** how late it is, or was when it was done; absent when in time */
  lateByMs?: number;
}

/** What people did in the app; lists oldest first. */
export interface DoneInApp {
  updates: readonly Pick<SentUpdate, 'audience' | 'sentAt'>[];
  decisions: readonly { decidedAt: string }[];
  channel?: { openedAt: string };
}

/**
 * What stopped the clocks, as the ticket's history and the app's records tell. Whoever decides the severity or opens the
 * channel has taken the incident up.
 */
export function clocksDone(
  { acknowledgedAt, commanderAt }: Milestones,
  { updates, decisions, channel }: DoneInApp,
): ClocksDone {
  const firstUpdateTo = (audience: Audience) =>
    updates.find((update) => update.audience === audience)?.sentAt;
  return {
    acknowledge: earliest(acknowledgedAt, decisions[0]?.decidedAt, channel?.openedAt),
    commander: commanderAt,
    leadership: firstUpdateTo('stakeholders'),
    customers: firstUpdateTo('customers'),
  };
}

function earliest(...instants: readonly (string | undefined)[]): string | undefined {
  return instants
    .filter((instant) => instant !== undefined)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(0);
}

type Target = number | 'next-business-day';

/**
 * Minutes from detection, per severity (docs/decisions/severity-rules.md, section "Clocks"). A SEV-2 is reported to
 * leadership when it runs long; SEV-3 and SEV-4 need an owner, not a commander.
 */
const TARGETS: Record<SeverityLevel, Partial<Record<ClockId, Target>>> = {
  'SEV-1': { acknowledge: 5, commander: 10, leadership: 15, customers: 30 },
  'SEV-2': { acknowledge: 15, commander: 30, leadership: 120, customers: 60 },
  'SEV-3': { acknowledge: 60 },
  'SEV-4': { acknowledge: 'next-business-day' },
};

/** From this age on a SEV-2 runs long. */
export const RUNNING_LONG_MINUTES = 120;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The clocks that a severity starts at detection: acknowledge, name a commander, tell leadership, tell customers. A SEV-2
 * that customers cannot see starts no customers' clock. What was done before detection (clocks disagree) is in time.
 *
 * @param detectedAt ISO 8601 UTC; the severity may change later, the clocks keep counting from here
 * @param endedAt when the incident was over: nothing gets later after it, and what was not due by then is not asked for
 * @param timeZone IANA zone in which business days are counted; an unknown one counts as UTC
 */
export function responseClocks(
  level: SeverityLevel,
  detectedAt: string,
  done: ClocksDone,
  now: string,
  {
    isCustomerFacing = true,
    endedAt,
    timeZone = 'UTC',
  }: { isCustomerFacing?: boolean; endedAt?: string; timeZone?: string } = {},
): ResponseClock[] {
  const nowMs = Math.min(Date.parse(now), Date.parse(endedAt ?? now));
  return CLOCK_IDS.flatMap((id) => {
    const target = TARGETS[level][id];
    const isNeeded = id !== 'customers' || level === 'SEV-1' || isCustomerFacing;
    if (target === undefined || !isNeeded) return [];
    const dueMs = dueAfter(Date.parse(detectedAt), target, timeZone);
    const shown = clock(id, dueMs, done[id], nowMs);
    return endedAt !== undefined && shown.state === 'due' ? [] : [shown];
  });
}

function clock(id: ClockId, dueMs: number, doneAt: string | undefined, nowMs: number): ResponseClock {
  const lateByMs = (doneAt === undefined ? nowMs : Date.parse(doneAt)) - dueMs;
  const isLate = lateByMs > 0;
  return {
    id,
    name: phrase(`response.clock-${id}`),
    state: doneAt !== undefined ? 'done' : isLate ? 'overdue' : 'due',
    dueAt: new Date(dueMs).toISOString(),
    ...(doneAt !== undefined && { doneAt }),
    ...(isLate && { lateByMs }),
  };
}

/** The next business day: the same time of day, a day later, past Saturday and Sunday. */
function dueAfter(detectedMs: number, target: Target, timeZone: string): number {
  if (target !== 'next-business-day') return detectedMs + target * MINUTE_MS;
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: knownTimeZone(timeZone) });
  let due = detectedMs + DAY_MS;
  while (['Sat', 'Sun'].includes(weekday.format(due))) due += DAY_MS;
  return due;
}
