import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idOfKey, recordKey } from '../../../src/adapters/forge/record-key';
import { anyText } from '../hostile-text';

it('makes a key that the store accepts of any id, and the id of the key', () => {
  fc.assert(
    fc.property(anyText, (id) => {
      const key = recordKey('claim', id);
      expect(key).toMatch(/^[a-zA-Z0-9:._\s#-]{1,500}$/);
      expect(idOfKey('claim', key)).toBe(id);
    }),
  );
});

it('keeps prefixes, so that records can be listed by the beginning of their id', () => {
  fc.assert(
    fc.property(anyText, anyText, (prefix, rest) => {
      expect(recordKey('claim', prefix + rest).startsWith(recordKey('claim', prefix))).toBe(true);
    }),
  );
});

it('refuses an id that the store could not hold', () => {
  expect(() => recordKey('claim', '火'.repeat(200))).toThrow(RangeError);
});
