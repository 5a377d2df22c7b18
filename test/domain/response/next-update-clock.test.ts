import { expect, it } from 'vitest';
import { nextUpdateClock } from '../../../src/domain/response';
import { say } from '../../../src/wording';

const NOW = '2026-11-20T03:20:00.000Z';
const toResponders = { audience: 'responders', nextUpdateAt: '2026-11-20T03:30:00.000Z' } as const;
const toCustomers = { audience: 'customers', nextUpdateAt: '2026-11-20T03:25:00.000Z' } as const;

it('asks for nothing before an update promised the next one', () => {
  expect(nextUpdateClock([], NOW)).toEqual([]);
  expect(nextUpdateClock([{ audience: 'customers' }], NOW)).toEqual([]);
});

it('names the earliest of what was promised, and to whom, in both languages', () => {
  const [clock, ...others] = nextUpdateClock([toCustomers, toResponders], NOW);
  expect(clock).toMatchObject({ state: 'due', dueAt: toCustomers.nextUpdateAt });
  expect(others).toEqual([]);
  expect(clock && say(clock.name, { locale: 'en', timeZone: 'UTC' })).toBe('Next update to customers');
  expect(clock && say(clock.name, { locale: 'ja', timeZone: 'UTC' })).toBe('顧客への次の状況報告');
});

it('says by how much a promise is broken', () => {
  const [clock] = nextUpdateClock([toCustomers], '2026-11-20T03:31:00.000Z');
  expect(clock).toMatchObject({ state: 'overdue', lateByMs: 6 * 60_000 });
});

it('takes a promise as kept by the next update to the same audience alone', () => {
  const kept = { audience: 'customers', nextUpdateAt: '2026-11-20T03:50:00.000Z' } as const;
  const over = { audience: 'customers' } as const;
  expect(nextUpdateClock([toCustomers, kept, toResponders], NOW)).toMatchObject([
    { dueAt: toResponders.nextUpdateAt },
  ]);
  expect(nextUpdateClock([toCustomers, over], NOW)).toEqual([]);
});
