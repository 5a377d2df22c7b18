import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceSchema } from '../../../src/domain/evidence/evidence';
import { impactSchema, measureImpact } from '../../../src/domain/impact';
import { say } from '../../../src/wording';
import { at, metric, NOW, observations, session, sessions, ticket } from './observations';

const english = { locale: 'en', timeZone: 'UTC' } as const;
const japanese = { locale: 'ja', timeZone: 'Asia/Tokyo' } as const;
const impactOf = (...given: Parameters<typeof observations>) => measureImpact(observations(...given)).impact;

describe('measureImpact', () => {
  it('counts each affected person once, however many sessions they had', () => {
    const twice = [session('kei', { metError: true }), session('kei', { metError: true }), session('aoi')];
    const impact = impactOf({ sessions: { sessions: twice, isCutShort: false } });
    expect(impact.affected).toMatchObject({ users: 1, isLowerBound: false, sampleSize: 3 });
    expect(impact.active).toMatchObject({ users: 2 });
    expect(impact.affectedShare).toBe(0.5);
  });

  it('calls a count a lower bound when the walk was cut short', () => {
    const hit = sessions(8, { metError: true });
    const impact = impactOf({ sessions: { sessions: hit, isCutShort: true } });
    expect(impact.affected).toMatchObject({ users: 8, isLowerBound: true, sampleSize: 8 });
  });

  it('projects a sample on everybody, with what is certain of it, and says so', () => {
    const lookedInto = [...sessions(4, { metError: true }), ...sessions(2, {}, 'well')];
    const others = sessions(794, { isLookedInto: false }, 'other');
    const { affected, active, affectedShare } = impactOf({
      sessions: { sessions: [...lookedInto, ...others], isCutShort: false },
    });
    expect(active).toMatchObject({ users: 800, isLowerBound: false });
    expect(affected).toMatchObject({ users: 217, isLowerBound: true, sampleSize: 6 });
    expect(affectedShare).toBeCloseTo(217 / 800);
    expect(affected && say(affected.method, english)).toBe(
      '4 of 6 people checked were hit; at least 217 of 800 active (95 % sure, exact binomial); rises as more people are checked',
    );
  });

  it('does not claim that nobody is affected when no session was looked into', () => {
    const list = sessions(30, { isLookedInto: false });
    const impact = impactOf({ sessions: { sessions: list, isCutShort: false } });
    expect(impact.affected).toBeUndefined();
    expect(impact.active?.users).toBe(30);
  });

  it('says zero when there were no sessions at all, and no share of nobody', () => {
    const impact = impactOf({ sessions: { sessions: [], isCutShort: false } });
    expect(impact.affected?.users).toBe(0);
    expect(impact.affectedShare).toBeUndefined();
    expect(impact.trend).toBeUndefined();
  });

  it('counts people who saw a slow page as affected', () => {
    const pages = [{ pageId: 'login', name: '/login', p95: metric([9000, 9000, 9000, 9000], 1500) }];
    const waiting = sessions(3, { saw: ['login'] });
    const elsewhere = sessions(4, { saw: ['help'] }, 'other');
    const impact = impactOf({ pages, sessions: { sessions: [...waiting, ...elsewhere], isCutShort: false } });
    expect(impact.affected?.users).toBe(3);
    expect(impact.pages[0]?.p95).toEqual({ baseline: 1500, current: 9000 });
  });

  it('leaves out people who were gone before the incident, and those who are gone now', () => {
    const before = session('early', { metError: true, startedAt: at(-60), updatedAt: at(-30) });
    const gone = session('gone', { metError: true, startedAt: at(5), updatedAt: at(20) });
    const there = session('there', { metError: true });
    const impact = impactOf({ sessions: { sessions: [before, gone, there], isCutShort: false } });
    expect(impact.affected?.users).toBe(2);
    expect(impact.affectedNow?.users).toBe(1);
  });

  it('takes the count that finds most people, and says how it was counted', () => {
    const alerts = [
      { errorGroupId: 'a', at: at(30), firstOccurredAt: at(1), usersAffected: 40, totalOccurrences: 95 },
      { errorGroupId: 'b', at: at(31), firstOccurredAt: at(2), usersAffected: 25, totalOccurrences: 30 },
    ];
    const impact = impactOf(
      { sessions: { sessions: sessions(5, { metError: true }), isCutShort: true } },
      { alerts },
    );
    expect(impact.affected).toMatchObject({ users: 40, isLowerBound: true, sampleSize: 95 });
    expect(impact.affected && say(impact.affected.method, english)).toBe(
      "counted by the monitoring's alert of 02:30 UTC, the largest of 2 error groups",
    );
  });

  it('does not blame the incident for the users of an error that is older', () => {
    const old = {
      errorGroupId: 'a',
      at: at(30),
      firstOccurredAt: at(-9000),
      usersAffected: 900,
      totalOccurrences: 1,
    };
    expect(impactOf(undefined, { alerts: [old] }).affected).toBeUndefined();
  });

  it('uses the ticket where nothing monitors users', () => {
    const impact = impactOf(undefined, {
      ticket: ticket({ linkedRequests: 4, organizations: 3, commentedAt: [at(15), at(20), at(-600)] }),
    });
    expect(impact.reports).toEqual({ requests: 4, organizations: 3, commentsPerHour: 2 });
    expect(impact.affected).toBeUndefined();
  });

  it('does not make ninety comments an hour of three in two minutes', () => {
    const young = { startedAt: at(58), ticket: ticket({ commentedAt: [at(58), at(59), at(59)] }) };
    expect(impactOf(undefined, young).reports.commentsPerHour).toBe(3);
  });

  it('keeps an empty window when the start lies in the future', () => {
    const impact = impactOf(
      { sessions: { sessions: sessions(3), isCutShort: false } },
      { startedAt: at(600) },
    );
    expect(impact.window).toEqual({ from: NOW, to: NOW });
    expect(impact.affected?.users).toBe(0);
  });

  it('takes no error of before the start for one of the incident, in a session that goes on', () => {
    const seen = { lastViewAt: { login: at(-2) }, lastErrorAt: at(-2) };
    const before = session('kei', { startedAt: at(-10), updatedAt: at(5), seen });
    const since = session('aoi', { startedAt: at(-10), seen: { lastViewAt: {}, lastErrorAt: at(1) } });
    const pages = [{ pageId: 'login', name: '/login', p95: metric([9000, 9000, 9000, 9000], 1500) }];
    const impact = impactOf({ pages, sessions: { sessions: [before, since], isCutShort: false } });
    expect(impact).toMatchObject({ active: { users: 2 }, affected: { users: 1 } });
  });

  it('counts among those hit now whom it hit in the last minutes, not who is still there', () => {
    const early = session('kei', { updatedAt: at(58), seen: { lastViewAt: {}, lastErrorAt: at(12) } });
    const late = session('aoi', { updatedAt: at(58), seen: { lastViewAt: {}, lastErrorAt: at(55) } });
    const impact = impactOf({ sessions: { sessions: [early, late], isCutShort: false } });
    expect(impact).toMatchObject({ affected: { users: 2 }, affectedNow: { users: 1 } });
  });

  it('reads a session whose clock ran backwards', () => {
    const swapped = session('kei', { metError: true, startedAt: at(50), updatedAt: at(49) });
    expect(impactOf({ sessions: { sessions: [swapped], isCutShort: false } }).affected?.users).toBe(1);
  });

  it('leaves holes out of a series instead of taking them for zero', () => {
    const impact = impactOf({ errors: metric([40, null, 40, null], 10) });
    expect(impact.errorRate).toEqual({ baseline: 40, current: 160 });
  });

  it('does not take the bucket that is still filling for a drop', () => {
    const errors = metric([40, 40, 40, 40, 2], 40);
    const impact = impactOf({ errors }, { now: at(61) });
    expect(impact.errorRate?.current).toBe(160);
  });

  it('gives no comparison where there is no earlier day', () => {
    expect(impactOf({ errors: metric([40, 40], 10, { earlierDays: [] }) }).errorRate).toBeUndefined();
  });

  it('puts error groups that are new since the deployment first', () => {
    const group = (id: string, firstSeenAt: string) => ({
      id,
      message: `error ${id}`,
      firstSeenAt,
      lastSeenAt: at(55),
    });
    const errorGroups = [group('old', at(-50_000)), group('new', at(-10))];
    const deployments = [{ version: '2.1', deployedAt: at(-12) }];
    const { impact, deployment } = measureImpact(observations({ errorGroups }, { deployments }));
    expect(impact.errorGroups.map(({ id, isNew }) => [id, isNew])).toEqual([
      ['new', true],
      ['old', false],
    ]);
    expect(deployment).toMatchObject({ version: '2.1', leadMinutes: 12 });
  });

  it('suspects the last deployment before the start, not one long ago and not a later one', () => {
    const deployments = [
      { version: 'old', deployedAt: at(-2000) },
      { version: 'before', deployedAt: at(-12) },
      { version: 'just after', deployedAt: at(4) },
      { version: 'hotfix', deployedAt: at(40) },
    ];
    expect(measureImpact(observations({}, { deployments })).deployment?.version).toBe('before');
    const late = deployments.filter(({ version }) => version !== 'before');
    expect(measureImpact(observations({}, { deployments: late })).deployment).toMatchObject({
      version: 'just after',
      leadMinutes: -4,
    });
  });

  it('draws no recovery where hardly anybody was looked into any more', () => {
    const there = (minute: number, count: number, hit: boolean) =>
      Array.from({ length: count }, (_, index) =>
        session(`${minute}-${index}`, { metError: hit, startedAt: at(minute), updatedAt: at(minute + 4) }),
      );
    const list = [...there(40, 12, true), ...there(45, 12, true), ...there(50, 3, false)];
    const { trend } = impactOf({ sessions: { sessions: list, isCutShort: false } });
    expect(trend?.points.map(({ value }) => value)).toEqual([12, 12]);
  });

  it('draws the trend without the time that the walk did not reach', () => {
    const list = [40, 45, 50].flatMap((minute) =>
      [...'abcdefgh'].map((name) =>
        session(`${name}${minute}`, { metError: true, startedAt: at(minute), updatedAt: at(minute + 4) }),
      ),
    );
    const whole = impactOf({ sessions: { sessions: list, isCutShort: false } }).trend;
    const cut = impactOf({ sessions: { sessions: list, isCutShort: true } }).trend;
    expect(whole).toMatchObject({ granularityMinutes: 5 });
    expect(whole?.points[0]).toEqual({ at: at(40), value: 8 });
    expect(cut?.points.map(({ value }) => value)).toEqual([8, 8, 8]);
    const few = list.filter((_, index) => index % 8 < 2);
    expect(impactOf({ sessions: { sessions: few, isCutShort: false } }).trend).toBeUndefined();
  });

  it('gives evidence with stable ids, true to the schema, in both languages', () => {
    const pages = [
      { pageId: 'login', name: '/login', p95: metric([9000, 9000], 1500), p99: metric([9500, 9500], 1900) },
    ];
    const { impact, evidence } = measureImpact(
      observations(
        {
          pages,
          errors: metric([40, 40], 10),
          sessions: {
            sessions: [...sessions(40, { metError: true, browser: 'Edge' }), ...sessions(80, {}, 'x')],
            isCutShort: false,
          },
          errorGroups: [{ id: 'g', message: 'pool exhausted', firstSeenAt: at(1), lastSeenAt: at(50) }],
        },
        { deployments: [{ version: '2.1', deployedAt: at(-12) }] },
      ),
    );
    expect(impactSchema.parse(JSON.parse(JSON.stringify(impact)))).toEqual(impact);
    expect(evidence.map(({ id }) => id)).toEqual([
      'impact.users-affected',
      'impact.users-affected-now',
      'impact.users-active',
      'impact.affected-share',
      'impact.trend',
      'impact.segments',
      'impact.error-rate',
      'impact.page-p95',
      'impact.page-p99',
      'impact.new-error-groups',
      'impact.deployment',
      'impact.reports-requests',
      'impact.reports-organizations',
      'impact.reports-comments',
    ]);
    for (const each of evidence) {
      expect(evidenceSchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
      for (const words of [each.claim, each.method]) {
        expect(say(words, english)).not.toMatch(/undefined|NaN|\[object/);
        expect(say(words, japanese)).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      }
    }
  });

  it('never counts more affected than active people, and no share above one', () => {
    const person = fc.record({
      customerId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      start: fc.integer({ min: -90, max: 60 }),
      length: fc.integer({ min: 0, max: 90 }),
      isLookedInto: fc.boolean(),
      metError: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), fc.boolean(), (people, isCutShort) => {
        const list = people.map(({ customerId, start, length, ...found }) =>
          session(customerId, {
            startedAt: at(start),
            updatedAt: at(start + length),
            ...found,
          }),
        );
        const impact = impactOf({ sessions: { sessions: list, isCutShort } });
        expect(impact.affected?.users ?? 0).toBeLessThanOrEqual(impact.active?.users ?? 0);
        expect(impact.affectedNow?.users ?? 0).toBeLessThanOrEqual(impact.affected?.users ?? 0);
        expect(impact.affectedShare ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});
