import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { instantSchema } from '../../domain/evidence/evidence';
import type { Clock } from '../../ports/clock';
import type { Store } from '../../ports/store';
import { DAY_MS, nextUtcDay, rateLimited, type Usage } from './quota';

/** Of 10,000 a day; the rest is for whoever else uses the token, and for what counting misses. */
const MOST_CALLS_A_DAY = 9_000;
/**
 * What rounds may have used by an hour of the day: a morning's worth at once, and then as much as the day goes on. Of twenty open
 * incidents each round would need 240 calls, and would leave none for the next incident and the people who work on it.
 */
const ROUTINE_AT_ONCE = 2_000;
const MOST_ROUTINE_A_DAY = 7_500;
const KEPT_SECONDS = 2 * 24 * 60 * 60;
/** Of the vendor's tightest limit. */
const PERIOD_MS = 1_000;

/** by token and UTC day */
export const callsRecord = {
  name: 'raygun-calls',
  schema: z.object({
    calls: z.number().int().nonnegative(),
    lastCallAt: instantSchema.optional(),
    pausedUntil: instantSchema.optional(),
  }),
};

export interface CallLedger {
  /**
   * Waits until the calls that were recorded no longer count to the running second: each question may then make as many
   * calls a second as are allowed to one.
   * @throws UpstreamError `rate-limited` when the day's calls are used up, or those for routine are for now, or Raygun said to wait
   */
  admit(call: { isRoutine: boolean }): Promise<void>;
  record(usage: Usage): Promise<void>;
}

/**
 * Counts the calls that all of the app's invocations make with one token. Two that end in the same instant may count as one: the
 * margin is wide enough for that.
 * @param tokenName stands for the token without telling it
 */
export function createCallLedger(store: Store, clock: Clock, tokenName: string): CallLedger {
  const now = () => clock.now().getTime();
  const today = () => `${tokenName}:${clock.now().toISOString().slice(0, 10)}`;
  return {
    async admit({ isRoutine }) {
      const kept = await store.read(callsRecord, today());
      if (!kept) return;
      if (kept.calls >= MOST_CALLS_A_DAY) throw rateLimited(nextUtcDay(now()), now());
      const routineFrom = routineMayGoOn(kept.calls, now());
      if (isRoutine && routineFrom > now()) throw rateLimited(routineFrom, now());
      const pausedUntil = Date.parse(kept.pausedUntil ?? '');
      if (pausedUntil > now()) throw rateLimited(pausedUntil, now());
      const quietMs = Date.parse(kept.lastCallAt ?? '') + PERIOD_MS - now();
      if (quietMs > 0) await pause(Math.min(quietMs, PERIOD_MS));
    },
    async record({ calls, lastCallAt, pausedUntil }) {
      const kept = await store.read(callsRecord, today());
      const value = {
        calls: (kept?.calls ?? 0) + calls,
        lastCallAt: isoOf(lastCallAt) ?? kept?.lastCallAt,
        pausedUntil: isoOf(pausedUntil) ?? kept?.pausedUntil,
      };
      await store.write(callsRecord, today(), value, KEPT_SECONDS);
    },
  };
}

/** When the day is so old that another round may be asked for, after so many calls. */
function routineMayGoOn(calls: number, now: number): number {
  const shareOfDay = (calls - ROUTINE_AT_ONCE) / (MOST_ROUTINE_A_DAY - ROUTINE_AT_ONCE);
  const startOfDay = nextUtcDay(now) - DAY_MS;
  return startOfDay + Math.min(1, shareOfDay) * DAY_MS;
}

function isoOf(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}
