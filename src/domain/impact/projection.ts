/** One-sided 95 %: in one of twenty samples the true share is smaller. */
const Z = 1.645;
/** Fewer people are no sample: what they met may be anybody's luck. */
const MIN_SAMPLE = 4;

/**
 * How many of everybody are at least hit, when some of a sample are: the lower end of Wilson's interval for a share
 * (https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval), times everybody.
 * Never fewer than were seen. Holds for a sample that is spread over everybody, as far as 95 % go.
 *
 * @param hit people of the sample who are hit
 * @param sampled people in the sample
 * @param everybody people the sample was taken from, the sampled included
 */
export function atLeastHit(hit: number, sampled: number, everybody: number): number {
  if (hit === 0 || sampled < MIN_SAMPLE || sampled >= everybody) return hit;
  const share = hit / sampled;
  const center = share + Z ** 2 / (2 * sampled);
  const margin = Z * Math.sqrt((share * (1 - share)) / sampled + Z ** 2 / (4 * sampled ** 2));
  const lowest = (center - margin) / (1 + Z ** 2 / sampled);
  return Math.max(hit, Math.floor(lowest * everybody));
}
