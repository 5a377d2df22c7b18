import { setImmediate } from 'node:timers/promises';

/** Items sorted at once: some milliseconds. */
const RUN = 8192;

/** The smallest of many items, found while others get their turns. */
export class Smallest<Item> {
  #kept: Item[] = [];
  #largest: Item | undefined;

  /** @param compare items that it calls equal keep the order of their arrival */
  constructor(
    private readonly most: number,
    private readonly compare: (a: Item, b: Item) => number,
  ) {}

  add(item: Item): void {
    if (this.#largest === undefined || this.compare(item, this.#largest) < 0) this.#kept.push(item);
  }

  /** To be called now and then while items are added: lets go of what is not among the smallest. */
  async settle(): Promise<void> {
    if (this.#kept.length < 2 * this.most + RUN) return;
    this.#kept = await this.sorted();
    this.#largest = this.#kept.at(-1);
  }

  /** At most as many as wanted, the smallest first. */
  async sorted(): Promise<Item[]> {
    let runs: Item[][] = [];
    for (let start = 0; start < this.#kept.length; start += RUN) {
      runs.push(this.#kept.slice(start, start + RUN).sort(this.compare));
      await setImmediate();
    }
    while (runs.length > 1) {
      const merged: Item[][] = [];
      for (let index = 0; index < runs.length; index += 2)
        merged.push(await this.#merged(runs[index] ?? [], runs[index + 1] ?? []));
      runs = merged;
    }
    return runs[0]?.slice(0, this.most) ?? [];
  }

  async #merged(left: readonly Item[], right: readonly Item[]): Promise<Item[]> {
    const merged: Item[] = [];
    let [l, r] = [0, 0];
    while (merged.length < this.most && (l < left.length || r < right.length)) {
      const [a, b] = [left[l], right[r]];
      const takesLeft = b === undefined || (a !== undefined && this.compare(a, b) <= 0);
      const next = takesLeft ? a : b;
      if (takesLeft) l++;
      else r++;
      if (next !== undefined) merged.push(next);
      if (merged.length % RUN === 0) await setImmediate();
    }
    return merged;
  }
}
