/** Where the first right answer stood, for many queries. */
export interface Accuracy {
  n: number;
  /** share of queries with a right answer among the first 1, 5, 10 */
  r1: number;
  r5: number;
  r10: number;
  /** mean of 1 / rank of the first right answer, however far down the list */
  mrr: number;
}

/** @param answer ids, best first; @returns 0 for the first place, `undefined` when no right answer is in the list */
export function rankOfFirst(answer: readonly string[], relevant: ReadonlySet<string>): number | undefined {
  const rank = answer.findIndex((id) => relevant.has(id));
  return rank < 0 ? undefined : rank;
}

export function accuracy(ranks: readonly (number | undefined)[]): Accuracy {
  const n = ranks.length;
  const within = (places: number) =>
    share(ranks.filter((rank) => rank !== undefined && rank < places).length, n);
  const reciprocal = ranks.reduce<number>(
    (sum, rank) => (rank === undefined ? sum : sum + 1 / (rank + 1)),
    0,
  );
  return { n, r1: within(1), r5: within(5), r10: within(10), mrr: share(reciprocal, n) };
}

/** @param p 0…1; nearest rank; 0 for no values */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
