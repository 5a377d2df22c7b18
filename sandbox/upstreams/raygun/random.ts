/**
 * Deterministic randomness: the same seed gives the same numbers on every machine, so that what the site invents
 * about an instant is the same however often it is asked.
 */

/** FNV-1a, 32 bits. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Mixes integers into one 32-bit seed; neighbouring inputs give unrelated seeds. */
export function mixSeeds(...parts: number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ (part | 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13) ^ Math.floor(part / 0x100000000), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** A stream of numbers from one seed (mulberry32). */
export class Draws {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** uniform in [0, 1) */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** uniform integer in [0, bound) */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** Poisson-distributed count (Knuth); meant for means below 100. */
  count(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count++;
    return count;
  }

  /** log-normal with the given median; `spread` is the standard deviation of the logarithm */
  around(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return median * Math.exp(spread * normal);
  }

  /** the first item whose cumulated share exceeds the draw; shares need not add up to 1 */
  pick<Item>(items: readonly Item[], shareOf: (item: Item) => number): Item {
    const total = items.reduce((sum, item) => sum + shareOf(item), 0);
    let rest = this.next() * total;
    for (const item of items) {
      rest -= shareOf(item);
      if (rest < 0) return item;
    }
    const last = items.at(-1);
    if (last === undefined) throw new Error('pick needs at least one item');
    return last;
  }
}
