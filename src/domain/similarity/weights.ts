/** Text relevance: BM25F (Robertson and Zaragoza, 2009) over summary and body. */
export const TEXT = {
  /** how much one more occurrence still adds */
  saturation: 3,
  /** how much long texts are held back */
  lengthNorm: 0.75,
  summaryWeight: 8,
  querySummaryWeight: 4,
  querySaturation: 4,
  /** the incident's heaviest terms that are compared */
  mostTerms: 60,
} as const;

/** What each sign adds to a candidate's score, in log-odds. */
export const SIGNS = {
  bias: -4,
  text: 8,
  coverage: 2,
  recency: 0.5,
  sameService: 0.4,
  sharedLabel: 0.3,
  signature: 0.5,
  documentedFix: 0.1,
  group: 0.5,
  alreadyLinked: 6,
  rejectedElsewhere: -0.7,
} as const;

/** Scores (0…1) from which a match is called so. */
export const STRENGTH = { strong: 0.6, possible: 0.3, weak: 0.1 } as const;
