import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Inspection,
  type Memory,
  remembered,
  rememberedPages,
} from '../../../src/adapters/raygun/memory';

/** @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ */
const MOST_BYTES = 240 * 1024;
const BEGIN = Date.parse('2026-11-20T00:00:00.000Z');

/** Sessions a second apart, the last the newest. */
function inspections(count: number, pagesEach: number, pageId = 'page'): Map<string, Inspection> {
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = new Date(BEGIN + index * 1000).toISOString();
      const pages = Array.from({ length: pagesEach }, (_unused, page) => [`${pageId}-${page}`, at]);
      const visit = { customerId: `person-${index}`, startedAt: at, updatedAt: at };
      return [`session-${index}`, { visit, seen: { lastViewAt: Object.fromEntries(pages) } }];
    }),
  );
}

function bytes(memory: Memory): number {
  return Buffer.byteLength(JSON.stringify(memory));
}

it('remembers sessions of twenty pages each, the newest of them, in what a record may hold', () => {
  const kept = remembered({}, inspections(400, 20, '0123456789abcdef'));
  const count = Object.keys(kept).length;
  expect(bytes({ inspections: kept })).toBeLessThanOrEqual(MOST_BYTES);
  expect(count).toBeGreaterThan(100);
  expect(Object.keys(kept)).toEqual(Array.from({ length: count }, (_, index) => `session-${399 - index}`));
});

it('never remembers more than a record may hold', () => {
  const name = fc.string({ maxLength: 3_000 });
  fc.assert(
    fc.property(fc.nat(300), fc.nat(60), name, (count, pagesEach, text) => {
      const list = Array.from({ length: pagesEach }, (_, index) => ({ pageId: `${index}`, name: text }));
      const pages = rememberedPages(list, new Date(BEGIN).toISOString());
      const kept = remembered({}, inspections(count, pagesEach, text.slice(0, 40)));
      expect(bytes({ inspections: kept, pages })).toBeLessThanOrEqual(MOST_BYTES);
    }),
    { numRuns: 30 },
  );
});
