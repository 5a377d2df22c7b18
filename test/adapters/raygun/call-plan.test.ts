import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planCalls } from '../../../src/adapters/raygun/call-plan';

const BESIDE_SESSIONS_AND_SERIES = { first: 4, later: 3 };

it('spends twelve calls on one page of sessions, three series of pages, and people', () => {
  expect(planCalls(12, false)).toEqual({ sessionPages: 1, inspectedSessions: 4, pageSeries: 3 });
  expect(planCalls(12, true)).toEqual({ sessionPages: 1, inspectedSessions: 5, pageSeries: 3 });
});

it('never spends more than the budget', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 200 }), fc.boolean(), (budget, arePagesKnown) => {
      const { sessionPages, inspectedSessions, pageSeries } = planCalls(budget, arePagesKnown);
      const others = arePagesKnown ? BESIDE_SESSIONS_AND_SERIES.later : BESIDE_SESSIONS_AND_SERIES.first;
      expect(others + sessionPages + inspectedSessions + pageSeries).toBeLessThanOrEqual(budget);
      expect(sessionPages).toBeGreaterThanOrEqual(1);
      expect(Math.min(inspectedSessions, pageSeries)).toBeGreaterThanOrEqual(0);
    }),
  );
});
