import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepPlacesForText } from '../../../src/domain/similarity/keep-places';

/** Ranked in the order given; the number is the text relevance. */
const kept = (texts: readonly number[]) => keepPlacesForText(texts, (text) => text);

it('moves the best by text into the first five and the best three into the first ten', () => {
  const texts = [0.11, 0.12, 0.13, 0.14, 0.15, 0.16, 0.17, 0.18, 0.19, 0.2, 0.21, 0.7, 0.8, 0.9];
  const order = kept(texts);
  expect(order.indexOf(0.9)).toBeLessThan(5);
  expect(order.slice(0, 10)).toEqual(expect.arrayContaining([0.7, 0.8, 0.9]));
});

it('leaves an order alone in which the best by text stand high enough', () => {
  expect(kept([0.9, 0.1, 0.8, 0.2, 0.7, 0.3])).toEqual([0.9, 0.1, 0.8, 0.2, 0.7, 0.3]);
});

it('moves nobody up who shares no text at all', () => {
  const strangers = Array.from({ length: 12 }, (_, place) => ({ place, text: 0 }));
  expect(keepPlacesForText(strangers, ({ text }) => text)).toEqual(strangers);
});

it('neither loses nor repeats anybody, and keeps the first four places but for what moves up', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { maxLength: 40 }), (texts) => {
      const order = kept(texts);
      expect([...order].sort((a, b) => a - b)).toEqual([...texts].sort((a, b) => a - b));
      expect(order[0]).toBe(texts[0]);
    }),
  );
});
