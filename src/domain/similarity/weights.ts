/**
 * Every number that ranking depends on. All were found on the dev split (the oldest 40 %) of one public tracker's
 * duplicates, never on its test split: signs and calibration by `npx tsx bench/similar/fit.ts`, the numbers of text
 * relevance by trying values one at a time, twice around. What did not help is in docs/decisions/similar-incidents.md.
 */

/** Text relevance. */
export const TEXT = {
  /** occurrences at which half of a term's weight is reached */
  saturation: 4,
  /** the same where descriptions alone are compared: in the past ticket, and in the live incident */
  bodySaturation: 1.2,
  queryBodySaturation: 2,
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

/** What each sign adds per unit, in log-odds within one list: conditional logistic regression with a strong ridge. */
export const SIGN_WEIGHTS = {
  textShare: 3.4,
  summaryInBody: 1.67,
  bodyInBody: 2.16,
  summaryCovered: 2,
  summaryLikeness: 1.94,
  recency: 0.46,
  sameDays: 1.69,
  sharedService: 0.42,
  sharedLabels: 0.66,
  groupText: 8.44,
  ongoing: 0.86,
  dismissed: -0.77,
} as const;

/** What is not in the data, or hardly: judged, not fitted. */
export const JUDGED_WEIGHTS = {
  /** linked to the incident, or confirmed for it: comes first */
  confirmed: 100,
  /** named by key in the incident's texts: on the dev split, 14 of 33 queries that name a ticket name a relative */
  mentioned: 8,
  /** times the logarithm of how many other incidents it was rejected for */
  rejectedElsewhere: -0.7,
  /** times the rarity of an error's name that both hold, 0…1 */
  sharedError: 3,
} as const;

/** Turns weighed signs into a score that means the same in every list: the chance of being a relative, 0…1. */
export const CALIBRATION = { intercept: -6.98, weighed: 0.63 } as const;

/**
 * Scores from which a match is called so. On the dev split, of the matches from these scores up, 66 %, 38 % and 10 % were
 * labelled relatives. Where none is even possible, the answer is that nothing is similar enough.
 */
export const STRENGTH = { strong: 0.45, possible: 0.2, weak: 0.025 } as const;
