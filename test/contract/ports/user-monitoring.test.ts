import { expect, it } from 'vitest';
import { SandboxClock } from '../../../sandbox/clock';
import { createRaygun } from '../../../sandbox/upstreams/raygun/create-raygun';
import { raygunWorld } from '../../../sandbox/world/raygun-world';
import { createUserMonitoring } from '../../../src/adapters/raygun';
import { RAYGUN_API } from '../../../src/adapters/raygun/raygun-client';
import type { Impact } from '../../../src/domain/impact';
import { measureImpact } from '../../../src/domain/impact/measure-impact';
import { startDeadline } from '../../../src/ports/deadline';
import { fakeStore } from '../../fakes/store';
import { minutesFromNow, NOW, WEB } from '../../sandbox/raygun/raygun-site';
import { json, served } from './serve';
import { vendorFetch } from './vendor-fetch';

const window = { startedAt: minutesFromNow(-26), now: NOW.toISOString() };

async function raygunOverHttp(
  options: { token?: string; withoutMetrics?: boolean; budget?: number; totalMs?: number } = {},
) {
  const busy = raygunWorld(NOW);
  // A tenth of the visitors and of their errors shows the same and is counted sooner.
  const errorGroups = busy.errorGroups.map((group) => ({
    ...group,
    perHour: { normal: group.perHour.normal / 10, degraded: group.perHour.degraded / 10 },
  }));
  const pages = busy.pages.map((page) => ({
    ...page,
    normal: { ...page.normal, viewsPerMinute: page.normal.viewsPerMinute / 10 },
  }));
  const world = { ...busy, pages, errorGroups };
  // The site's clock runs: its rate limit counts real seconds.
  const clock = new SandboxClock(NOW);
  const raygun = createRaygun({ world: { raygun: world }, clock });
  const { origin, requests, inject } = await served(() => raygun.routes);
  const store = fakeStore(clock);
  const connect = () =>
    createUserMonitoring({
      ...{ store, clock },
      token: options.withoutMetrics ? world.tokenWithoutMetrics : (options.token ?? world.token),
      applicationId: WEB,
      deadline: startDeadline(options.totalMs ?? 20_000),
      budget: options.budget,
      fetch: vendorFetch(RAYGUN_API, `${origin}/_raygun/v3`),
    });
  return { monitoring: connect(), connect, requests, inject, world, store, clock };
}

it('measures the incident within twelve calls', async () => {
  const { monitoring, requests } = await raygunOverHttp();
  const [observed, deployments] = await Promise.all([
    monitoring.observe(window),
    monitoring.recentDeployments(),
  ]);
  expect(requests.length).toBeLessThanOrEqual(12);
  expect(observed.problems).toEqual([]);
  const { impact, deployment } = measureImpact({
    ...window,
    monitoring: observed,
    deployments,
    ticket: { createdAt: window.startedAt, linkedRequests: 0, organizations: 0, commentedAt: [] },
  });
  expect(impact.active?.users).toBeGreaterThan(20);
  expect(impact.affected?.isLowerBound).toBe(true);
  const [slowest] = impact.pages;
  expect(slowest?.name).toContain('login');
  expect((slowest?.p95?.current ?? 0) / (slowest?.p95?.baseline ?? 1)).toBeGreaterThan(3);
  expect((slowest?.p99?.current ?? 0) / (slowest?.p99?.baseline ?? 1)).toBeGreaterThan(3);
  expect(deployment?.version).toBe('2026.11.3');
});

it('carries no e-mail address, no name, no IP address and no identifier of a person', async () => {
  const { monitoring, world } = await raygunOverHttp();
  const carried = JSON.stringify(await monitoring.observe(window));
  expect(carried).not.toMatch(/[\w.]+@[\w.]+/);
  expect(carried).not.toMatch(/\b\d{1,3}(?:\.\d{1,3}){3}\b/);
  expect(carried).not.toContain('customerIdentifier');
  expect(carried).not.toContain(world.token);
  expect(JSON.stringify(await monitoring.applications())).not.toContain(world.applications[0]?.apiKey);
});

it('knows more people with each measurement, each within twelve calls', async () => {
  const { monitoring, requests, clock } = await raygunOverHttp();
  const known: number[] = [];
  const tails: string[] = [];
  for (let round = 1; round <= 4; round += 1) {
    const before = requests.length;
    const observed = await monitoring.observe({ ...window, now: clock.now().toISOString() });
    expect(requests.length - before).toBeLessThanOrEqual(11);
    const inspected = observed.sessions?.sessions.filter(({ seen }) => seen !== undefined) ?? [];
    known.push(new Set(inspected.map(({ customerId }) => customerId)).size);
    tails.push(...(observed.pages ?? []).flatMap(({ p99, name }) => (p99 ? [name] : [])));
    clock.advance(5 * 60_000);
  }
  expect(tails.at(-1)).toContain('login');
  expect(known).toEqual([...known].sort((a, b) => a - b));
  expect(known.at(-1)).toBeGreaterThanOrEqual(12);
  expect(requests.filter((request) => request.endsWith('/pages'))).toHaveLength(1);
});

