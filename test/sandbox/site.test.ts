import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../../sandbox/site';
import { API_TOKEN } from '../../sandbox/upstreams/identities';
import { HELLO_APP } from './forge/hello-site';

const NOW = new Date('2026-03-04T10:00:00Z');

let site: RunningSite;
beforeAll(async () => {
  site = await startSite({
    appDirectory: HELLO_APP,
    view: false,
    scheduled: false,
    now: NOW,
    eventDelayMs: 0,
  });
}, 300_000);
afterAll(() => site.close());
afterEach(() => site.faults.clearAll());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${site.url}${path}`, { headers });

async function post(path: string, body: unknown, method = 'POST') {
  return fetch(`${site.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const myself = '/rest/api/3/myself';
const slackAuth = () => ({ authorization: `Bearer ${site.world.slack.token}` });
const raygunAuth = () => ({ authorization: `Bearer ${site.world.raygun.token}` });

it('tells about itself what a script needs: the incident, people, tokens and addresses', async () => {
  const about = await (await get('/_sandbox')).json();
  expect(about).toMatchObject({
    incident: site.world.jira.liveIncident,
    site: { name: site.world.site.name, url: site.url },
    tokens: { atlassian: API_TOKEN, raygun: site.world.raygun.token, slack: site.world.slack.token },
    upstreams: { jira: site.url, raygun: `${site.url}/_raygun/v3`, slack: `${site.url}/_slack/api` },
  });
  expect(new Set(about.users.map(({ role }: { role: string }) => role))).toEqual(
    new Set(['admin', 'agent', 'customer']),
  );
});

it('says how to act as somebody on Jira and Confluence, and as whom one acts without saying', async () => {
  const { tokens, users, anonymousActsAs } = await (await get('/_sandbox')).json();
  const { email, accountId } = users.find(({ role }: { role: string }) => role === 'customer');
  const authorization = `Basic ${Buffer.from(`${email}:${tokens.atlassian}`).toString('base64')}`;
  expect(await (await get(myself, { authorization })).json()).toMatchObject({ accountId });
  expect(await (await get(myself)).json()).toMatchObject({ accountId: anonymousActsAs });
});

it.each(['/_sandbox/clock', '/_sandbox/sign-in', '/_faults'])(
  '%s refuses a body that is no JSON',
  async (path) => {
    const response = await fetch(`${site.url}${path}`, { method: 'POST', body: '{"upstream":' });
    expect([response.status, await response.json()]).toEqual([400, { message: 'The body is no JSON' }]);
  },
);

it('serves Jira, Raygun and Slack on its one port', async () => {
  expect(await (await get(myself)).json()).toMatchObject({ accountType: 'atlassian' });
  expect((await get('/_raygun/v3/applications', raygunAuth())).status).toBe(200);
  expect(await (await get('/_slack/api/auth.test', slackAuth())).json()).toMatchObject({ ok: true });
});

it('shows the modules of the app on the live incident to an agent, and none to a customer', async () => {
  const shownTo = async (role: string) => {
    const accountId = site.world.people.find((person) => person.role === role)?.accountId ?? '';
    return (
      await get(`/_forge/modules?issueKey=${site.world.jira.liveIncident}&accountId=${accountId}`)
    ).json();
  };
  const [panel] = await shownTo('agent');
  expect(panel).toMatchObject({ key: 'hello-panel', bundle: '/_forge/ui/hello/index.html' });
  // Jira hides the issue itself from customers, who have the portal.
  expect(await shownTo('customer')).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ISSUE' } });
});

it('tells the app of an issue created over REST, once for its trigger and once for the queue', async () => {
  const created = await post('/rest/api/3/issue', {
    fields: {
      project: { key: 'OPS' },
      issuetype: { name: '[System] Incident' },
      summary: 'Exports are empty',
    },
  });
  expect(created.status).toBe(201);
  const { idle, ran } = await (await post('/_forge/idle', {})).json();
  expect(idle).toBe(true);
  expect(ran.map(({ moduleKey }: { moduleKey: string }) => moduleKey)).toEqual(['issue-created', 'work']);
});

it('moves its clock, and everyone on the site with it', async () => {
  const before = site.clock.now().getTime();
  const { now } = await (await post('/_sandbox/clock', { advanceMinutes: 30 })).json();
  expect(Date.parse(now) - before).toBeGreaterThanOrEqual(30 * 60_000);
  expect(Date.parse(now) - before).toBeLessThan(31 * 60_000);
  await post('/_sandbox/clock', { set: '2026-03-04T12:00:00Z' });
  expect(Math.abs(site.clock.now().getTime() - Date.parse('2026-03-04T12:00:00Z'))).toBeLessThan(5_000);
});

it('says what is wrong with a control it does not understand', async () => {
  const response = await post('/_sandbox/clock', { jump: 1 });
  expect(response.status).toBe(400);
  expect((await post('/_sandbox/sign-in', { accountId: 'nobody' })).status).toBe(404);
  expect((await post('/_sandbox/automation', { ruleId: 'none', enabled: true })).status).toBe(404);
});

it('signs a browser in by a cookie', async () => {
  const customer = site.world.people.find(({ role }) => role === 'customer')?.accountId ?? '';
  const cookie = (await post('/_sandbox/sign-in', { accountId: customer })).headers.get('set-cookie') ?? '';
  const { accountId } = await (await get(myself, { cookie: cookie.split(';')[0] ?? '' })).json();
  expect(accountId).toBe(customer);
});

it('notes every request to an upstream, and as whom it was made', async () => {
  const last = site.requests.since().at(-1)?.number ?? 0;
  await get(`${myself}?expand=groups`);
  await get('/_slack/api/auth.test', slackAuth());
  expect(await (await get(`/_sandbox/requests?since=${last}`)).json()).toMatchObject([
    {
      upstream: 'jira',
      method: 'GET',
      path: `${myself}?expand=groups`,
      status: 200,
      who: expect.any(String),
    },
    { upstream: 'slack', path: '/_slack/api/auth.test', status: 200 },
  ]);
});

it('cuts the connection of an upstream that is down, and leaves the others up', async () => {
  site.faults.add({ upstream: 'jira', kind: 'down' });
  await expect(get(myself)).rejects.toThrow();
  expect((await get('/_slack/api/auth.test', slackAuth())).status).toBe(200);
});

it('does not answer while an upstream hangs, and lets go when the fault is cleared', async () => {
  site.faults.add({ upstream: 'jira', kind: 'hang' });
  await expect(fetch(`${site.url}${myself}`, { signal: AbortSignal.timeout(200) })).rejects.toThrow(
    'timeout',
  );
  const hanging = get(myself);
  setTimeout(() => site.faults.clearAll(), 100);
  await expect(hanging).rejects.toThrow();
});

it('answers slowly for as many requests as it was told to', async () => {
  site.faults.add({ upstream: 'jira', kind: 'slow', delayMs: 500, times: 1 });
  const took = async () => {
    const startedMs = performance.now();
    await get(myself);
    return performance.now() - startedMs;
  };
  expect(await took()).toBeGreaterThanOrEqual(495);
  expect(await took()).toBeLessThan(495);
});

it('ends a fault at the instant it was given', async () => {
  const upTo = new Date(site.clock.now().getTime() + 60_000).toISOString();
  site.faults.add({ upstream: 'jira', kind: 'error', upTo });
  expect((await get(myself)).status).toBe(500);
  site.clock.advance(60_000);
  expect((await get(myself)).status).toBe(200);
});

it('limits a fault to the paths that were named', async () => {
  site.faults.add({ upstream: 'jira', kind: 'forbidden', path: '/issue/' });
  expect((await get(myself)).status).toBe(200);
  expect((await get('/rest/api/3/issue/OPS-1')).status).toBe(403);
});

it.each([
  ['jira', 'rate-limited', myself, 429, { errorMessages: [expect.any(String)], errors: {} }],
  ['jira', 'unauthorized', '/rest/servicedeskapi/info', 401, { errorMessage: expect.any(String) }],
  [
    'confluence',
    'error',
    '/wiki/api/v2/pages',
    500,
    { errors: [{ status: 500, code: 'INTERNAL_SERVER_ERROR' }] },
  ],
  ['confluence', 'forbidden', '/wiki/rest/api/search', 403, { statusCode: 403, message: expect.any(String) }],
  ['raygun', 'forbidden', '/_raygun/v3/applications', 403, { status: 403, title: expect.any(String) }],
  ['slack', 'unauthorized', '/_slack/api/chat.postMessage', 200, { ok: false, error: 'invalid_auth' }],
  ['slack', 'rate-limited', '/_slack/api/chat.postMessage', 429, { ok: false, error: 'ratelimited' }],
] as const)('lets %s complain (%s) in its own words at %s', async (upstream, kind, path, status, body) => {
  await post('/_faults', { upstream, kind, retryAfterSeconds: 7 });
  const response = await get(path);
  expect({ status: response.status, body: await response.json() }).toMatchObject({ status, body });
  if (kind === 'rate-limited') expect(response.headers.get('retry-after')).toBe('7');
});

it('lets the store of the app fail as an upstream does', async () => {
  await post('/_faults', { upstream: 'kvs', kind: 'rate-limited' });
  const answer = await post('/_forge/invoke', {
    moduleKey: 'hello-panel',
    functionKey: 'store.attempt',
    payload: { key: 'a', value: 1 },
    issueKey: site.world.jira.liveIncident,
  });
  expect((await answer.json()).body).toEqual({
    name: 'ForgeKvsAPIError',
    code: 'RATE_LIMIT_EXCEEDED',
    status: 429,
  });
});

it('lists faults and clears them one by one or all', async () => {
  const { id } = await (await post('/_faults', { upstream: 'slack', kind: 'garbage' })).json();
  await post('/_faults', { upstream: 'raygun', kind: 'garbage' });
  expect(await (await get('/_faults')).json()).toMatchObject([
    { id, upstream: 'slack' },
    { upstream: 'raygun' },
  ]);
  expect((await fetch(`${site.url}/_faults/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await fetch(`${site.url}/_faults`, { method: 'DELETE' })).status).toBe(204);
  expect(await (await get('/_faults')).json()).toEqual([]);
});

it('refuses a fault it cannot make', async () => {
  const response = await post('/_faults', { upstream: 'mars', kind: 'down' });
  expect(response.status).toBe(400);
  expect((await response.json()).message).toContain('upstream');
});
