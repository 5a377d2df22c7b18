import { route } from '@forge/api';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createAtlassianClient } from '../../../src/adapters/atlassian/client';
import { type Actor, forgeRequester } from '../../../src/adapters/atlassian/requester';
import { startDeadline } from '../../../src/ports/deadline';

interface Sent {
  descriptor: unknown;
  path: string;
  init: RequestInit;
}

/** The platform's global through which `@forge/api` sends; answers every request with `answer`. */
function platform(answer: () => Response): Sent[] {
  const sent: Sent[] = [];
  Object.assign(globalThis, {
    __forge_fetch__: async (descriptor: unknown, path: string, init: RequestInit) => {
      sent.push({ descriptor, path, init });
      return answer();
    },
  });
  return sent;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, '__forge_fetch__');
});

const client = (actor: Actor) =>
  createAtlassianClient('jira', forgeRequester('jira', actor), startDeadline(5_000));
const anything = z.object({ ok: z.boolean() });
const ok = () => new Response('{"ok":true}');

it.each([
  [{ as: 'viewer' as const }, { provider: 'user', remote: 'jira', accountId: undefined }],
  [{ as: 'app' as const }, { provider: 'app', remote: 'jira' }],
])('speaks for %j', async (actor, descriptor) => {
  const sent = platform(ok);
  await client(actor).get(route`/rest/api/3/myself`, anything);
  expect(sent[0]?.descriptor).toMatchObject(descriptor);
  expect(sent[0]?.path).toBe('/rest/api/3/myself');
});

it('asks Confluence through its own door', async () => {
  const sent = platform(ok);
  const requester = forgeRequester('confluence', { as: 'app' });
  await createAtlassianClient('confluence', requester, startDeadline(5_000)).send('POST', route`/wiki/x`, {
    a: 1,
  });
  expect(sent[0]).toMatchObject({
    descriptor: { remote: 'confluence' },
    init: { method: 'POST', body: '{"a":1}' },
  });
});

it.each([
  ['NEEDS_AUTHENTICATION_ERR', 401, 'unauthorised'],
  ['BLOCKED_EGRESS', 403, 'denied'],
  ['UPSTREAM_GONE', 502, 'unavailable'],
])('reads %s of the platform, with %d, as %s', async (reason, status, code) => {
  platform(() => new Response('', { status, headers: { 'forge-proxy-error': reason } }));
  await expect(client({ as: 'viewer' }).get(route`/rest/api/3/myself`, anything)).rejects.toMatchObject({
    system: 'jira',
    code,
  });
});

it('passes a fault of our own on as it is', async () => {
  platform(() => {
    throw new RangeError('a bug');
  });
  await expect(client({ as: 'app' }).get(route`/rest/api/3/myself`, anything)).rejects.toBeInstanceOf(
    RangeError,
  );
});

it('takes a lost connection for an unavailable system, and tries a read once more', async () => {
  let calls = 0;
  platform(() => {
    calls += 1;
    if (calls === 1) throw new TypeError('fetch failed');
    return ok();
  });
  await expect(client({ as: 'app' }).get(route`/rest/api/3/myself`, anything)).resolves.toEqual({ ok: true });
  expect(calls).toBe(2);
});
