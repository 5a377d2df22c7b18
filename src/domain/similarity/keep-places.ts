/** Places that the best by text alone keep: the best of all within the first five, the best three within the first ten. */
const KEPT = [
  { best: 3, within: 10 },
  { best: 1, within: 5 },
] as const;

/**
 * Moves the best by text up where other signs put them too low: recency and open tickets help most incidents, but a
 * relative from years ago has nothing but its text to speak for it.
 * @param ranked best first; @returns the same in a new order
 */
export function keepPlacesForText<Ranked>(
  ranked: readonly Ranked[],
  textOf: (one: Ranked) => number,
): Ranked[] {
  const byText = [...ranked].sort((a, b) => textOf(b) - textOf(a));
  return KEPT.reduce<Ranked[]>(
    (order, { best, within }) => {
      const kept = new Set(byText.slice(0, best).filter((one) => textOf(one) > 0));
      const head = order.slice(0, within);
      const missing = [...kept].filter((one) => !head.includes(one));
      const leaving = new Set(
        head
          .filter((one) => !kept.has(one))
          .reverse()
          .slice(0, missing.length),
      );
      const staying = head.filter((one) => !leaving.has(one));
      const moved = new Set([...staying, ...missing]);
      return [...moved, ...order.filter((one) => !moved.has(one))];
    },
    [...ranked],
  );
}
