import { SandboxClock } from '../../../sandbox/clock';
import { createRaygun } from '../../../sandbox/upstreams/raygun/create-raygun';
import { raygunWorld } from '../../../sandbox/world/raygun-world';
import type { RaygunWorld } from '../../../sandbox/world/schema';

/** A weekday in the busy hours of both Japan and Europe. */
export const NOW = new Date('2026-11-20T08:00:00Z');
export const WEB = '24kq7pw';

/** A clock that stands still, so that answers do not depend on how long the test takes. */
class StandingClock extends SandboxClock {
  #at: number;

  constructor(at: Date) {
    super(at);
    this.#at = at.getTime();
  }

  override now(): Date {
    return new Date(this.#at);
  }

  override set(instant: Date): void {
    this.#at = instant.getTime();
  }

  override advance(milliseconds: number): void {
    this.#at += milliseconds;
  }
}

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

export function raygunSite(overrides: Partial<RaygunWorld> = {}, now = NOW) {
  const world = { ...raygunWorld(now), ...overrides };
  const clock = new StandingClock(now);
  const raygun = createRaygun({ world: { raygun: world }, clock });

  async function call(
    method: string,
    path: string,
    body?: unknown,
    token: string | null = world.token,
  ): Promise<Answer> {
    const response = await raygun.routes.request(`/_raygun/v3${path}`, {
      method,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  }

  return {
    world,
    clock,
    raygun,
    call,
    get: (path: string, token?: string | null) => call('GET', path, undefined, token),
    post: (path: string, body?: unknown, token?: string | null) => call('POST', path, body, token),
  };
}

/** An instant some minutes from `NOW`, ISO 8601. */
export function minutesFromNow(minutes: number): string {
  return new Date(NOW.getTime() + minutes * 60_000).toISOString();
}
