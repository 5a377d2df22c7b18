import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planSearches, TermCounter } from '../../../src/domain/similarity';
import { candidate, query, statistics, unrelated } from './factories';

const counted = statistics([
  ...Array.from({ length: 300 }, (_, index) =>
    candidate({ id: `${1000 + index}`, summary: 'checkout fails', description: `customers pay ${index}` }),
  ),
  unrelated('5000'),
]);
const wordsOf = (plan: ReturnType<typeof planSearches>) =>
  plan.searches.flatMap(({ anyOf }) => anyOf.flatMap(({ allOf }) => allOf));

it('asks first for what discriminates: the parts of the error name, and the name itself', () => {
  const [first] = planSearches(query(), counted).searches;
  expect(first?.anyOf[0]?.allOf).toEqual(['payment', 'gateway']);
  expect(first?.anyOf.map(({ allOf }) => allOf.join(' '))).toContain('paymentgatewaytimeout');
});

it('never asks for a common word alone in the narrow searches', () => {
  const [narrow, wide] = planSearches(query(), counted).searches;
  const groups = [...(narrow?.anyOf ?? []), ...(wide?.anyOf ?? [])].map(({ allOf }) => allOf.join(' '));
  expect(groups).not.toContain('checkout');
  expect(groups.length).toBeGreaterThan(0);
});

it('sends Japanese as single words of at least two characters', () => {
  const plan = planSearches(query({ summary: '決済サービスで障害が多発', description: '' }), counted);
  expect(wordsOf(plan)).toEqual(expect.arrayContaining(['決済', '障害', '多発']));
  expect(wordsOf(plan).every((word) => word.length > 1)).toBe(true);
});

it('plans nothing for a ticket without words', () => {
  expect(planSearches(query({ summary: '!!!', description: '' }), counted)).toEqual({
    searches: [],
    keys: [],
    manualSearches: [],
  });
});

it('searches for one word when there is but one, with and without statistics', () => {
  for (const known of [counted, undefined, new TermCounter()]) {
    expect(wordsOf(planSearches(query({ summary: 'kubelet', description: '' }), known))).toContain('kubelet');
  }
});

it('offers searches to run by hand: the error by name, then words, and no numbers', () => {
  const words = (overrides: Parameters<typeof query>[0]) =>
    planSearches(query(overrides), counted).manualSearches.map(({ anyOf }) =>
      anyOf.map(({ allOf }) => allOf),
    );
  expect(words({})[0]).toEqual([['paymentgatewaytimeout']]);
  const numbered = words({ summary: 'Checkout fails since 2026.11.3', description: 'port 8443' }).flat(2);
  expect(numbered).toContain('checkout');
  expect(numbered.filter((word) => /\d/.test(word))).toEqual([]);
});

it('is always at most three searches of 300 tickets, with bare words and bounded length, for any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.lorem({ maxCount: 40 }),
    fc
      .array(
        fc.constantFrom('OPS-7', 'AND', 'OR', 'NOT', '"', '\\', 'text ~', '決済', 'ORA-00060', 'a.b.c', '*'),
      )
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(anyText, anyText, fc.boolean(), (summary, description, isCounted) => {
      const plan = planSearches(query({ summary, description }), isCounted ? counted : undefined);
      const groups = plan.searches.map(({ anyOf }) => anyOf.length);
      expect(plan.searches.length).toBeLessThanOrEqual(3);
      const read = plan.searches.reduce((sum, { limit }) => sum + limit, plan.keys.length);
      expect(read).toBeLessThanOrEqual(300);
      expect(groups.every((size) => size >= 1 && size <= 60)).toBe(true);
      expect(plan.searches.flatMap(({ anyOf }) => anyOf).filter(({ allOf }) => allOf.length === 0)).toEqual(
        [],
      );
      expect(wordsOf(plan).filter((word) => !/^[\p{L}\p{M}\p{N}_]+$/u.test(word))).toEqual([]);
    }),
  );
});
