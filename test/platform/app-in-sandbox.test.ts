import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type RunningSite, startSite } from '../../sandbox/site';

/** The real app on the sandbox's Forge host, through its doors alone. */

/** A busy hour of a working day. */
const NOW = new Date('2026-11-18T13:30:00.000Z');
/** A first measurement looks into four people, each further one into five. */
const MOST_REFRESHES = 6;
/** Of five minutes: users are well again after some, and stay so for twenty minutes before anybody is told. */
const MOST_ROUNDS = 30;
/** The live one, and four that the tests raise. */
const OPEN_INCIDENTS = 5;

let site: RunningSite;
beforeAll(async () => {
  site = await startSite({ now: NOW, view: false, scheduled: false, eventDelayMs: 0 });
  // Raygun works out its past week at the first question, which takes longer than a call may.
  await invoke('assessment.refresh', z.unknown());
  site.clock.advance(2 * 60_000);
}, 300_000);
afterAll(() => site.close());

const answerSchema = z.object({ ok: z.literal(true), body: z.looseObject({ ok: z.boolean() }) });

async function post(path: string, body: object = {}): Promise<unknown> {
  const response = await fetch(`${site.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function invoke<Schema extends z.ZodType>(
  functionKey: string,
  schema: Schema,
  payload: object = {},
  issueKey = site.world.jira.liveIncident,
) {
  const answer = await post('/_forge/invoke', {
    moduleKey: 'incident-panel',
    functionKey,
    payload,
    issueKey,
  });
  return schema.parse(answerSchema.parse(answer).body);
}

const source = z.object({ state: z.string(), problem: z.unknown().optional() });
const assessmentSchema = z.looseObject({
  severity: z.object({ level: z.string() }),
  recovery: z.object({ verdict: z.string() }).optional(),
  drift: z.object({ level: z.string() }).optional(),
  sources: z.record(z.string(), source),
  similar: z.array(z.object({ key: z.string(), strength: z.string() })).optional(),
  impact: z.object({
    segments: z.array(
      z.object({
        dimension: z.string(),
        name: z.string(),
        affectedShare: z.number(),
        baselineShare: z.number(),
      }),
    ),
    segmentSample: z.object({ people: z.number() }).optional(),
    pages: z.array(z.looseObject({ name: z.string(), p99: z.unknown().optional() })),
  }),
});
const refreshed = z.object({ ok: z.literal(true), value: assessmentSchema });
const kept = z.object({ ok: z.literal(true), value: z.object({ assessment: assessmentSchema }) });
const done = z.object({ ok: z.literal(true) });

const commentsSchema = z.object({ comments: z.array(z.object({ body: z.unknown() })) });

async function driftComments(): Promise<number> {
  const response = await fetch(`${site.url}/rest/api/3/issue/${site.world.jira.liveIncident}/comment`);
  const { comments } = commentsSchema.parse(await response.json());
  return comments.filter(({ body }) => JSON.stringify(body).includes('the incident is worked as')).length;
}

/** One of the watch's rounds. */
async function watch(): Promise<void> {
  site.clock.advance(5 * 60_000);
  await post('/_forge/scheduled/five-minute-watch');
  // past the pauses between the incidents
  site.clock.advance(60_000);
  await post('/_forge/idle', { withinMs: 60_000 });
}

async function shownDrift(): Promise<string | undefined> {
  const { value } = await invoke('assessment.get', kept, { detail: 'summary' });
  return value.assessment.drift?.level;
}

it('answers the live incident with every source ok', async () => {
  const { value } = await invoke('assessment.refresh', refreshed);
  expect(value.severity.level).toBe('SEV-1');
  expect(Object.entries(value.sources).filter(([, { state, problem }]) => state !== 'ok' || problem)).toEqual(
    [],
  );
  expect(value.similar?.length).toBeGreaterThan(0);
  expect(value.impact.pages[0]).toMatchObject({ name: expect.stringContaining('login'), p99: {} });
});

it('calls the best match of the live incident strong', async () => {
  const { value } = await invoke('assessment.get', kept, { detail: 'full' });
  expect(value.assessment.similar?.[0]?.strength).toBe('strong');
});

it.each([
  ['raygun', ['impact', 'deployments']],
  ['confluence', ['runbooks']],
] as const)('keeps the rest when %s is down', async (upstream, lost) => {
  site.clock.advance(2 * 60_000);
  site.faults.add({ upstream, kind: 'down' });
  const { value } = await invoke('assessment.refresh', refreshed);
  site.faults.clearAll();
  const failed = Object.entries(value.sources).filter(([, { state }]) => state !== 'ok');
  expect(failed.map(([name]) => name)).toEqual([...lost]);
});

const raised = z.object({ issueKey: z.string() });

async function raise(summary: string): Promise<string> {
  const request = {
    serviceDeskId: '1',
    requestTypeId: '21',
    requestFieldValues: { summary, description: 'Since noon.' },
  };
  return raised.parse(await post('/rest/servicedeskapi/request', request)).issueKey;
}
const state = z.object({ ok: z.literal(true), value: z.object({ state: z.string() }) });

it('assesses a ticket that was raised while Jira could not be read, once it can', async () => {
  site.faults.add({ upstream: 'jira', path: '/rest/api/3/issue/', kind: 'down' });
  const issueKey = await raise('Exports stop half-way');
  expect(await post('/_forge/idle')).toMatchObject({ idle: true });
  site.faults.clearAll();
  expect((await invoke('assessment.get', state, {}, issueKey)).value.state).toBe('none');
  site.clock.advance(20_000);
  expect(await post('/_forge/idle')).toMatchObject({ idle: true });
  expect((await invoke('assessment.get', state, {}, issueKey)).value.state).toBe('ready');
});

it('measures no login trouble into a ticket about a typo', async () => {
  const issueKey = await raise('Cosmetic: typo in the footer of the imprint page');
  site.clock.advance(20_000);
  await post('/_forge/idle', { withinMs: 60_000 });
  const { value } = await invoke('assessment.get', kept, { detail: 'full' }, issueKey);
  expect(value.assessment.severity.level).toBe('SEV-4');
  expect(value.assessment.impact.pages).toEqual([]);
});

const settingsSchema = z.object({ ok: z.literal(true), value: z.object({ raygunAlertUrl: z.url() }) });

async function raygunAlertUrl(): Promise<URL> {
  const admin = site.world.people.find(({ role }) => role === 'admin');
  const answer = await post('/_forge/invoke', {
    moduleKey: 'settings',
    functionKey: 'settings.get',
    payload: {},
    projectKey: 'OPS',
    accountId: admin?.accountId,
  });
  return new URL(settingsSchema.parse(answerSchema.parse(answer).body).value.raygunAlertUrl);
}

async function alertStatus(url: URL, body: string): Promise<number> {
  return (await fetch(url, { method: 'POST', body })).status;
}

it('takes the alert of Raygun, and leaves a note on the incident that the error is part of', async () => {
  const [group] = site.world.raygun.errorGroups.filter(
    ({ firstSeenVersion }) => firstSeenVersion !== undefined,
  );
  expect(await post('/_sandbox/raygun-alert', { errorGroupId: group?.identifier })).toEqual({ status: 204 });
  const response = await fetch(`${site.url}/rest/api/3/issue/${site.world.jira.liveIncident}/comment`);
  expect(JSON.stringify(await response.json())).toContain('Raygun reports');
});

it('answers a bad secret, nonsense and a foreign application without a detail', async () => {
  const url = await raygunAlertUrl();
  const wrong = new URL(url);
  wrong.searchParams.set('secret', 'guessed');
  const foreign = JSON.stringify({
    event: 'error_notification',
    error: {
      url: 'https://app.raygun.example/crashreporting/other/errors/e1',
      message: 'x',
      firstOccurredOn: '2026-11-18T13:00:00Z',
      lastOccurredOn: '2026-11-18T13:20:00Z',
      usersAffected: 1,
      totalOccurrences: 1,
    },
    application: { url: 'https://app.raygun.example/dashboard/other' },
  });
  expect(await alertStatus(wrong, foreign)).toBe(401);
  expect(await alertStatus(url, 'not json')).toBe(400);
  expect(await alertStatus(url, JSON.stringify({ event: 'error_activity', eventType: 'CommentAdded' }))).toBe(
    204,
  );
  expect(await alertStatus(url, foreign)).toBe(404);
  expect((await fetch(url)).status).toBe(405);
});

it('shows after a few refreshes who is hit more than their share', async () => {
  let { value } = await invoke('assessment.refresh', refreshed);
  const isChrome = () => value.impact.segments[0]?.name === 'Chrome';
  for (let refresh = 1; refresh < MOST_REFRESHES && !isChrome(); refresh += 1) {
    site.clock.advance(2 * 60_000);
    ({ value } = await invoke('assessment.refresh', refreshed));
  }
  const [segment] = value.impact.segments;
  expect(segment).toMatchObject({ dimension: 'browser', name: 'Chrome' });
  expect((segment?.affectedShare ?? 0) / (segment?.baselineShare ?? 1)).toBeGreaterThan(1.3);
  expect(value.impact.segmentSample?.people).toBeGreaterThanOrEqual(5);
});

it('says once that the accepted severity no longer fits when users are well again', async () => {
  const { value } = await invoke('assessment.refresh', refreshed);
  await invoke('severity.accept', done, { level: value.severity.level });
  await post('/_sandbox/condition', { state: 'recovered' });
  let drift: string | undefined;
  for (let round = 0; round < MOST_ROUNDS && drift === undefined; round += 1) {
    await watch();
    drift = await shownDrift();
  }
  expect(drift !== undefined && drift > value.severity.level).toBe(true);
  for (let round = 0; round < 6; round += 1) await watch();
  expect(await driftComments()).toBe(1);
}, 240_000);

it('stays within the rate limit of Raygun while several incidents are open', async () => {
  for (const summary of ['Reports are empty', 'Images do not load']) await raise(summary);
  await post('/_forge/idle', { withinMs: 60_000 });
  const [last] = site.requests.since().slice(-1);
  const before = site.forge.queue.events.length;
  await watch();
  const round = () =>
    site.forge.queue.events
      .slice(before)
      .filter(({ event }) => JSON.stringify(event.body).includes('"watch"'))
      .map(({ state }) => state);
  await expect.poll(round, { timeout: 60_000 }).toEqual(Array(OPEN_INCIDENTS).fill('succeeded'));
  const asked = site.requests.since(last?.number).filter(({ upstream }) => upstream === 'raygun');
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(({ status }) => status === 429)).toEqual([]);
}, 120_000);
