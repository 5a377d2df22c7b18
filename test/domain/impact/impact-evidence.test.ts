import { expect, it } from 'vitest';
import { measureImpact } from '../../../src/domain/impact';
import { say } from '../../../src/wording';
import { metric, observations, sessions } from './observations';

const english = { locale: 'en', timeZone: 'UTC' } as const;

it('says "at least" of a share that is a bound, and when it was counted', () => {
  const sampled = [...sessions(4, { metError: true }), ...sessions(96, { isLookedInto: false }, 'other')];
  const first = measureImpact(observations({ sessions: { sessions: sampled, isCutShort: false } }));
  const share = first.evidence.find(({ id }) => id === 'impact.affected-share');
  expect(share && say(share.claim, english)).toBe('At least 47% of the active users are affected.');
  expect(share && say(share.claim, { locale: 'ja', timeZone: 'UTC' })).toContain('少なくとも47%');
  const later = measureImpact(
    observations(undefined, { now: '2026-11-20T04:00:00.000Z', earlier: first.impact }),
  );
  const carried = later.evidence.find(({ id }) => id === 'impact.affected-share');
  expect(carried?.observedAt).toBe(first.impact.measuredAt);
  const whole = measureImpact(
    observations({ sessions: { sessions: sessions(30, { metError: true }), isCutShort: false } }),
  );
  const exact = whole.evidence.find(({ id }) => id === 'impact.affected-share');
  expect(exact && say(exact.claim, english)).toBe('100% of the active users are affected.');
});

it('says of rates and load times which time they are of: the whole of it, not up to the last minutes', () => {
  const login = { pageId: 'login', name: '/login', p95: metric([9000, 9000, 9000, 3000], 1500) };
  const { evidence } = measureImpact(observations({ errors: metric([90, 90, 90, 30], 10), pages: [login] }));
  const said = (id: string) => evidence.flatMap((each) => (each.id === id ? [say(each.claim, english)] : []));
  expect(said('impact.error-rate')).toEqual(['300 errors an hour since the start (usually 40).']);
  expect(said('impact.page-p95')).toEqual([
    '/login has loaded in 9 s at p95 since the start (usually 1.5 s).',
  ]);
});
