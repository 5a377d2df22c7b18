import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeastHit } from '../../../src/domain/impact/projection';

describe('atLeastHit', () => {
  it('counts what was seen when everybody was looked into, or nobody is hit', () => {
    expect(atLeastHit(7, 50, 50)).toBe(7);
    expect(atLeastHit(0, 6, 800)).toBe(0);
  });

  it('projects nothing from a handful of people', () => {
    expect(atLeastHit(1, 1, 800)).toBe(1);
    expect(atLeastHit(3, 3, 800)).toBe(3);
  });

  it('claims more the larger the sample is', () => {
    expect([atLeastHit(3, 6, 900), atLeastHit(30, 60, 900), atLeastHit(150, 300, 900)]).toEqual([
      199, 356, 407,
    ]);
  });

  it('stays between what was seen and everybody', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(5000), (hit, well, others) => {
        const least = atLeastHit(hit, hit + well, hit + well + others);
        expect(least).toBeGreaterThanOrEqual(hit);
        expect(least).toBeLessThanOrEqual(hit + well + others);
      }),
    );
  });

  it('claims no more than the truth in about nineteen of twenty samples', () => {
    const everybody = 1000;
    const truth = 300;
    let state = 42;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    let kept = 0;
    for (let round = 0; round < 2000; round += 1) {
      const hit = Array.from({ length: 20 }, random).filter((value) => value < truth / everybody).length;
      if (atLeastHit(hit, 20, everybody) <= truth) kept += 1;
    }
    expect(kept / 2000).toBeGreaterThan(0.93);
  });
});
