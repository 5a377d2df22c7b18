import { expect, it } from 'vitest';
import { formatterFor } from '../../src/wording';

const FRIDAY = '2026-11-19T20:00:00.000Z';
const LATER = '2026-11-19T20:30:00.000Z';
const MONDAY = '2026-11-22T20:00:00.000Z';

it.each([
  ['en', '05:30', '23 Nov 2026 05:00'],
  ['ja', '5:30', '2026年11月23日 5:00'],
] as const)('names the date of a time on another day only (%s)', (locale, sameDay, otherDay) => {
  const format = formatterFor({ locale, timeZone: 'Asia/Tokyo' });
  expect(format.timeNear(LATER, FRIDAY)).toMatch(new RegExp(`^0?${sameDay}`));
  expect(format.timeNear(MONDAY, FRIDAY)).toContain(otherDay.slice(0, 10));
});
