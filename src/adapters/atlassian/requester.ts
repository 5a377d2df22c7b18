import { asApp, asUser, type Route } from '@forge/api';
import type { HttpResponse } from '../http/exchange';

export interface ProductRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: Route;
  /** sent as JSON */
  body?: unknown;
  signal: AbortSignal;
}

/**
 * Sends one request to Jira or Confluence on somebody's behalf. The platform's is below; tests and the benchmark send
 * the same requests over plain HTTP.
 */
export type Requester = (request: ProductRequest) => Promise<HttpResponse>;

/** On whose behalf: the person of this invocation, or the app itself. */
export interface Actor {
  as: 'viewer' | 'app';
}

/** @throws what `@forge/api` throws; the client turns it into an `UpstreamError` */
export function forgeRequester(product: 'jira' | 'confluence', actor: Actor): Requester {
  return async ({ method, path, body, signal }) => {
    const api = actor.as === 'app' ? asApp() : asUser();
    const init = {
      method,
      signal,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    return product === 'jira' ? api.requestJira(path, init) : api.requestConfluence(path, init);
  };
}
