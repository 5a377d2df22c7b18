/** One-sided 95 %: in at most one of twenty samples the true share is smaller. */
const MAX_DOUBT = 0.05;
/** Fewer people are no sample: what they met may be anybody's luck. */
const MIN_SAMPLE = 4;
/** Halvings of the interval from 0 to 1: far below one person of any audience. */
const STEPS = 50;

/**
 * How many of everybody are at least hit, when some of a sample are: the exact lower bound of a binomial share, one-sided 95 %
 * (Clopper–Pearson, https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Clopper–Pearson_interval), times
 * everybody; for 4 of 4 people it is 47 %. It holds for every share and size of a sample that is spread over everybody, and
 * is careful for a sample that is much of everybody. Never fewer than were seen.
 *
 * @param hit people of the sample who are hit
 * @param sampled people in the sample
 * @param everybody people the sample was taken from, the sampled included
 */
export function atLeastHit(hit: number, sampled: number, everybody: number): number {
  if (hit === 0 || sampled < MIN_SAMPLE || sampled >= everybody) return hit;
  return Math.max(hit, Math.floor(lowestShare(hit, sampled) * everybody));
}

/** The largest share at which so many hit people, or more, are still as unlikely as `MAX_DOUBT`. */
function lowestShare(hit: number, sampled: number): number {
  let [low, high] = [0, hit / sampled];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (chanceOfSoMany(hit, sampled, middle) <= MAX_DOUBT) low = middle;
    else high = middle;
  }
  return low;
}

/** The upper tail of the binomial distribution: at least `hit` of `sampled`, when each is hit with the chance `share`. */
function chanceOfSoMany(hit: number, sampled: number, share: number): number {
  const [logHit, logWell] = [Math.log(share), Math.log1p(-share)];
  let logWays = 0;
  let chance = 0;
  for (let well = 0; well <= sampled - hit; well += 1) {
    if (well > 0) logWays += Math.log((sampled - well + 1) / well);
    chance += Math.exp(logWays + (sampled - well) * logHit + well * logWell);
  }
  return chance;
}
