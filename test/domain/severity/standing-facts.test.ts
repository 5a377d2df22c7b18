import { expect, it } from 'vitest';
import { DEFAULT_CORE_FUNCTIONS, standingImpact, standingSignals } from '../../../src/domain/severity';

const window = { from: '2026-11-20T03:45:00.000Z', to: '2026-11-20T04:00:00.000Z' };
const recovered = {
  verdict: 'recovered' as const,
  window,
  measures: [
    {
      name: 'latency' as const,
      page: '/login',
      current: 1600,
      baseline: 1500,
      verdict: 'recovered' as const,
    },
    { name: 'error-rate' as const, current: 40, baseline: 38, verdict: 'recovered' as const },
  ],
};
const ongoing = { verdict: 'not-recovered' as const, window, measures: [] };

const ticket = {
  summary: 'Nobody can log in',
  description: 'All users see errors. Data loss is confirmed.',
  comments: [] as { text: string; createdAt: string }[],
};

const kindsOf = (signals: readonly { kind: string }[]) => new Set(signals.map(({ kind }) => kind));

it('takes the ticket at its word while users suffer', () => {
  expect(kindsOf(standingSignals(ticket, ongoing, DEFAULT_CORE_FUNCTIONS)).has('everyone')).toBe(true);
});

it('lets words about what users felt go once they are measured to be well again', () => {
  const kinds = kindsOf(standingSignals(ticket, recovered, DEFAULT_CORE_FUNCTIONS));
  expect(kinds.has('everyone')).toBe(false);
  expect(kinds.has('outage')).toBe(false);
});

const kindsTold = (description: string, recovery: Parameters<typeof standingSignals>[1]) =>
  kindsOf(standingSignals({ summary: '', description, comments: [] }, recovery, DEFAULT_CORE_FUNCTIONS));

it.each([
  ['outage', 'The app is down.'],
  ['partial-outage', 'It is partially unavailable.'],
  ['errors', 'The page shows errors.'],
  ['slowness', 'The page is slow.'],
  ['everyone', 'All users are affected.'],
  ['many', 'Many users are affected.'],
  ['some', 'Some users are affected.'],
  ['user-count', '37 users are affected.'],
  ['customer-count', '12 customers are affected.'],
  ['user-share', '30% of users are affected.'],
  ['request-share', '30% of requests fail.'],
])('lets %s go, which users felt: %s', (kind, description) => {
  expect(kindsTold(description, ongoing)).toContain(kind);
  expect(kindsTold(description, recovered)).not.toContain(kind);
});

it.each([
  ['data-loss', 'Orders were lost.'],
  ['breach', 'Customer data was leaked.'],
  ['vulnerability', 'A vulnerability was found.'],
  ['cosmetic', 'There is a typo.'],
  ['workaround', 'There is a workaround.'],
  ['one-customer', 'Only one customer is affected.'],
])('lets %s stand, which no load time heals: %s', (kind, description) => {
  expect(kindsTold(description, ongoing)).toContain(kind);
  expect(kindsTold(description, recovered)).toContain(kind);
});

it('never lets lost data go because pages are fast again', () => {
  expect(kindsOf(standingSignals(ticket, recovered, DEFAULT_CORE_FUNCTIONS)).has('data-loss')).toBe(true);
});

it('listens to whoever says after the recovery that it is down again', () => {
  const again = {
    ...ticket,
    comments: [{ text: 'Login is down again for all users.', createdAt: '2026-11-20T03:58:00.000Z' }],
  };
  expect(kindsOf(standingSignals(again, recovered, DEFAULT_CORE_FUNCTIONS)).has('everyone')).toBe(true);
});

it('knows the product’s own core functions before and after a recovery', () => {
  const dispatch = [{ name: 'dispatch', words: ['dispatch'] }];
  const comments = [{ text: 'Dispatch is down again.', createdAt: '2026-11-20T03:58:00.000Z' }];
  const told = { summary: 'Dispatch is down', description: '', comments: [] };
  expect(kindsOf(standingSignals(told, ongoing, dispatch)).has('core-function')).toBe(true);
  expect(kindsOf(standingSignals(told, recovered, dispatch)).has('core-function')).toBe(false);
  expect(kindsOf(standingSignals({ ...told, comments }, recovered, dispatch)).has('core-function')).toBe(
    true,
  );
});

it('counts those of the last minutes once users are well again', () => {
  const method = { key: 'impact.method-sessions', params: {} } as const;
  const count = (users: number) => ({ users, isLowerBound: true, sampleSize: 500, method });
  const impact = {
    measuredAt: window.to,
    window,
    affected: count(315),
    affectedNow: count(4),
    active: count(400),
    affectedShare: 0.79,
    errorRate: { baseline: 38, current: 500 },
    reports: { requests: 0, organizations: 0, commentsPerHour: 0 },
  } as const;
  const pages = [{ pageId: 'p1', name: '/login', views: 10, p95: { baseline: 1500, current: 18_000 } }];
  expect(standingImpact({ ...impact, segments: [], pages, errorGroups: [] }, recovered)).toMatchObject({
    affected: { users: 4 },
    affectedShare: 0.01,
    errorRate: { current: 40 },
    pages: [{ p95: { current: 1600 } }],
  });
});
