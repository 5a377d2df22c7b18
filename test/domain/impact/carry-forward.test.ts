import { expect, it } from 'vitest';
import { carryForward } from '../../../src/domain/impact/carry-forward';
import type { Impact } from '../../../src/domain/impact/impact';
import { phrase } from '../../../src/wording';

function anImpact(users: number | undefined, overrides: Partial<Impact> = {}): Impact {
  return {
    measuredAt: '2026-11-20T03:00:00.000Z',
    window: { from: '2026-11-20T02:30:00.000Z', to: '2026-11-20T03:00:00.000Z' },
    segments: [],
    pages: [],
    errorGroups: [],
    reports: { requests: 0, organizations: 0, commentsPerHour: 0 },
    ...(users !== undefined && {
      affected: { users, isLowerBound: true, sampleSize: 500, method: phrase('impact.method-sessions') },
    }),
    ...overrides,
  };
}

it('keeps the larger earlier count with the time it was counted', () => {
  const later = anImpact(20, { measuredAt: '2026-11-20T04:00:00.000Z' });
  expect(carryForward(later, anImpact(315)).affected).toMatchObject({
    users: 315,
    countedAt: '2026-11-20T03:00:00.000Z',
  });
});

it('leaves no later share beside an earlier count that had none', () => {
  const later = anImpact(20, { measuredAt: '2026-11-20T04:00:00.000Z', affectedShare: 0.9 });
  expect(carryForward(later, anImpact(315)).affectedShare).toBeUndefined();
  expect(carryForward(later, anImpact(315, { affectedShare: 0.3 })).affectedShare).toBe(0.3);
});

it('takes the larger new count', () => {
  const later = anImpact(400);
  expect(carryForward(later, anImpact(315))).toBe(later);
});

it('keeps the first time through several measurements', () => {
  const once = carryForward(anImpact(20, { measuredAt: '2026-11-20T04:00:00.000Z' }), anImpact(315));
  const twice = carryForward(anImpact(10, { measuredAt: '2026-11-20T05:00:00.000Z' }), once);
  expect(twice.affected?.countedAt).toBe('2026-11-20T03:00:00.000Z');
});

it('does not carry a count that began before this incident is now known to have begun', () => {
  const later = anImpact(20, {
    window: { from: '2026-11-20T02:45:00.000Z', to: '2026-11-20T03:15:00.000Z' },
  });
  expect(carryForward(later, anImpact(315))).toBe(later);
});

it('keeps what was measured once when monitoring fails now', () => {
  expect(carryForward(anImpact(undefined), anImpact(315)).affected?.users).toBe(315);
});

it('keeps who was active beside a kept share, so that the share still counts while nothing is measured', () => {
  const active = {
    ...{ users: 490, isLowerBound: true, sampleSize: 490, method: phrase('impact.method-sessions') },
  };
  const kept = carryForward(
    anImpact(undefined, { measuredAt: '2026-11-20T03:05:00.000Z' }),
    anImpact(315, { active, affectedShare: 0.64 }),
  );
  expect(kept.active).toEqual({ ...active, countedAt: '2026-11-20T03:00:00.000Z' });
});

it('takes the audience of now where it was measured', () => {
  const active = {
    ...{ users: 400, isLowerBound: true, sampleSize: 400, method: phrase('impact.method-sessions') },
  };
  const earlier = anImpact(315, { active: { ...active, users: 490 } });
  expect(carryForward(anImpact(20, { active }), earlier).active).toBe(active);
});
