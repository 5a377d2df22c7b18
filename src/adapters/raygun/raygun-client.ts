import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import type { Clock } from '../../ports/clock';
import type { Deadline } from '../../ports/deadline';
import { UpstreamError } from '../../ports/upstream-error';
import { type Answer, exchange } from '../http/exchange';
import { readJson, retryAfterSeconds } from '../http/read-json';
import { createQuota, type Usage } from './quota';

export const RAYGUN_API = 'https://api.raygun.com/v3';
const CALL_TIMEOUT_MS = 6_000;
/** The vendor allows ten calls a second: one is left for a question beside a measurement, one for whoever else uses the token. */
const CALLS_PER_SECOND = 8;

export interface RaygunConnection {
  /** a personal access token */
  token: string;
  deadline: Deadline;
  clock: Clock;
  fetch?: typeof fetch;
}

/** A scope of a personal access token. @see https://raygun.com/documentation/product-guides/raygun-api/ */
export type RaygunScope =
  | 'applications:read'
  | 'cr.errors:read'
  | 'deployments:read'
  | 'metrics:errors'
  | 'metrics:pages'
  | 'rum.pages:read'
  | 'rum.sessions:read';

export interface RaygunClient {
  /** @param path below the API's base address, its identifiers encoded */
  get<Schema extends z.ZodType>(
    path: string,
    query: Record<string, string | number>,
    schema: Schema,
    scope: RaygunScope,
  ): Promise<z.output<Schema>>;
  /** A metrics query: a POST that changes nothing. */
  query<Schema extends z.ZodType>(
    path: string,
    body: unknown,
    schema: Schema,
    scope: RaygunScope,
  ): Promise<z.output<Schema>>;
  /** of this client since it was made */
  usage(): Usage;
}

/** Raygun's API v3 over `fetch`, within its rate limit. */
export function createRaygunClient(connection: RaygunConnection): RaygunClient {
  const { token, deadline, clock, fetch: send = fetch } = connection;
  const turn = pacer();
  const quota = createQuota(() => clock.now().getTime());

  async function ask(path: string, init: RequestInit, scope: RaygunScope): Promise<Answer> {
    const headers = { accept: 'application/json', ...init.headers, authorization: `Bearer ${token}` };
    const answer = await exchange(
      { system: 'raygun', deadline, timeoutMs: CALL_TIMEOUT_MS, isRepeatable: true },
      async (signal) => {
        await turn();
        quota.take();
        return send(`${RAYGUN_API}${path}`, { ...init, headers, signal, redirect: 'error' });
      },
    );
    quota.learn(answer);
    if (answer.status < 200 || answer.status > 299) throw raygunError(answer, scope);
    return answer;
  }

  return {
    get: async (path, query, schema, scope) => {
      const parameters = new URLSearchParams(
        Object.entries(query).map(([name, value]) => [name, String(value)]),
      );
      return readJson('raygun', schema, await ask(`${path}?${parameters}`, { method: 'GET' }, scope));
    },
    query: async (path, body, schema, scope) => {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return readJson('raygun', schema, await ask(path, init, scope));
    },
    usage: quota.usage,
  };
}

/** What an answer other than 2xx means; a 403 is always a scope that the token was made without. */
function raygunError(answer: Answer, scope: RaygunScope): UpstreamError {
  const detail = `HTTP ${answer.status}`;
  switch (answer.status) {
    case 401:
      return new UpstreamError('raygun', 'unauthorised');
    case 403:
      return new UpstreamError('raygun', 'missing-scope', { scope });
    case 404:
      return new UpstreamError('raygun', 'not-found');
    case 429:
      return new UpstreamError('raygun', 'rate-limited', { retryAfterSeconds: retryAfterSeconds(answer) });
    default:
      return new UpstreamError('raygun', answer.status >= 500 ? 'unavailable' : 'refused', { detail });
  }
}

/** Lets calls start one after the other such that no second sees more of them than allowed. */
function pacer(): () => Promise<void> {
  const starts: number[] = [];
  return async () => {
    const now = performance.now();
    const earliest = starts.length < CALLS_PER_SECOND ? now : (starts.at(-CALLS_PER_SECOND) ?? now) + 1_000;
    starts.push(Math.max(now, earliest));
    if (earliest > now) await pause(earliest - now);
  };
}
