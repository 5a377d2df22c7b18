import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statedStart } from '../../../src/domain/impact/stated-start';

const CREATED = '2026-11-20T15:30:00.000Z';
const startIn = (text: string) => statedStart(text, CREATED, 'UTC')?.at;

it.each([
  ['Slow since 14.05 UTC', '2026-11-20T14:05:00.000Z'],
  ['Started at 14.05', '2026-11-20T14:05:00.000Z'],
  ['Began at around 2.05 pm.', '2026-11-20T14:05:00.000Z'],
  ['Errors since yesterday 23.50', '2026-11-19T23:50:00.000Z'],
  ['Errors since 14:05.', '2026-11-20T14:05:00.000Z'],
  ['Errors since 14:05:30, still there', '2026-11-20T14:05:00.000Z'],
  ['Errors from about 14:05 on', '2026-11-20T14:05:00.000Z'],
  ['Fails since 4.12.0, first seen at 14:05', '2026-11-20T14:05:00.000Z'],
  ['It began 1.5 hours ago', '2026-11-20T14:00:00.000Z'],
  ['14:05:30頃から遅い', '2026-11-20T14:05:00.000Z'],
  ['10.12.0.4:22から接続できない。14時5分から', '2026-11-20T14:05:00.000Z'],
  ['1.5時間前から遅い', '2026-11-20T14:00:00.000Z'],
])('reads the time in “%s”', (text, at) => {
  expect(startIn(text)).toBe(at);
});

it.each([
  'Login fails since 4.12.0',
  'Login fails since 4.12',
  'Started with version 4.12',
  'Crashes since 12.10.3-beta',
  'Connections from 10.12.0.4',
  'Connections from 10.12.0.4:8080 are refused',
  'Timeouts starting from 10.12.0.4',
  'Upgraded from 3.14 to 3.15',
  'Open from 08:00 to 17:00',
  'Rows from 2026-11-19 02:00 are missing',
  'Broken since 10.04 LTS',
  'since 14:05.123.4',
  '4.12.0からログインできない',
  'バージョン3.14から3.15に更新',
  '10.12.0.4からの接続が失敗',
  '10.12.0.4:22から接続できない',
  'fe80::4:22から接続できない',
])('reads no time in “%s”', (text) => {
  expect(startIn(text)).toBeUndefined();
});

const part = fc.integer({ min: 0, max: 59 });
const version = fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('.'));
const address = fc
  .tuple(part, part, part, part, fc.constantFrom('', ':22', ':80', ':443', ':8080'))
  .map(([a, b, c, d, port]) => `${a}.${b}.${c}.${d}${port}`);

it('takes no version number and no address for a time', () => {
  const sentence = fc.constantFrom(
    (it: string) => `Login fails since ${it}`,
    (it: string) => `Started after ${it}, errors from ${it}`,
    (it: string) => `Upgraded from ${it} to ${it}.`,
    (it: string) => `Timeouts starting from ${it}`,
    (it: string) => `${it}から失敗する`,
    (it: string) => `バージョン${it}以降、遅い`,
  );
  fc.assert(
    fc.property(fc.oneof(version, address), sentence, (name, say) => {
      expect(startIn(say(name))).toBeUndefined();
    }),
  );
});

it('reads every time of the day, with and without seconds', () => {
  const hour = fc.integer({ min: 0, max: 23 });
  fc.assert(
    fc.property(hour, part, fc.option(part), (hours, minutes, seconds) => {
      const two = (value: number) => String(value).padStart(2, '0');
      const clock = `${two(hours)}:${two(minutes)}`;
      const text = `Login fails since ${clock}${seconds === null ? '' : `:${two(seconds)}`}.`;
      expect(startIn(text)?.slice(11, 16)).toBe(clock);
    }),
  );
});
