import { expect, it } from 'vitest';
import { measureImpact } from '../../../src/domain/impact/measure-impact';
import { recovery } from '../../../src/domain/impact/recovery';
import type { UserMonitoring } from '../../../src/ports/user-monitoring';
import { TEST_NOW } from '../../fakes/clock';
import { json } from './serve';
import { aRaygunErrorGroup, aRaygunSession, minutesAgo, smallRaygun } from './small-raygun';

const window = { startedAt: minutesAgo(20), now: TEST_NOW };
const page = { identifier: 'p1', uri: 'https://console.example/login' };

async function impactOf(monitoring: UserMonitoring, asked = window) {
  const observed = await monitoring.observe(asked);
  const observations = {
    ...asked,
    monitoring: observed,
    ticket: { createdAt: asked.now, linkedRequests: 0, organizations: 0, commentedAt: [] },
  };
  return { observed, impact: measureImpact(observations).impact, recovery: recovery(observations) };
}

it('counts nobody where nobody came', async () => {
  const { monitoring } = await smallRaygun({ pages: [page] });
  const { observed, impact, recovery: recovered } = await impactOf(monitoring);
  expect(observed.sessions).toEqual({ sessions: [], isCutShort: false });
  expect(impact.active?.users).toBe(0);
  expect(impact.affectedShare).toBeUndefined();
  expect(recovered.verdict).toBe('cannot-tell');
});

it('counts one person once, however many sessions they have', async () => {
  const { monitoring } = await smallRaygun({
    pages: [page],
    sessions: [aRaygunSession({ identifier: 's1' }), aRaygunSession({ identifier: 's2' })],
    details: { s1: { errors: [{ errorGroupIdentifier: 'g1', occurredAt: minutesAgo(7) }], pageViews: [] } },
  });
  const { impact } = await impactOf(monitoring);
  expect(impact).toMatchObject({ active: { users: 1 }, affected: { users: 1 } });
  expect(impact.segments).toEqual([]);
});

it('does not take an application without user monitoring for one without users', async () => {
  const { monitoring } = await smallRaygun({ errorGroups: [aRaygunErrorGroup()] });
  const { observed, impact } = await impactOf(monitoring);
  expect(observed.sessions).toBeUndefined();
  expect(impact.active).toBeUndefined();
  expect(impact.affected).toBeUndefined();
  expect(impact.errorGroups).toHaveLength(1);
});

it('leaves out the holes of a metric', async () => {
  const points = [1_470, 1_455, 15].map((minutes) => ({ time: minutesAgo(minutes), value: 900 }));
  const series = [...points, { time: minutesAgo(2_895), value: null }, { time: minutesAgo(30), value: null }];
  const { monitoring } = await smallRaygun({ pages: [page], sessions: [aRaygunSession()], series });
  const { impact } = await impactOf(monitoring, { ...window, startedAt: minutesAgo(30) });
  expect(impact.pages[0]?.p95).toEqual({ baseline: 900, current: 900 });
});

it('compares nothing where a metric has no points at all', async () => {
  const { monitoring } = await smallRaygun({ pages: [page], sessions: [aRaygunSession()] });
  const { impact, recovery: recovered } = await impactOf(monitoring);
  expect(impact.pages[0]).toMatchObject({ pageId: 'p1' });
  expect(impact.pages[0]?.p95).toBeUndefined();
  expect(impact.errorRate).toBeUndefined();
  expect(recovered.verdict).toBe('cannot-tell');
});

it('takes a start in the future for now', async () => {
  const { monitoring } = await smallRaygun({ pages: [page], sessions: [aRaygunSession()] });
  const { observed, impact } = await impactOf(monitoring, { ...window, startedAt: minutesAgo(-90) });
  expect(observed.problems).toEqual([]);
  expect(impact.window.from).toBe(TEST_NOW);
});

it('stands clocks that disagree: sessions of the future, and ends before beginnings', async () => {
  const { monitoring } = await smallRaygun({
    pages: [page],
    sessions: [
      aRaygunSession({ identifier: 's1', customerIdentifier: 'c1', updatedAt: minutesAgo(-4) }),
      aRaygunSession({
        identifier: 's2',
        customerIdentifier: 'c2',
        startedAt: minutesAgo(3),
        updatedAt: minutesAgo(6),
      }),
      aRaygunSession({
        identifier: 's3',
        customerIdentifier: 'c3',
        startedAt: '2026-11-20T11:55:00+09:00',
        updatedAt: '2026-11-20T02:56:00.123456Z',
      }),
    ],
  });
  const { observed, impact } = await impactOf(monitoring);
  expect(observed.sessions?.sessions[2]).toMatchObject({
    startedAt: '2026-11-20T02:55:00.000Z',
    updatedAt: '2026-11-20T02:56:00.123Z',
  });
  expect(impact.active?.users).toBe(3);
});

it.each([
  [/\/sessions$/, 'rum.sessions:read', 'sessions'],
  [/\/pages$/, 'rum.pages:read', 'pages'],
  [/\/error-groups$/, 'cr.errors:read', 'errorGroups'],
  [/errors\/time-series/, 'metrics:errors', 'errors'],
  [/pages\/time-series/, 'metrics:pages', 'pages'],
] as const)('names the scope that a token lacks for %s: %s', async (on, scope, missing) => {
  const { monitoring, inject } = await smallRaygun({
    pages: [page],
    sessions: [aRaygunSession()],
    errorGroups: [aRaygunErrorGroup()],
  });
  inject({ on, answer: json({ title: 'Forbidden' }, { status: 403 }), times: 9 });
  const observed = await monitoring.observe(window);
  expect(observed.problems.map(({ code, details }) => [code, details.scope])).toEqual([
    ['missing-scope', scope],
  ]);
  const parts = { sessions: observed.sessions, errorGroups: observed.errorGroups, errors: observed.errors };
  const present = Object.entries({ ...parts, pages: observed.pages?.length ? observed.pages : undefined })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);
  expect(present.sort()).toEqual(
    ['errorGroups', 'errors', 'pages', 'sessions'].filter((name) => name !== missing),
  );
});

it('names the scope for deployments', async () => {
  const { monitoring, inject } = await smallRaygun();
  inject({ on: /deployments/, answer: json({}, { status: 403 }) });
  await expect(monitoring.recentDeployments()).rejects.toMatchObject({
    code: 'missing-scope',
    details: { scope: 'deployments:read' },
  });
});
