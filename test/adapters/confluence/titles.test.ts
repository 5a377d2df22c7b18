import fc from 'fast-check';
import { expect, it } from 'vitest';
import { titlesOf } from '../../../src/adapters/confluence/own-page';

it('cuts a title to what Confluence takes, and no character in half', () => {
  expect(titlesOf(`${'x'.repeat(254)}🔥`)[0]).toBe('x'.repeat(254));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 240, maxLength: 300 }), (title) => {
      // `encodeURIComponent` throws for half a surrogate pair
      for (const each of titlesOf(title)) {
        expect(each.length).toBeLessThanOrEqual(255);
        expect(encodeURIComponent(each)).not.toBe('');
      }
    }),
  );
});
