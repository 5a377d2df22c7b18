/**
 * How likely chance alone puts at least so many of the hit people into a segment: the upper tail of the hypergeometric
 * distribution (Fisher's exact test, one-sided; https://en.wikipedia.org/wiki/Hypergeometric_distribution), which holds for a
 * handful of people as for hundreds.
 *
 * @param count hit people in the segment
 * @param people all who were looked at, those of the segment, and those who are hit
 * @returns 0…1
 */
export function chanceOfAtLeast(
  count: number,
  { all, inSegment, hit }: { all: number; inSegment: number; hit: number },
): number {
  const ways = logOfChoices(all, hit);
  let chance = 0;
  for (let each = Math.max(count, hit - (all - inSegment)); each <= Math.min(inSegment, hit); each += 1) {
    chance += Math.exp(logOfChoices(inSegment, each) + logOfChoices(all - inSegment, hit - each) - ways);
  }
  return Math.min(1, chance);
}

/** The logarithm of the number of ways to choose `chosen` of `from`. */
function logOfChoices(from: number, chosen: number): number {
  let sum = 0;
  for (let each = 1; each <= chosen; each += 1) sum += Math.log((from - chosen + each) / each);
  return sum;
}
