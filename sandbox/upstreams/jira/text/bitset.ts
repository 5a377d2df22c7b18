/** A set of issues by their ordinal; all operands of an operation must have the same capacity. */
export class Bitset {
  readonly #words: Uint32Array;

  constructor(readonly capacity: number) {
    this.#words = new Uint32Array(Math.ceil(capacity / 32));
  }

  static of(capacity: number, ordinals: Iterable<number>): Bitset {
    const set = new Bitset(capacity);
    for (const ordinal of ordinals) set.add(ordinal);
    return set;
  }

  add(ordinal: number): void {
    const word = ordinal >>> 5;
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (ordinal & 31));
  }

  and(other: Bitset): Bitset {
    return this.#combined(other, (mine, theirs) => mine & theirs);
  }

  or(other: Bitset): Bitset {
    return this.#combined(other, (mine, theirs) => mine | theirs);
  }

  andNot(other: Bitset): Bitset {
    return this.#combined(other, (mine, theirs) => mine & ~theirs);
  }

  /** The ordinals in ascending order. */
  ordinals(): number[] {
    const found: number[] = [];
    for (let index = 0; index < this.#words.length; index += 1) {
      let word = this.#words[index] ?? 0;
      while (word !== 0) {
        const lowest = word & -word;
        found.push(index * 32 + (31 - Math.clz32(lowest)));
        word ^= lowest;
      }
    }
    return found;
  }

  #combined(other: Bitset, operation: (mine: number, theirs: number) => number): Bitset {
    const result = new Bitset(this.capacity);
    for (let index = 0; index < result.#words.length; index += 1) {
      result.#words[index] = operation(this.#words[index] ?? 0, other.#words[index] ?? 0);
    }
    return result;
  }
}
