import type { Requester } from '../../../src/adapters/atlassian/requester';

/** Sends the adapters' requests over plain HTTP with a bearer token, as the platform would with its own. */
export function httpRequester(origin: string, token: string): Requester {
  return ({ method, path, body, signal }) =>
    fetch(`${origin}${path.value}`, {
      method,
      signal,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
}
