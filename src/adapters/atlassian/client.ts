import type { Route } from '@forge/api';
import type { z } from 'zod';
import type { Deadline } from '../../ports/deadline';
import { type Answer, exchange } from '../http/exchange';
import { readJson } from '../http/read-json';
import { type AtlassianSystem, answerError, platformError } from './answer-error';
import type { ProductRequest, Requester } from './requester';

const CALL_TIMEOUT_MS = 8_000;

/** Jira or Confluence: requests in, values of the caller's schema out, every failure an `UpstreamError`. */
export interface AtlassianClient {
  get<Schema extends z.ZodType>(path: Route, schema: Schema): Promise<z.output<Schema>>;
  /** A search or a bulk read: a POST that changes nothing. */
  query<Schema extends z.ZodType>(path: Route, body: unknown, schema: Schema): Promise<z.output<Schema>>;
  /** A change; never tried twice. */
  change<Schema extends z.ZodType>(
    method: 'POST' | 'PUT',
    path: Route,
    body: unknown,
    schema: Schema,
  ): Promise<z.output<Schema>>;
  /** A change whose answer nobody reads. */
  send(method: 'POST' | 'PUT' | 'DELETE', path: Route, body?: unknown): Promise<void>;
}

export function createAtlassianClient(
  system: AtlassianSystem,
  requester: Requester,
  deadline: Deadline,
): AtlassianClient {
  async function ask(request: Omit<ProductRequest, 'signal'>, isRepeatable: boolean): Promise<Answer> {
    const answer = await exchange(
      { system, deadline, timeoutMs: CALL_TIMEOUT_MS, isRepeatable },
      async (signal) => {
        try {
          return await requester({ ...request, signal });
        } catch (error) {
          throw platformError(system, error);
        }
      },
    );
    if (answer.status < 200 || answer.status > 299) throw answerError(system, answer);
    return answer;
  }

  return {
    get: async (path, schema) => readJson(system, schema, await ask({ method: 'GET', path }, true)),
    query: async (path, body, schema) =>
      readJson(system, schema, await ask({ method: 'POST', path, body }, true)),
    change: async (method, path, body, schema) =>
      readJson(system, schema, await ask({ method, path, body }, false)),
    async send(method, path, body) {
      await ask({ method, path, body }, false);
    },
  };
}
