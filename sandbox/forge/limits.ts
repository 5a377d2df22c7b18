import type { SandboxClock } from '../clock';
import type { AppFunction } from './manifest';

/** What an invocation is for; limits and the presence of a user depend on it. */
export type InvocationKind = 'ui' | 'event' | 'action' | 'consumer' | 'scheduled' | 'web';

/** Invocations by users, each minute: https://developer.atlassian.com/platform/forge/limits-invocation/ */
export const USER_INVOCATIONS_PER_MINUTE = 1_200;

/** What a UI may send to a resolver, and what a function may answer, in bytes. */
export const REQUEST_BYTES = 500 * 1024;
export const RESPONSE_BYTES = 5 * 1024 * 1024;

const SECOND_MS = 1_000;

/**
 * How long a function may run: 25 s when a user or an event waits for it; 55 s for web triggers, consumers and
 * schedules, of which the last two may declare another limit up to 900 s (`timeoutSeconds`).
 * https://developer.atlassian.com/platform/forge/limits-invocation/
 */
export function timeLimitMs(kind: InvocationKind, { timeoutSeconds }: AppFunction): number {
  if (kind === 'consumer' || kind === 'scheduled') return (timeoutSeconds ?? 55) * SECOND_MS;
  return (kind === 'web' ? 55 : 25) * SECOND_MS;
}

/**
 * Counts what happens within the running minute of the site's clock; the platform's quotas start anew with each. By real
 * time, hours that pass in a minute would use up the quota of that minute.
 */
export class MinuteQuota {
  readonly #limit: number;
  readonly #clock: SandboxClock;
  #minute = -1;
  #used = 0;

  constructor(limit: number, clock: SandboxClock) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** Takes `amount`, or nothing when that much is not left. */
  take(amount = 1): boolean {
    const minute = Math.floor(this.#clock.now().getTime() / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#used = 0;
    }
    if (this.#used + amount > this.#limit) return false;
    this.#used += amount;
    return true;
  }
}