it('finds out within half an hour which segment is hit more than its share of everybody', async () => {
  const { monitoring, clock } = await raygunOverHttp();
  const found: Impact[] = [];
  while (!found.at(-1)?.segments.length && found.length < 6) {
    const now = clock.now().toISOString();
    const observed = await monitoring.observe({ ...window, now });
    const ticket = { createdAt: now, linkedRequests: 0, organizations: 0, commentedAt: [] };
    found.push(measureImpact({ ...window, now, monitoring: observed, ticket }).impact);
    clock.advance(5 * 60_000);
  }
  expect(found[0]).toMatchObject({ segments: [], segmentSample: { lookedInto: 4 } });
  const [segment] = found.at(-1)?.segments ?? [];
  expect(segment).toMatchObject({ dimension: 'browser', name: 'Chrome' });
  expect(segment?.affectedShare).toBeGreaterThan((segment?.baselineShare ?? 1) * 1.5);
  expect(found.at(-1)?.segmentSample?.hit).toBe('met-error');
  expect(found.at(-1)?.segmentSample?.people).toBeGreaterThanOrEqual(5);
});

it('says which scope the token lacks, and measures what it may', async () => {
  const { monitoring } = await raygunOverHttp({ withoutMetrics: true });
  const observed = await monitoring.observe(window);
  expect(observed.sessions?.sessions.length).toBeGreaterThan(0);
  expect(observed.errors).toBeUndefined();
  expect(observed.problems.map(({ code, details }) => [code, details.scope])).toEqual([
    ['missing-scope', 'metrics:errors'],
    ['missing-scope', 'metrics:pages'],
  ]);
});

it('refuses to answer at all when the token is wrong', async () => {
  const { monitoring } = await raygunOverHttp({ token: 'wrong' });
  await expect(monitoring.observe(window)).rejects.toMatchObject({ system: 'raygun', code: 'unauthorised' });
  await expect(monitoring.applications()).rejects.toMatchObject({ code: 'unauthorised' });
});

it('lists the applications and the deployments, newest first', async () => {
  const { monitoring } = await raygunOverHttp();
  const applications = await monitoring.applications();
  expect(applications.find(({ id }) => id === WEB)).toMatchObject({ measuresUsers: true });
  const deployments = await monitoring.recentDeployments();
  const times = deployments.map(({ deployedAt }) => deployedAt);
  expect(times.length).toBeGreaterThan(1);
  expect(times).toEqual([...times].sort().reverse());
});

it('stays within ten calls a second, whatever the budget', async () => {
  const { monitoring, requests } = await raygunOverHttp({ budget: 24 });
  const observed = await monitoring.observe(window);
  expect(observed.problems).toEqual([]);
  expect(requests.length).toBeGreaterThan(12);
  expect(requests.length).toBeLessThanOrEqual(23);
  const inspected = observed.sessions?.sessions.filter(({ seen }) => seen !== undefined) ?? [];
  expect(inspected.length).toBeGreaterThan(8);
});

it('stays within ten calls a second when several incidents are measured at the same time', async () => {
  const { connect } = await raygunOverHttp();
  const measured = await Promise.all(
    [-26, -56, -86].map(async (minutes) => {
      const monitoring = connect();
      const [observed] = await Promise.all([
        monitoring.observe({ ...window, startedAt: minutesFromNow(minutes) }),
        monitoring.recentDeployments(),
      ]);
      return observed;
    }),
  );
  expect(measured.flatMap(({ problems }) => problems)).toEqual([]);
});

it('asks one application only', async () => {
  const clock = new SandboxClock(NOW);
  const deadline = startDeadline(1_000);
  const monitoring = createUserMonitoring({ token: 'x', deadline, clock, store: fakeStore(clock) });
  await expect(monitoring.observe(window)).rejects.toMatchObject({ code: 'not-configured' });
});

it.each([
  [429, 'rate-limited'],
  [404, 'not-found'],
  [422, 'refused'],
  [500, 'unavailable'],
])('reads a %d as %s', async (status, code) => {
  const { monitoring, inject } = await raygunOverHttp();
  inject({
    on: /deployments/,
    answer: json({ detail: 'words of the vendor' }, { status, headers: { 'retry-after': '7' } }),
  });
  const error = await monitoring.recentDeployments().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ system: 'raygun', code });
  expect(String(error)).not.toContain('words');
});

it('leaves out what did not answer in time, and keeps the rest', async () => {
  const { monitoring, inject } = await raygunOverHttp({ totalMs: 5_000 });
  inject({ on: /errors\/time-series/, delayMs: 10_000, times: 9 });
  const observed = await monitoring.observe(window);
  expect(observed.sessions).toBeDefined();
  expect(observed.problems[0]).toMatchObject({ code: 'timed-out' });
});

it('names an answer that makes no sense', async () => {
  const { monitoring, inject } = await raygunOverHttp();
  inject({ on: /deployments/, answer: json([{ version: 7 }]) });
  await expect(monitoring.recentDeployments()).rejects.toMatchObject({ code: 'invalid-answer' });
});
