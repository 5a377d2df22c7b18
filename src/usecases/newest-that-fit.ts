/** The store takes 240 KiB a record; a record that grows stays well below. */
const MAX_BYTES = 200 * 1024;

/**
 * The newest items that one record can hold, in their order.
 * @param items oldest first
 * @param isNeeded says which stay whatever their age
 */
export function newestThatFit<Item>(
  items: readonly Item[],
  isNeeded: (item: Item) => boolean = () => false,
): Item[] {
  const sizeOf = (item: Item) => Buffer.byteLength(JSON.stringify(item)) + 1;
  let left = MAX_BYTES - items.filter(isNeeded).reduce((sum, item) => sum + sizeOf(item), 0);
  let fits = true;
  const kept = items.toReversed().filter((item) => {
    if (isNeeded(item)) return true;
    left -= sizeOf(item);
    fits &&= left >= 0;
    return fits;
  });
  return kept.reverse();
}
