import { afterEach, beforeEach, expect, it } from 'vitest';
import { APP_ACCOUNT_ID } from '../../../sandbox/forge/invoker';
import { AGENT, type HelloSite, startHelloSite } from './hello-site';

const rule = {
  id: 'rule-1',
  name: 'When a ticket is created, greet it',
  trigger: 'issue-created' as const,
  projectKey: 'HEL',
  actionKey: 'greet',
  enabled: false,
  actorAccountId: AGENT,
};

let site: HelloSite;
beforeEach(async () => {
  site = await startHelloSite({ automationRules: [rule, { ...rule, id: 'rule-2', actionKey: 'none' }] });
}, 60_000);
afterEach(() => site.close());

interface Ran {
  kind: string;
  moduleKey: string;
  outcome: string;
  console: { message: string }[];
}

async function whatRan(): Promise<Ran[]> {
  const { idle, ran } = await (await site.call('POST', '/_forge/idle', { withinMs: 20_000 })).json();
  expect(idle).toBe(true);
  return ran;
}

const createIssue = (causedBy = AGENT) =>
  site.events.emit({
    name: 'avi:jira:created:issue',
    payload: { issue: { id: '11', key: 'HEL-1' } },
    causedBy,
  });

it('hands a product event to its trigger, and the queued work to the consumer', async () => {
  createIssue();
  const ran = await whatRan();
  expect(ran.map(({ kind, moduleKey }) => [kind, moduleKey])).toEqual([
    ['event', 'issue-created'],
    ['consumer', 'work'],
  ]);
  expect(ran[1]?.console[0]?.message).toContain('"told":"avi:jira:created:issue","issueKey":"HEL-1"');
});

it('leaves out the events that the app caused itself, as the filter says', async () => {
  createIssue(APP_ACCOUNT_ID);
  expect(await whatRan()).toEqual([]);
});

it('leaves out events that no trigger names', async () => {
  site.events.emit({ name: 'avi:jira:deleted:issue', payload: {}, causedBy: AGENT });
  expect(await whatRan()).toEqual([]);
});

it('delivers an event again when the consumer asks for it, counting the retries', async () => {
  await site.ask('push', { events: { body: { retries: 2 } } });
  const done = whatRan();
  await advanceUntil(() => site.host.queue.events.every(({ state }) => state === 'succeeded'));
  const ran = await done;
  expect(ran.map(({ console }) => /"retryCount":(\d)/.exec(console[0]?.message ?? '')?.[1])).toEqual([
    undefined,
    '1',
    '2',
  ]);
});

it('gives up after four retries', async () => {
  await site.ask('push', { events: { body: { retries: 99 } } });
  await advanceUntil(() => site.host.queue.events.every(({ state }) => state === 'failed'));
  expect(await whatRan()).toHaveLength(5);
});

it('does not deliver again what the consumer throws upon, and counts it as failed', async () => {
  const { body } = await site.ask('push', { events: { body: { fails: true } } });
  await whatRan();
  const stats = await site.ask('job', { jobId: (body as { jobId: string }).jobId });
  expect(stats.body).toEqual({ success: 0, inProgress: 0, failed: 1 });
});

it('holds an event back for the delay it was pushed with, in sandbox time', async () => {
  await site.ask('push', { events: { body: {}, delayInSeconds: 600 } });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(site.host.queue.events[0]?.state).toBe('waiting');
  site.clock.advance(600_000);
  expect(await whatRan()).toHaveLength(1);
});

it('drops what is cancelled before its time', async () => {
  const { body } = await site.ask('push', { events: { body: {}, delayInSeconds: 600 } });
  await site.ask('cancel', { jobId: (body as { jobId: string }).jobId });
  site.clock.advance(600_000);
  expect(await whatRan()).toEqual([]);
});

it('runs a scheduled trigger when told to, with the time its function declares', async () => {
  expect(await (await site.call('POST', '/_forge/scheduled/watch')).json()).toMatchObject({ ok: true });
  const { body } = await site.ask('store.get', { key: 'watched' });
  const { remainingMs } = (body as { value: { remainingMs: number } }).value;
  expect(remainingMs).toBeGreaterThan(110_000);
  expect(remainingMs).toBeLessThanOrEqual(120_000);
});

it('answers a web trigger with what the function returns, at the address that getUrl tells', async () => {
  const { url } = (await site.ask('hook-url')).body as { url: string };
  const response = await fetch(`${url}?a=1&a=2`, { method: 'POST', body: 'hello' });
  expect({ status: response.status, header: response.headers.get('x-hello') }).toEqual({
    status: 202,
    header: 'web',
  });
  expect(await response.json()).toEqual({ method: 'POST', body: 'hello', query: { a: ['1', '2'] } });
});

it('answers 500 where a web trigger returns no response', async () => {
  expect((await fetch(`${site.url}/_forge/web/hook`, { method: 'POST', body: 'break' })).status).toBe(500);
});

it('runs an action with its inputs, as the person it is run for', async () => {
  const response = await site.call('POST', '/_forge/action/greet', {
    inputs: { issueKey: 'HEL-1' },
    accountId: AGENT,
  });
  expect(await response.json()).toEqual({ ok: true, body: { greeted: 'HEL-1', by: AGENT } });
});

it('refuses an action without an input it requires', async () => {
  const response = await site.call('POST', '/_forge/action/greet', { inputs: {} });
  expect((await response.json()).error.code).toBe('MISSING_INPUT');
});

it('runs the action of an enabled rule on a created issue, and notes what became of it', async () => {
  site.host.automation.setEnabled('rule-1', true);
  site.host.automation.setEnabled('rule-2', true);
  createIssue();
  await whatRan();
  const { audit } = await (await site.call('GET', '/_forge/automation')).json();
  expect(audit).toEqual([
    { ruleId: 'rule-2', issueKey: 'HEL-1', outcome: 'failure', message: 'The app provides no action none' },
    { ruleId: 'rule-1', issueKey: 'HEL-1', outcome: 'success' },
  ]);
});

/** Retries wait in sandbox time; moving the clock spares the test the wait. */
async function advanceUntil(holds: () => boolean): Promise<void> {
  await expect
    .poll(
      () => {
        site.clock.advance(1_000);
        return holds();
      },
      { timeout: 10_000 },
    )
    .toBe(true);
}
