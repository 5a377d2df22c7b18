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
      137, 348, 405,
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

  it('takes the exact bound where everybody in the sample is hit', () => {
    expect(atLeastHit(4, 4, 491)).toBe(Math.floor(0.05 ** (1 / 4) * 491));
    expect(atLeastHit(4, 4, 491)).toBe(232);
  });

  it('claims no more than the truth in nineteen of twenty samples, whatever the share and the size', () => {
    const everybody = 1_000_000;
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 60 }), fc.integer({ min: 1, max: 999 }), (sampled, perMille) => {
        const share = perMille / 1000;
        let covered = 0;
        let chance = (1 - share) ** sampled;
        for (let hit = 0; hit <= sampled; hit += 1) {
          if (atLeastHit(hit, sampled, everybody) <= share * everybody) covered += chance;
          chance *= ((sampled - hit) / (hit + 1)) * (share / (1 - share));
        }
        expect(covered).toBeGreaterThanOrEqual(0.95 - 1e-9);
      }),
    );
  });
});
