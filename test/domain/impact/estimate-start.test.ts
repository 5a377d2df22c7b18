import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateStart } from '../../../src/domain/impact';
import { at, metric, NOW } from './observations';

const created = '2026-11-20T02:30:00.000Z';
const start = (overrides: Partial<Parameters<typeof estimateStart>[0]> = {}) =>
  estimateStart({ now: NOW, createdAt: created, ...overrides });

describe('estimateStart', () => {
  it('falls back to the ticket’s creation', () => {
    expect(start()).toMatchObject({ startedAt: created, by: 'creation' });
  });

  it.each([
    ['Logins are slow since 02:05 UTC', 'UTC', '2026-11-20T02:05:00.000Z'],
    ['Started at around 11:10 JST', 'UTC', '2026-11-20T02:10:00.000Z'],
    ['Slow since 11:10', 'Asia/Tokyo', '2026-11-20T02:10:00.000Z'],
    ['Began yesterday at 11:50 pm', 'UTC', '2026-11-19T23:50:00.000Z'],
    ['Slow since 23:50', 'UTC', '2026-11-19T23:50:00.000Z'],
    ['Started: 2026-11-20T01:45:00Z', 'UTC', '2026-11-20T01:45:00.000Z'],
    ['Started at 2026-11-20 10:45+09:00', 'UTC', '2026-11-20T01:45:00.000Z'],
    ['Users have waited for the last 20 minutes', 'UTC', '2026-11-20T02:10:00.000Z'],
    ['It began 2 hours ago', 'UTC', '2026-11-20T00:30:00.000Z'],
    ['本日11時5分頃からログインが遅い', 'Asia/Tokyo', '2026-11-20T02:05:00.000Z'],
    ['午前11時半ごろよりつながらない', 'Asia/Tokyo', '2026-11-20T02:30:00.000Z'],
    ['昨日23:40から遅い', 'Asia/Tokyo', '2026-11-19T14:40:00.000Z'],
    ['30分ほど前から遅い', 'Asia/Tokyo', '2026-11-20T02:00:00.000Z'],
    ['2026年11月20日 11時05分頃から', 'Asia/Tokyo', '2026-11-20T02:05:00.000Z'],
  ])('reads “%s” in %s', (text, timeZone, startedAt) => {
    expect(start({ text, timeZone }).startedAt).toBe(startedAt);
  });

  it('takes the earliest credible time and says where it comes from', () => {
    const firstReportAt = '2026-11-20T02:09:00.000Z';
    expect(start({ text: 'Slow since 02:20 UTC', firstReportAt })).toMatchObject({
      startedAt: firstReportAt,
      by: 'report',
      method: { key: 'impact.start-report' },
    });
  });

  it('finds the onset in a series: the first unusual bucket of the run that lasts until now', () => {
    const series = [metric([10, 90, 10, 80, 85, 90], 10)];
    expect(start({ now: at(90), createdAt: at(80), series })).toMatchObject({
      startedAt: at(45),
      by: 'onset',
    });
  });

  it('sees no onset in one spike, in a past one, or without earlier days', () => {
    expect(start({ now: at(60), createdAt: at(59), series: [metric([10, 10, 10, 90], 10)] }).by).toBe(
      'creation',
    );
    expect(start({ now: at(60), createdAt: at(59), series: [metric([90, 90, 10, 10], 10)] }).by).toBe(
      'creation',
    );
    const noDays = metric([90, 90, 90, 90], 10, { earlierDays: [] });
    expect(start({ now: at(60), createdAt: at(59), series: [noDays] }).by).toBe('creation');
  });

  it('does not believe a start in the future or of last month', () => {
    expect(start({ firstReportAt: '2026-11-20T09:00:00.000Z' }).by).toBe('creation');
    expect(start({ text: 'Started: 2026-10-01T01:45:00Z' }).by).toBe('creation');
  });

  it('starts now when the ticket’s clock is ahead', () => {
    expect(start({ createdAt: '2026-11-20T05:00:00.000Z' })).toMatchObject({
      startedAt: NOW,
      by: 'creation',
    });
  });

  it('knows no time zone of an unknown name, and takes UTC', () => {
    expect(start({ text: 'Slow since 02:05', timeZone: 'Mars/Olympus' }).startedAt).toBe(
      '2026-11-20T02:05:00.000Z',
    );
  });

  it('never starts after now, whatever the text says', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        (noise, h, m) => {
          const text = `${noise} since ${h}:${String(m).padStart(2, '0')} ${noise} ${h}時${m}分から`;
          expect(Date.parse(start({ text }).startedAt)).toBeLessThanOrEqual(Date.parse(NOW));
        },
      ),
    );
  });
});
