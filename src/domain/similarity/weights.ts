/**
 * Every number that ranking depends on. Found by `npx tsx bench/similar/fit.ts` on the dev split (the oldest 40 %) of
 * one public tracker's duplicates, never on the test split; how, and what did not help, is in
 * docs/decisions/similar-incidents.md.
 */

/** Text relevance: found by trying values one at a time, twice around. */
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

/** What each sign adds per unit, in log-odds within one list: conditional logistic regression. */
export const SIGN_WEIGHTS = {
  text: 0.03,
  textShare: 7.07,
  summaryLikeness: 2.01,
  recency: 0.41,
  sameDays: 0.89,
  sameService: 1.29,
  sharedLabels: 0.54,
  groupText: 13.17,
  ongoing: 1.57,
  dismissed: -0.86,
} as const;

/** What people said is not in the data; these are judged, not fitted. */
export const VERDICT_WEIGHTS = {
  /** linked to the incident, or confirmed for it: comes first */
  confirmed: 100,
  /** times the logarithm of how many other incidents it was rejected for */
  rejectedElsewhere: -0.7,
} as const;

/** Turns weighed signs into a score that means the same in every list: the chance of being a relative, 0…1. */
export const CALIBRATION = { intercept: -7.23, weighed: 0.58, text: 2.55, summaryLikeness: 0.34 } as const;

/**
 * Scores from which a match is called so. On the dev split, of the matches from these scores up, 88 %, 52 % and 22 % were
 * labelled relatives.
 */
export const STRENGTH = { strong: 0.6, possible: 0.3, weak: 0.1 } as const;
