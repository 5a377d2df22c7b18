import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Smallest } from '../../../sandbox/upstreams/raygun/smallest';

it('finds what sorting everything would find, equal items in the order of their arrival', async () => {
  const values = fc.array(fc.nat(9_000), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(values, fc.integer({ min: 1, max: 30 }), async (seeds, most) => {
      // more than one run of items, so that runs are merged and what is too large is let go
      const items = Array.from({ length: seeds.length * 700 }, (_, index) => ({
        key: ((seeds[index % seeds.length] ?? 0) * (index + 1)) % 997,
        index,
      }));
      const smallest = new Smallest<(typeof items)[number]>(most, (a, b) => a.key - b.key);
      for (const item of items) {
        smallest.add(item);
        if (item.index % 500 === 0) await smallest.settle();
      }
      const sorted = [...items].sort((a, b) => a.key - b.key || a.index - b.index);
      expect(await smallest.sorted()).toEqual(sorted.slice(0, most));
    }),
    { numRuns: 15 },
  );
});
