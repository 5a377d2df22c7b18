/** Raygun's limits per token (raygun.com/documentation/product-guides/raygun-api). */
const LIMITS = [
  { period: '1s', periodMs: 1_000, requests: 10 },
  { period: '1m', periodMs: 60_000, requests: 600 },
  { period: '1d', periodMs: 86_400_000, requests: 10_000 },
] as const;

interface RateLimitAnswer {
  allowed: boolean;
  /** seconds until the exhausted period is over; 0 when allowed */
  retryAfterSeconds: number;
  headers: Record<string, string>;
}

/** Counts requests in fixed periods of the site's clock. */
export class RaygunRateLimit {
  readonly #used = new Map<string, { periodStart: number; requests: number }>();

  /** Takes one request from each period, or none when one is exhausted. @param now milliseconds since the epoch */
  take(token: string, now: number): RateLimitAnswer {
    const periods = LIMITS.map((limit) => {
      const key = `${limit.period} ${token}`;
      const periodStart = Math.floor(now / limit.periodMs) * limit.periodMs;
      const previous = this.#used.get(key);
      const requests = (previous?.periodStart === periodStart ? previous.requests : 0) + 1;
      const remaining = limit.requests - requests;
      return { ...limit, key, periodStart, requests, remaining, endsAt: periodStart + limit.periodMs };
    });
    const exhausted = periods.findLast((period) => period.remaining < 0);
    if (!exhausted) {
      for (const { key, periodStart, requests } of periods) this.#used.set(key, { periodStart, requests });
    }
    const [, minute, day] = periods;
    const shown = exhausted ?? (day && minute && day.remaining < minute.remaining ? day : minute);
    if (!shown) throw new Error('no rate limit is configured');
    return {
      allowed: exhausted === undefined,
      retryAfterSeconds: exhausted ? Math.max(1, Math.ceil((exhausted.endsAt - now) / 1000)) : 0,
      headers: {
        'X-Rate-Limit-Limit': shown.period,
        'X-Rate-Limit-Remaining': String(Math.max(0, shown.remaining)),
        'X-Rate-Limit-Reset': new Date(shown.endsAt).toISOString(),
      },
    };
  }
}
