import { expect, it } from 'vitest';
import { standingImpact, standingSignals } from '../../../src/domain/severity';

const window = { from: '2026-11-20T03:45:00.000Z', to: '2026-11-20T04:00:00.000Z' };
const recovered = { verdict: 'recovered', window } as const;
const ongoing = { verdict: 'not-recovered', window } as const;

const ticket = {
  summary: 'Nobody can log in',
  description: 'All users see errors. Data loss is confirmed.',
  comments: [] as { text: string; createdAt: string }[],
};

const kindsOf = (signals: readonly { kind: string }[]) => new Set(signals.map(({ kind }) => kind));

it('takes the ticket at its word while users suffer', () => {
  expect(kindsOf(standingSignals(ticket, ongoing)).has('everyone')).toBe(true);
});

it('lets words about what users felt go once they are measured to be well again', () => {
  const kinds = kindsOf(standingSignals(ticket, recovered));
  expect(kinds.has('everyone')).toBe(false);
  expect(kinds.has('outage')).toBe(false);
});

it('never lets lost data go because pages are fast again', () => {
  expect(kindsOf(standingSignals(ticket, recovered)).has('data-loss')).toBe(true);
});

it('listens to whoever says after the recovery that it is down again', () => {
  const again = {
    ...ticket,
    comments: [{ text: 'Login is down again for all users.', createdAt: '2026-11-20T03:58:00.000Z' }],
  };
  expect(kindsOf(standingSignals(again, recovered)).has('everyone')).toBe(true);
});

it('counts those of the last minutes once users are well again', () => {
  const method = { key: 'impact.method-sessions', params: {} } as const;
  const count = (users: number) => ({ users, isLowerBound: true, sampleSize: 500, method });
  const impact = {
    basis: 'user-monitoring',
    measuredAt: window.to,
    window,
    affected: count(315),
    affectedNow: count(4),
    active: count(400),
    affectedShare: 0.79,
    segments: [],
    pages: [],
    errorGroups: [],
    reports: { requests: 0, organizations: 0, commentsPerHour: 0 },
  } as const;
  expect(standingImpact({ ...impact, segments: [], pages: [], errorGroups: [] }, recovered)).toMatchObject({
    affected: { users: 4 },
    affectedShare: 0.01,
  });
});
