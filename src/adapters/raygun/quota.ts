import { UpstreamError } from '../../ports/upstream-error';
import type { Answer } from '../http/exchange';
import { retryAfterSeconds } from '../http/read-json';

/** Of 10,000 calls a day and 600 a minute so many are left to whoever else uses the token. */
const LEFT_TO_OTHERS = { '1d': 1_000, '1m': 20 } as const;
const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** How many calls were made, and until when no more may be. Instants in milliseconds since the epoch. */
export interface Usage {
  calls: number;
  lastCallAt?: number;
  pausedUntil?: number;
}

export interface Quota {
  /** @throws UpstreamError `rate-limited` when Raygun said that hardly any calls are left */
  take(): void;
  /** Reads what an answer says about the calls that are left. */
  learn(answer: Answer): void;
  usage(): Usage;
}

/**
 * Watches over the calls made with one token. Raygun tells with each answer which period is the tighter one (`X-Rate-Limit-Limit`:
 * `1m` or `1d`) and how many calls it has left (`X-Rate-Limit-Remaining`).
 * @see https://raygun.com/documentation/product-guides/raygun-api/
 */
export function createQuota(now: () => number): Quota {
  let calls = 0;
  let lastCallAt: number | undefined;
  let pausedUntil: number | undefined;
  return {
    take() {
      if (pausedUntil !== undefined && pausedUntil > now()) throw rateLimited(pausedUntil, now());
      calls += 1;
      lastCallAt = now();
    },
    learn(answer) {
      const until =
        answer.status === 429 ? now() + retryAfterSeconds(answer, now) * 1000 : endOfLow(answer, now());
      if (until !== undefined) pausedUntil = Math.max(pausedUntil ?? 0, until);
    },
    usage: () => ({ calls, lastCallAt, pausedUntil }),
  };
}

/** When the period ends of which hardly any calls are left. */
function endOfLow(answer: Answer, now: number): number | undefined {
  const period = answer.header('x-rate-limit-limit');
  const remaining = Number.parseInt(answer.header('x-rate-limit-remaining') ?? '', 10);
  if (period === '1d' && remaining <= LEFT_TO_OTHERS['1d']) return nextUtcDay(now);
  if (period === '1m' && remaining <= LEFT_TO_OTHERS['1m'])
    return (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS;
  return undefined;
}

export function nextUtcDay(now: number): number {
  return (Math.floor(now / DAY_MS) + 1) * DAY_MS;
}

export function rateLimited(until: number, now: number): UpstreamError {
  return new UpstreamError('raygun', 'rate-limited', {
    retryAfterSeconds: Math.max(1, Math.ceil((until - now) / 1000)),
  });
}
