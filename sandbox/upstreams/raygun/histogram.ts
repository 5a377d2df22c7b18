import { round } from './metrics';

interface Bucket {
  key: number;
  range: string;
  count: number;
}

/** Values are measured to three decimals. */
const FINEST_EXPONENT = -3;
const MOST_STEPS = 1000;
/** What a division of decimals may lack to the whole number it stands for. */
const EPSILON = 1e-9;

/**
 * Counts values without keeping them: in steps of a power of ten, which widens as the values grow, and always divides
 * the width of the buckets that are asked for in the end.
 */
export class Histogram {
  #counts = new Map<number, number>();
  #exponent = FINEST_EXPONENT;
  #highest = 0;

  add(value: number): void {
    this.#highest = Math.max(this.#highest, value);
    while (this.#highest >= MOST_STEPS * 10 ** this.#exponent) this.#widen();
    const step = Math.floor(value / 10 ** this.#exponent + EPSILON);
    this.#counts.set(step, (this.#counts.get(step) ?? 0) + 1);
  }

  /** About ten buckets of a round width that cover all values, as `{key, range, count}`; none without a value. */
  buckets(): Bucket[] {
    if (this.#counts.size === 0) return [];
    const width = roundWidth(this.#highest / 10);
    const buckets = Array.from({ length: Math.floor(this.#highest / width + EPSILON) + 1 }, (_, index) => ({
      key: round(index * width),
      range: `${round(index * width)} - ${round((index + 1) * width)}`,
      count: 0,
    }));
    for (const [step, count] of this.#counts) {
      const bucket = buckets[Math.floor((step * 10 ** this.#exponent) / width + EPSILON)];
      if (bucket) bucket.count += count;
    }
    return buckets;
  }

  #widen(): void {
    const wider = new Map<number, number>();
    for (const [step, count] of this.#counts) {
      const index = Math.floor(step / 10);
      wider.set(index, (wider.get(index) ?? 0) + count);
    }
    this.#counts = wider;
    this.#exponent++;
  }
}

/** 1, 2 or 5 times a power of ten, at least as wide as asked. */
function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 0.001)));
  return power * ([1, 2, 5].find((step) => step * power >= least) ?? 10);
}
