import { afterAll, beforeAll, expect, it } from 'vitest';
import { AGENT, type HelloSite, startHelloSite } from './hello-site';

let site: HelloSite;
beforeAll(async () => {
  site = await startHelloSite({ timeLimitsMs: { ui: 700 } });
}, 60_000);
afterAll(() => site.close());

it('calls the resolver of the module with the payload and who invoked it', async () => {
  expect(await site.ask('greet')).toEqual({ ok: true, body: { greeting: `Hello, ${AGENT}` } });
});

it('builds the context as the platform does for an issue module', async () => {
  const { body } = await site.ask('context');
  expect(body).toMatchObject({
    accountId: AGENT,
    cloudId: 'cloud-hello',
    moduleKey: 'hello-panel',
    siteUrl: site.url,
    locale: 'en-US',
    timezone: 'Europe/Vienna',
    environmentType: 'DEVELOPMENT',
    installContext: 'ari:cloud:jira::site/cloud-hello',
    extension: {
      type: 'jira:issuePanel',
      issue: { id: '11', key: 'HEL-1', type: 'Incident', typeId: '100' },
      project: { id: '1', key: 'HEL', type: 'service_desk' },
    },
  });
});

it('gives getAppContext the app, the module, its scopes and the time that remains', async () => {
  const { body } = await site.ask('app-context');
  expect(body).toEqual({
    app: 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-00000000c0de',
    moduleKey: 'hello-panel',
    scopes: ['read:jira-work', 'storage:app'],
    remainingMs: expect.closeTo(700, -2),
  });
});

it('keeps invocations that run at the same time apart', async () => {
  const waits = Array.from({ length: 20 }, (_, n) => site.ask('wait', { milliseconds: 20 + n }));
  const ids = (await Promise.all(waits)).map(({ body }) => body as { invocationId: string });
  expect(new Set(ids.map(({ invocationId }) => invocationId)).size).toBe(20);
});

it('shows the app the sandbox clock, and follows when it is moved', async () => {
  const before = (await site.ask('now')).body as { now: number; constructed: string };
  expect(Math.abs(before.now - site.clock.now().getTime())).toBeLessThan(2_000);
  expect(Date.parse(before.constructed)).toBeCloseTo(before.now, -2);

  site.clock.advance(3_600_000);
  await expect
    .poll(async () => ((await site.ask('now')).body as { now: number }).now - before.now)
    .toBeGreaterThan(3_599_000);
  site.clock.advance(-3_600_000);
});

it('answers what a function throws as an error with its message and an invocation id', async () => {
  const { ok, error } = await site.ask('fail');
  expect({ ok, error }).toEqual({
    ok: false,
    error: { code: 'FUNCTION_ERROR', message: 'deliberately', invocationId: expect.any(String) },
  });
});

it('says which function a resolver lacks', async () => {
  const { error } = await site.ask('no-such-function');
  expect(error?.message).toBe("Resolver has no definition for 'no-such-function'.");
});

it('ends a function at its time limit, and what it does afterwards reaches nothing', async () => {
  const { error } = await site.ask('write-late', { milliseconds: 900 });
  expect(error).toMatchObject({
    code: 'FUNCTION_TIME_OUT',
    message: 'The function did not return within 0.7 s',
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await site.ask('store.get', { key: 'late' })).body).toEqual({});
});

it('replaces a runtime that a function blocks beyond its time limit', async () => {
  const { error } = await site.ask('block', { milliseconds: 60_000 });
  expect(error?.code).toBe('FUNCTION_TIME_OUT');
  expect((await site.ask('greet')).ok).toBe(true);
}, 20_000);

it('refuses an answer larger than 5 MB', async () => {
  expect((await site.ask('large', { bytes: 5 * 1024 * 1024 })).error?.code).toBe('RESPONSE_TOO_LARGE');
});

it('refuses a request larger than 500 KB', async () => {
  expect((await site.ask('greet', { text: 'x'.repeat(500 * 1024) })).error?.code).toBe('REQUEST_TOO_LARGE');
});

it('keeps what the app writes to its console with the invocation', async () => {
  await site.ask('wait', { milliseconds: 1 });
  const { invocations } = await (await site.call('GET', '/_forge/logs')).json();
  expect(invocations.at(-1)).toMatchObject({
    kind: 'ui',
    moduleKey: 'hello-panel',
    accountId: AGENT,
    outcome: 'ok',
    console: [{ level: 'info', message: 'waited 1' }],
  });
});
