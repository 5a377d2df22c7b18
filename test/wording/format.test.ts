import { expect, it } from 'vitest';
import { formatterFor, phrase, say } from '../../src/wording';

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

it.each([
  [1699.7, '1,700'],
  [100.4, '100'],
  [43.2, '43.2'],
  [0.25, '0.3'],
])('claims no more precision for %d than it has', (value, said) => {
  expect(formatterFor({ locale: 'en', timeZone: 'UTC' }).number(value)).toBe(said);
});

it('says the same rate of errors in the panel and in the warning of an update', () => {
  const [current, baseline] = [1699.7, 43.2];
  const reader = { locale: 'en', timeZone: 'UTC' } as const;
  const recovery = phrase('impact.recovery-errors', {
    ...{ current, baseline, verdict: 'not-recovered', isOver: false },
  });
  const warning = phrase('communication.not-recovered-errors', { current, baseline });
  for (const sentence of [recovery, warning]) {
    expect(say(sentence, reader)).toContain(
      'Users have not recovered: 1,700 errors an hour in the last 15 minutes (usually 43.2).',
    );
  }
});
