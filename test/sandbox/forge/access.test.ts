import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMIN, AGENT, CUSTOMER, type HelloSite, startHelloSite } from './hello-site';

let site: HelloSite;
beforeAll(async () => {
  site = await startHelloSite();
}, 60_000);
afterAll(() => site.close());

async function shownTo(accountId: string, place: string): Promise<string[]> {
  const response = await site.call('GET', `/_forge/modules?accountId=${accountId}&${place}`);
  return (await response.json()).map(({ key }: { key: string }) => key);
}

it('calls a product as the person who invoked the app, with the scopes of the manifest', async () => {
  const { body } = await site.ask('product', { as: 'user', path: '/rest/whoami' });
  expect(JSON.parse((body as { body: string }).body)).toEqual({
    kind: 'user',
    accountId: AGENT,
    scopes: ['read:jira-work', 'storage:app'],
  });
});

it('calls a product as the app, which is nobody of the people', async () => {
  const { body } = await site.ask('product', { as: 'app', path: '/rest/whoami' });
  expect(JSON.parse((body as { body: string }).body)).toMatchObject({
    kind: 'app',
    scopes: ['read:jira-work', 'storage:app'],
  });
});

it('has no user to act as where nobody invoked the app', async () => {
  const response = await site.call('POST', '/_forge/web/hook', undefined);
  expect(response.status).toBe(202);
  await fetch(`${site.url}/_forge/web/hook`, { method: 'POST', body: 'as-user' });
  expect(site.host.invoker.log.entries.at(-1)).toMatchObject({
    outcome: 'FUNCTION_ERROR',
    error: 'Authentication Required',
  });
});

it('does not let a user act as another', async () => {
  const { body } = await site.ask('product', { as: 'user', accountId: ADMIN, path: '/rest/whoami' });
  expect(body).toMatchObject({ status: 501 });
});

it('reaches a declared host at its upstream, with method, query and body', async () => {
  const { body } = await site.ask('egress', {
    url: 'https://api.raygun.com/v3/applications?count=1',
    init: { method: 'POST', body: 'sent' },
  });
  expect(body).toMatchObject({ status: 200 });
  expect(JSON.parse((body as { body: string }).body)).toEqual({
    path: '/_raygun/v3/applications',
    method: 'POST',
    body: 'sent',
  });
});

it.each([
  'https://example.test/',
  'http://api.raygun.com/',
  'https://app.raygun.com/',
  'http://127.0.0.1:1/',
])('answers 403 to egress that is not declared: %s', async (url) => {
  expect((await site.ask('egress', { url })).body).toMatchObject({
    status: 403,
    body: expect.stringContaining('external fetch backend permissions'),
  });
});

it('answers 501 to what the gateway does and the sandbox does not model', async () => {
  expect((await site.ask('graph')).body).toEqual({ status: 501 });
});

it('gives no platform service to a token that no running invocation holds', async () => {
  const response = await fetch(`${site.url}/_forge/platform/kvs/api/v1/get`, {
    method: 'POST',
    headers: { authorization: 'Bearer made-up' },
    body: '{"key":"a"}',
  });
  expect(response.status).toBe(403);
});

it('shows a module where its display conditions hold, and its title in the language of the viewer', async () => {
  expect(await shownTo(AGENT, 'issueKey=HEL-1')).toEqual(['hello-panel']);
  const [module] = await (await site.call('GET', `/_forge/modules?accountId=${ADMIN}&issueKey=HEL-1`)).json();
  expect(module).toMatchObject({ type: 'jira:issuePanel', title: 'こんにちは', resource: 'hello' });
});

it.each([
  ['an issue of another type', AGENT, 'issueKey=HEL-2'],
  ['a project of another type', AGENT, 'issueKey=SOF-1'],
  ['a customer', CUSTOMER, 'issueKey=HEL-1'],
])('shows no module on or to %s', async (_, accountId, place) => {
  expect(await shownTo(accountId, place)).toEqual([]);
});

it('refuses to invoke a module that is not shown', async () => {
  const answer = await site.ask('greet', {}, { issueKey: 'HEL-1', accountId: CUSTOMER });
  expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_SHOWN' } });
});

it('shows a project page to administrators of the project alone', async () => {
  expect(await shownTo(ADMIN, 'projectKey=HEL')).toEqual(['hello-settings']);
  expect(await shownTo(AGENT, 'projectKey=HEL')).toEqual([]);
});

it.each([
  ['does not exist', { issueKey: 'HEL-99' }, 'UNKNOWN_ISSUE'],
  ['the person may not see', { issueKey: 'HEL-3', accountId: AGENT }, 'UNKNOWN_ISSUE'],
  ['has no such module', { issueKey: 'HEL-1', moduleKey: 'other' }, 'UNKNOWN_MODULE'],
  ['nobody could look at', { issueKey: 'HEL-1', accountId: 'account:nobody' }, 'UNKNOWN_ACCOUNT'],
  ['is not named', {}, 'UNKNOWN_PROJECT'],
])('refuses an invocation on an issue that %s', async (_, where, code) => {
  expect((await site.ask('greet', {}, where)).error?.code).toBe(code);
});

it('answers a malformed request by saying what is wrong with it', async () => {
  const response = await site.call('POST', '/_forge/invoke', { functionKey: 'greet' });
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringContaining('moduleKey'),
  });
});

it('serves the UI bundle, its page and the locale files that the bridge asks for', async () => {
  const text = async (path: string) => (await site.call('GET', `/_forge/ui/hello/${path}`)).text();
  expect(await text('index.html')).toContain('src=hello.js');
  expect(await text('hello.js')).toContain('reconcile');
  expect(JSON.parse(await text('__LOCALES__/i18n-info.json')).config.locales).toEqual(['en-US', 'ja-JP']);
  expect(JSON.parse(await text('__LOCALES__/ja-JP.json'))).toEqual({ panel: { title: 'こんにちは' } });
  expect((await site.call('GET', '/_forge/ui/hello/../../manifest.yml')).status).toBe(404);
});
