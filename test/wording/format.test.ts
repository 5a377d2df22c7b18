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

it.each([
  ['ja', 'Europe/Berlin', FRIDAY, 'CET'],
  ['ja', 'Europe/Berlin', '2026-07-01T10:00:00.000Z', 'CEST'],
  ['en', 'Asia/Tokyo', FRIDAY, 'JST'],
  ['ja', 'America/New_York', FRIDAY, 'EST'],
  ['en', 'Europe/London', FRIDAY, 'GMT'],
  ['en', 'Asia/Kathmandu', FRIDAY, 'GMT+5:45'],
] as const)(
  'names a zone in %s by the abbreviation its people know: %s',
  (locale, timeZone, instant, zone) => {
    expect(formatterFor({ locale, timeZone }).time(instant)).toMatch(
      new RegExp(` ${zone.replace('+', '\\+')}$`),
    );
  },
);
