import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Histogram } from '../../../sandbox/upstreams/raygun/histogram';

const thousandths = fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 90_000_000 }));

it('counts every value once, in the bucket whose range has it', () => {
  fc.assert(
    fc.property(fc.array(thousandths, { minLength: 1, maxLength: 60 }), (values) => {
      const histogram = new Histogram();
      for (const value of values) histogram.add(value / 1000);
      const buckets = histogram.buckets();
      for (const { range, count } of buckets) {
        const [from = 0, to = 0] = range.split(' - ').map((edge) => Math.round(Number(edge) * 1000));
        expect(count).toBe(values.filter((value) => value >= from && value < to).length);
      }
      expect(buckets.length).toBeLessThanOrEqual(11);
    }),
  );
});

it('has no bucket without a value', () => {
  expect(new Histogram().buckets()).toEqual([]);
});
