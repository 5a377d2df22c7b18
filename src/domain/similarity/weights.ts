/**
 * Every number that ranking depends on. All were found on the dev split (the oldest 40 %) of one public tracker's
 * duplicates, never on its test split: signs and calibration by `npx tsx bench/similar/fit.ts`, the numbers of text
 * relevance by trying values one at a time, twice around. What did not help is in docs/decisions/similar-incidents.md.
 */

/** Text relevance. */
export const TEXT = {
  /** occurrences at which half of a term's weight is reached */
  saturation: 4,
  /** how much long texts are held back, 0…1 */
  summaryLengthNorm: 0.6,
  bodyLengthNorm: 0.9,
  /** an occurrence in the summary counts as so many in the body: in a past ticket, and in the live incident */
  summaryWeight: 8,
  querySummaryWeight: 4,
  querySaturation: 4,
  /** the live incident's heaviest terms that are compared */
  mostTerms: 100,
} as const;

/** What each sign adds per unit, in log-odds within one list: conditional logistic regression, then polished. */
export const SIGN_WEIGHTS = {
  textShare: 7.73,
  summaryLikeness: 2.49,
  recency: 0.22,
  sameDays: 0.97,
  sameService: 1.56,
  sharedLabels: 0.65,
  groupText: 12.03,
  ongoing: 2.16,
  dismissed: -0.54,
} as const;

/** What people said is not in the data; these are judged, not fitted. */
export const VERDICT_WEIGHTS = {
  /** linked to the incident, or confirmed for it: comes first */
  confirmed: 100,
  /** times the logarithm of how many other incidents it was rejected for */
  rejectedElsewhere: -0.7,
} as const;

/** Turns weighed signs into a score that means the same in every list: the chance of being a relative, 0…1. */
export const CALIBRATION = { intercept: -6.68, weighed: 0.54, summaryLikeness: 0.64 } as const;

/**
 * Scores from which a match is called so. On the dev split, of the matches from these scores up, 68 %, 37 % and 15 % were
 * labelled relatives.
 */
export const STRENGTH = { strong: 0.4, possible: 0.2, weak: 0.06 } as const;
