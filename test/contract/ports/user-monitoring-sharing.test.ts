import { expect, it, vi } from 'vitest';
import { callsRecord } from '../../../src/adapters/raygun/call-ledger';
import { UpstreamError } from '../../../src/ports';
import { TEST_NOW } from '../../fakes/clock';
import { json } from './serve';
import { aRaygunErrorGroup, aRaygunSession, minutesAgo, smallRaygun } from './small-raygun';

const window = { startedAt: minutesAgo(20), now: TEST_NOW };
const known = { sessions: [aRaygunSession()], errorGroups: [aRaygunErrorGroup()] };

it('asks once for what several incidents want to know within a minute', async () => {
  const { connect, requests, clock } = await smallRaygun(known);
  const together = await Promise.all([connect().observe(window), connect().observe(window)]);
  const asked = requests.length;
  expect(together[0]).toEqual(together[1]);
  clock.advance(59_000);
  const sameQuarter = { startedAt: minutesAgo(18), now: clock.now().toISOString() };
  expect(await connect().observe(sameQuarter)).toEqual(together[0]);
  expect(requests).toHaveLength(asked);
  clock.advance(2_000);
  await connect().observe(window);
  expect(requests.length).toBeGreaterThan(asked);
});

it('asks nothing while another asks, and says in time that no answer came', async () => {
  const { connect, requests, inject } = await smallRaygun(known);
  inject({ on: /./, delayMs: 900, times: 99 });
  const first = connect('a-token', 3_000).observe(window);
  await vi.waitFor(() => expect(requests.length).toBeGreaterThan(0));
  const asked = requests.length;
  const second = connect('a-token', 900).observe(window);
  await expect(second).rejects.toMatchObject({ system: 'raygun', code: 'timed-out' });
  expect(requests).toHaveLength(asked);
  expect((await first).sessions).toBeDefined();
});

it('leaves a third of the time to what comes after it, however slow Raygun is', async () => {
  const { connect, inject } = await smallRaygun(known);
  inject({ on: /./, delayMs: 800, times: 99 });
  const startedAt = performance.now();
  const observed = await connect('a-token', 1_800).observe(window);
  expect(performance.now() - startedAt).toBeLessThan(1_500);
  expect(observed.sessions?.sessions).toHaveLength(1);
  expect(observed.problems).toMatchObject([{ code: 'timed-out' }]);
});

it('asks once a minute for the deployments', async () => {
  const deployments = [{ version: '2.1', deployedAt: minutesAgo(30), ownerName: 'Robin Hale' }];
  const { connect, requests, clock } = await smallRaygun({ deployments });
  const first = await connect().recentDeployments();
  expect(await connect().recentDeployments()).toEqual(first);
  expect(requests).toHaveLength(1);
  clock.advance(61_000);
  await connect().recentDeployments();
  expect(requests).toHaveLength(2);
});

it('answers nobody from the answers to another token', async () => {
  const { connect, requests } = await smallRaygun(known);
  await connect('a-token').observe(window);
  const asked = requests.length;
  await connect('another-token').observe(window);
  expect(requests.length).toBeGreaterThan(asked);
});

it('keeps the missing scope for a minute, but not what may pass by itself', async () => {
  const { connect, requests, inject } = await smallRaygun(known);
  inject({ on: /error-groups/, answer: json({}, { status: 500 }) });
  const failing = await connect().observe(window);
  expect(failing.problems).toMatchObject([{ code: 'unavailable' }]);
  inject({ on: /errors\/time-series/, answer: json({}, { status: 403 }) });
  const denied = await connect().observe(window);
  const asked = requests.length;
  expect(denied.problems).toMatchObject([{ code: 'missing-scope', details: { scope: 'metrics:errors' } }]);
  const again = await connect().observe(window);
  expect(requests).toHaveLength(asked);
  expect(again.problems[0]).toBeInstanceOf(Error);
  expect(again).toEqual(denied);
});

it('answers also when the store takes nothing, and logs why nothing is kept', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const refused = new UpstreamError('kaji', 'refused', { detail: 'MAX_SIZE' });
  const { connect } = await smallRaygun(known, { write: refused, remove: refused });
  expect((await connect().observe(window)).sessions?.sessions).toHaveLength(1);
  expect(await connect().recentDeployments()).toEqual([]);
  expect(JSON.stringify(log.mock.calls)).toContain('MAX_SIZE');
  log.mockRestore();
});

it('counts the calls of the day', async () => {
  const { connect, store, requests, clock } = await smallRaygun(known);
  await connect().observe(window);
  await connect().recentDeployments();
  clock.advance(61_000);
  await connect().observe(window);
  const { items } = await store.list(callsRecord);
  expect(items).toEqual([
    { id: expect.stringMatching(/^[0-9a-f]{16}:2026-11-20$/), value: expect.anything() },
  ]);
  expect(items[0]?.value.calls).toBe(requests.length);
});

it('asks no more once the day has few calls left, and asks again the next day', async () => {
  const { connect, store, requests, clock } = await smallRaygun(known);
  await connect().recentDeployments();
  const [today] = (await store.list(callsRecord)).items;
  await store.write(callsRecord, today?.id ?? '', { calls: 9_000 });
  await expect(connect().observe(window)).rejects.toMatchObject({
    code: 'rate-limited',
    details: { retryAfterSeconds: 21 * 60 * 60 },
  });
  expect(requests).toHaveLength(1);
  clock.advance(21 * 60 * 60_000);
  expect((await connect().observe(window)).problems).toEqual([]);
});

