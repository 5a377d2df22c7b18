/** Calls a minute that a method's tier allows; https://docs.slack.dev/apis/web-api/rate-limits */
export type Tier = 'tier1' | 'tier2' | 'tier3' | 'tier4' | 'special';

export interface RateLimits {
  perMinute: Record<Tier, number>;
  /** `chat.postMessage`: one a second and channel, with a short burst allowed */
  perChannel: { perSecond: number; burst: number };
}

export const SLACK_RATE_LIMITS: RateLimits = {
  perMinute: { tier1: 1, tier2: 20, tier3: 50, tier4: 100, special: 300 },
  perChannel: { perSecond: 1, burst: 5 },
};

/** Token buckets on the site's clock, one for each method and one for each channel that is written to. */
export class SlackRateLimit {
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(private readonly limits: RateLimits) {}

  /**
   * Takes a call.
   *
   * @param now milliseconds since the epoch
   * @returns seconds after which to come back, 0 when the call is allowed
   */
  take(call: { method: string; tier: Tier; channel?: string | undefined }, now: number): number {
    const perMinute = this.limits.perMinute[call.tier];
    const wait = this.#take(call.method, perMinute, perMinute / 60, now);
    if (wait > 0 || call.channel === undefined) return wait;
    const { burst, perSecond } = this.limits.perChannel;
    return this.#take(`${call.method} ${call.channel}`, burst, perSecond, now);
  }

  #take(key: string, capacity: number, perSecond: number, now: number): number {
    const bucket = this.#buckets.get(key) ?? { tokens: capacity, at: now };
    const elapsedSeconds = Math.max(0, now - bucket.at) / 1000;
    const tokens = Math.min(capacity, bucket.tokens + elapsedSeconds * perSecond);
    const allowed = tokens >= 1;
    this.#buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
    return allowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  }
}
