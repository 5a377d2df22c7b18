import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutAddresses } from '../../../src/domain/text/without-addresses';

it.each([
  ['user mio@takao.example not found', 'user … not found'],
  ['見つかりません：田中@例え.jp、再試行', '見つかりません：…、再試行'],
  ['connect ECONNREFUSED 10.0.4.17:5432', 'connect ECONNREFUSED …:5432'],
  ['peer [2001:db8::1] closed', 'peer […] closed'],
  ['/invite/mio%40takao.example?x=1', '/invite/…?x=1'],
])('leaves out what is somebody’s address in %j', (text, expected) => {
  expect(withoutAddresses(text)).toBe(expected);
});

it.each([
  'TypeError: cannot read "slotId" of null',
  'failed at 12:34:56, retried 12:35',
  'version 2026.11.3',
  'std::vector::at',
  'a @ b',
])('leaves %j as it is', (text) => {
  expect(withoutAddresses(text)).toBe(text);
});

it('leaves no e-mail address and no IP address in any text', () => {
  const address = fc.oneof(fc.emailAddress(), fc.ipV4(), fc.ipV6());
  fc.assert(
    fc.property(fc.string(), address, fc.string(), (before, personal, after) => {
      expect(withoutAddresses(`${before} ${personal} ${after}`)).not.toContain(` ${personal} `);
    }),
  );
});
