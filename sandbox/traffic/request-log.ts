import type { MiddlewareHandler } from 'hono';
import type { SandboxClock } from '../clock';
import type { IdentityProvider } from '../identity';
import { type Upstream, upstreamOf } from './upstream';

const KEPT = 5_000;

export interface LoggedRequest {
  /** counts from 1 */
  number: number;
  /** sandbox time, ISO 8601 UTC */
  at: string;
  upstream: Upstream;
  method: string;
  /** with its query */
  path: string;
  /** 0 where the connection was cut */
  status: number;
  tookMs: number;
  /** `app`, or the account id of the person it spoke for; absent for Raygun, Slack and the store */
  who?: string;
}

/** Every request to an upstream, so that a test can count calls and a person can see what the app does. */
export class RequestLog {
  readonly #clock: SandboxClock;
  readonly #identities: IdentityProvider;
  readonly #requests: LoggedRequest[] = [];
  #count = 0;

  constructor(clock: SandboxClock, identities: IdentityProvider) {
    this.#clock = clock;
    this.#identities = identities;
  }

  /** The last requests, oldest first; with a number only those after it. */
  since(number = 0): LoggedRequest[] {
    return this.#requests.filter((request) => request.number > number);
  }

  middleware(): MiddlewareHandler {
    return async (c, next) => {
      const upstream = upstreamOf(c.req.path);
      if (!upstream) return next();
      const startedMs = performance.now();
      const at = this.#clock.now().toISOString();
      await next();
      this.#count += 1;
      this.#requests.push({
        number: this.#count,
        at,
        upstream,
        method: c.req.method,
        path: `${c.req.path}${new URL(c.req.url).search}`,
        status: c.res.headers.has('x-hono-already-sent') ? 0 : c.res.status,
        tookMs: Math.round(performance.now() - startedMs),
        ...this.#whoseRequest(upstream, c.req.raw.headers),
      });
      if (this.#requests.length > KEPT) this.#requests.shift();
    };
  }

  #whoseRequest(upstream: Upstream, headers: Headers): { who?: string } {
    if (upstream !== 'jira' && upstream !== 'confluence') return {};
    const identity = this.#identities.identify(headers);
    return identity ? { who: identity.kind === 'app' ? 'app' : identity.accountId } : {};
  }
}
