import { describe, expect, it } from 'vitest';
import { recovery } from '../../../src/domain/impact';
import { say } from '../../../src/wording';
import { at, metric, NOW, STARTED, session } from './observations';

type Monitoring = NonNullable<Parameters<typeof recovery>[0]['monitoring']>;
const check = (monitoring?: Partial<Monitoring>) =>
  recovery({
    now: NOW,
    startedAt: STARTED,
    ...(monitoring && { monitoring: { system: 'raygun', ...monitoring } }),
  });

describe('recovery', () => {
  it('says recovered when the last quarter of an hour is as usual', () => {
    const result = check({ errors: metric([90, 90, 90, 10], 10) });
    expect(result).toMatchObject({ verdict: 'recovered' });
    expect(result.measures[0]).toMatchObject({ current: 40, baseline: 40, during: 360 });
  });

  it('takes a handful of errors more than usual for chance', () => {
    expect(check({ errors: metric([90, 90, 90, 18], 10) }).verdict).toBe('recovered');
  });

  it('says recovering when more than half of the excess is gone', () => {
    expect(check({ errors: metric([90, 90, 90, 40], 10) }).verdict).toBe('recovering');
  });

  it('says not recovered while it is nearly as bad as before', () => {
    expect(check({ errors: metric([90, 90, 90, 80], 10) }).verdict).toBe('not-recovered');
  });

  const page = (current: number[], usual: number) => ({
    pageId: 'login',
    name: '/login',
    p95: metric(current, usual),
  });

  it.each([
    ['a quarter more than usual', [9000, 9000, 9000, 5000], 4000, 'recovered'],
    ['more than a quarter more than usual', [9000, 9000, 9000, 5001], 4000, 'recovering'],
    ['150 ms more than usual', [900, 900, 900, 350], 200, 'recovered'],
    ['more than 150 ms more than usual', [900, 900, 900, 351], 200, 'recovering'],
    ['half of the excess', [9000, 9000, 9000, 5000], 1000, 'recovering'],
    ['more than half of the excess', [9000, 9000, 9000, 5001], 1000, 'not-recovered'],
  ] as const)('calls a page that takes %s: %o, usually %d ms, %s', (_what, p95, usual, verdict) => {
    expect(check({ pages: [page([...p95], usual)] }).verdict).toBe(verdict);
  });

  it('takes six errors an hour for nothing where none are usual, and no more', () => {
    expect(check({ errors: metric([10, 10, 10, 1.5], 0) }).verdict).toBe('recovered');
    expect(check({ errors: metric([10, 10, 10, 1.6], 0) }).verdict).toBe('recovering');
  });

  it('takes three times the square root of the errors that are usual in a quarter of an hour for chance', () => {
    expect(check({ errors: metric([99, 99, 99, 40], 25) }).verdict).toBe('recovered');
    expect(check({ errors: metric([99, 99, 99, 41], 25) }).verdict).toBe('recovering');
  });

  it('needs three tenths of the usual traffic to tell', () => {
    const withViews = (views: number) => ({
      ...page([9000, 9000, 9000, 1500], 1500),
      views: metric([200, 200, 200, views], 200),
    });
    expect(check({ pages: [withViews(60)] }).verdict).toBe('recovered');
    expect(check({ pages: [withViews(59)] }).verdict).toBe('cannot-tell');
  });

  it('lets the worst measure decide', () => {
    const pages = [{ pageId: 'login', name: '/login', p95: metric([9000, 9000, 9000, 8800], 1500) }];
    const result = check({ errors: metric([90, 90, 90, 10], 10), pages });
    expect(result.verdict).toBe('not-recovered');
    expect(say(result.statement, { locale: 'en', timeZone: 'UTC' })).toBe(
      'Users have not recovered: /login loads in 8.8 s at p95 in the last 15 minutes (usually 1.5 s).',
    );
  });

  it('does not take the quiet of an empty product for health', () => {
    const pages = [
      {
        pageId: 'login',
        name: '/login',
        p95: metric([9000, 9000, 9000, 1500], 1500),
        views: metric([10, 2, 1, 1], 200),
      },
    ];
    const result = check({ errors: metric([90, 20, 5, 0], 10), pages });
    expect(result.verdict).toBe('cannot-tell');
    expect(say(result.statement, { locale: 'ja', timeZone: 'UTC' })).toContain('0.5%');
  });

  it('does not take an empty product for health where views are not measured', () => {
    const errors = metric([90, 20, 5, 0], 10);
    const gone = session('kei', { updatedAt: at(40) });
    expect(check({ errors, sessions: { sessions: [gone], isCutShort: false } }).verdict).toBe('cannot-tell');
    const there = session('aoi', { updatedAt: at(58) });
    expect(check({ errors, sessions: { sessions: [gone, there], isCutShort: false } }).verdict).toBe(
      'recovered',
    );
  });

  it('cannot tell without numbers, without earlier days, or with a hole where now should be', () => {
    expect(check().verdict).toBe('cannot-tell');
    expect(check({ errors: metric([90, 90, 90, 10], 10, { earlierDays: [] }) }).verdict).toBe('cannot-tell');
    expect(check({ errors: metric([90, 90, 90, null], 10) }).verdict).toBe('cannot-tell');
  });

  it('carries its verdict as evidence', () => {
    expect(check({ errors: metric([90, 90, 90, 10], 10) }).evidence).toMatchObject([
      { id: 'impact.recovery', value: 'recovered', source: { system: 'raygun' } },
    ]);
  });

  it('says of an incident that is over what the minutes before its end looked like', () => {
    const { window, statement } = recovery({
      ...{ now: NOW, startedAt: STARTED, endedAt: at(45) },
      monitoring: { system: 'raygun', errors: metric([90, 90, 90, 10], 10) },
    });
    expect(window.to).toBe(at(45));
    expect(say(statement, { locale: 'en', timeZone: 'UTC' })).toContain(
      '360 errors an hour in the 15 minutes before it was resolved',
    );
  });
});
