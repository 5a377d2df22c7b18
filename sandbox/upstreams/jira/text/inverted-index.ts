import { indexTerms } from './tokens';

/** Which issues a term occurs in, for one text field. */
export class InvertedIndex {
  /** ordinals in ascending order */
  readonly #postings = new Map<string, number[]>();
  #vocabulary: string[] | undefined;

  /** Moves an issue from the terms of its old text to those of the new one. Issues may come in any order. */
  replace(ordinal: number, before: string, after: string): void {
    const old = indexTerms(before);
    const fresh = indexTerms(after);
    for (const term of old) if (!fresh.has(term)) this.#remove(term, ordinal);
    for (const term of fresh) if (!old.has(term)) this.#insert(term, ordinal);
  }

  postings(term: string): readonly number[] {
    return this.#postings.get(term) ?? [];
  }

  /** The indexed terms that begin with `prefix`. */
  termsWithPrefix(prefix: string): string[] {
    this.#vocabulary ??= [...this.#postings.keys()].sort();
    const first = lowerBound(this.#vocabulary, prefix);
    const terms: string[] = [];
    for (let at = first; this.#vocabulary[at]?.startsWith(prefix); at += 1)
      terms.push(this.#vocabulary[at] ?? '');
    return terms;
  }

  #insert(term: string, ordinal: number): void {
    const list = this.#postings.get(term);
    if (!list) {
      this.#postings.set(term, [ordinal]);
      this.#vocabulary = undefined;
    } else if ((list.at(-1) ?? -1) < ordinal) {
      list.push(ordinal);
    } else {
      const at = lowerBound(list, ordinal);
      if (list[at] !== ordinal) list.splice(at, 0, ordinal);
    }
  }

  #remove(term: string, ordinal: number): void {
    const list = this.#postings.get(term) ?? [];
    const at = lowerBound(list, ordinal);
    if (list[at] === ordinal) list.splice(at, 1);
    if (list.length === 0 && this.#postings.delete(term)) this.#vocabulary = undefined;
  }
}

/** The first position whose element is not less than `wanted`. */
function lowerBound<T extends string | number>(sorted: readonly T[], wanted: T): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = sorted[middle];
    if (element !== undefined && element < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