it.each([
  // 03:00 of the day in UTC, as in all of these tests: an eighth of 5,500, beside the 2,000 at once
  { calls: 2_686, isRoutine: true },
  { calls: 8_999, isRoutine: false },
])('still asks after $calls calls of the day, routine or not: $isRoutine', async ({ calls, isRoutine }) => {
  const { connect, store } = await smallRaygun(known);
  await connect().recentDeployments();
  const [today] = (await store.list(callsRecord)).items;
  await store.write(callsRecord, today?.id ?? '', { calls });
  expect((await connect('a-token', 9_000, isRoutine).observe(window)).problems).toEqual([]);
});

it('measures in rounds only as the day goes on, and leaves the rest to people', async () => {
  const { connect, store, requests, clock } = await smallRaygun(known);
  await connect().recentDeployments();
  const [today] = (await store.list(callsRecord)).items;
  await store.write(callsRecord, today?.id ?? '', { calls: 2_000 + 5_500 / 4 });
  const round = () => connect('a-token', 9_000, true).observe(window);
  await expect(round()).rejects.toMatchObject({
    code: 'rate-limited',
    details: { retryAfterSeconds: 3 * 60 * 60 },
  });
  expect(requests).toHaveLength(1);
  clock.advance(3 * 60 * 60_000);
  expect((await round()).problems).toEqual([]);
  await store.write(callsRecord, today?.id ?? '', { calls: 7_500 });
  clock.advance(17.9 * 60 * 60_000);
  await expect(round()).rejects.toMatchObject({ code: 'rate-limited' });
});

it('stops when Raygun says that hardly any calls of the minute are left', async () => {
  const headers = { 'x-rate-limit-limit': '1m', 'x-rate-limit-remaining': '12' };
  const { connect, requests, clock } = await smallRaygun({ ...known, headers });
  await connect().recentDeployments();
  const limited = { code: 'rate-limited', details: { retryAfterSeconds: 60 } };
  await expect(connect().observe(window)).rejects.toMatchObject(limited);
  expect(requests).toHaveLength(1);
  clock.advance(60_000);
  await connect().observe(window);
  expect(requests.length).toBeGreaterThan(1);
});

it('leaves the last thousand calls of a day to others', async () => {
  const headers = { 'x-rate-limit-limit': '1d', 'x-rate-limit-remaining': '1000' };
  const { connect, requests } = await smallRaygun({ ...known, headers });
  await connect().recentDeployments();
  await expect(connect().observe(window)).rejects.toMatchObject({
    details: { retryAfterSeconds: 21 * 60 * 60 },
  });
  expect(requests).toHaveLength(1);
});

it.each([
  ['1m', '599'],
  ['1d', '8000'],
  ['1m', ''],
  ['an hour', '0'],
])('goes on when the limit says %s and %j', async (period, remaining) => {
  const headers = { 'x-rate-limit-limit': period, 'x-rate-limit-remaining': remaining };
  const { connect } = await smallRaygun({ ...known, headers });
  await connect().recentDeployments();
  expect((await connect().observe(window)).problems).toEqual([]);
});

it('waits as long as a 429 says, whichever incident asks', async () => {
  const { connect, requests, inject, clock } = await smallRaygun(known);
  inject({ on: /deployments/, answer: json({}, { status: 429, headers: { 'retry-after': '40' } }) });
  await expect(connect().recentDeployments()).rejects.toMatchObject({ code: 'rate-limited' });
  await expect(connect().observe(window)).rejects.toMatchObject({ details: { retryAfterSeconds: 40 } });
  expect(requests).toHaveLength(1);
  clock.advance(40_000);
  expect((await connect().observe(window)).problems).toEqual([]);
});

it('still knows of a busy product whom it looked into, when they are no longer listed', async () => {
  const sessionsOf = (people: string) =>
    Array.from({ length: 500 }, (_, index) =>
      aRaygunSession({ identifier: `${people}${index}`, customerIdentifier: `${people}${index}` }),
    );
  const product = { ...known, sessions: sessionsOf('early') };
  const { connect, clock } = await smallRaygun(product);
  await connect().observe(window);
  clock.advance(61_000);
  product.sessions = sessionsOf('late');
  const observed = await connect().observe(window);
  const lookedInto = observed.sessions?.sessions.filter(({ seen }) => seen !== undefined) ?? [];
  expect(observed.sessions).toMatchObject({ isCutShort: true });
  expect(observed.sessions?.sessions).toHaveLength(504);
  expect(new Set(lookedInto.map(({ customerId }) => customerId)).size).toBe(4 + 5);
});

it('looks again into sessions that went on, once it knows everybody', async () => {
  const details = { s1: { errors: [], pageViews: [] } as object };
  const product = { sessions: [aRaygunSession()], details };
  const { connect, clock } = await smallRaygun(product);
  expect((await connect().observe(window)).sessions?.sessions).toMatchObject([{ seen: { lastViewAt: {} } }]);
  clock.advance(61_000);
  product.sessions = [aRaygunSession({ updatedAt: minutesAgo(0) })];
  details.s1 = { errors: [{ errorGroupIdentifier: 'g1', occurredAt: minutesAgo(1) }] };
  expect((await connect().observe(window)).sessions?.sessions).toMatchObject([
    { seen: { lastErrorAt: minutesAgo(1) } },
  ]);
});
