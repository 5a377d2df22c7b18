export { type Candidate, type PairVerdict, pairVerdictSchema } from './candidate';
export { explainFix, type ResolvedTicket } from './fix';
export type { RankingContext } from './judge-candidates';
export { type PlannedSearch, planSearches, type SearchPlan } from './plan-searches';
export { type Query, type QuerySource, readQuery } from './query';
export { MOST_MATCHES, rankCandidates } from './rank-candidates';
export {
  manualSearchSchema,
  type SimilarIncident,
  type SimilarRef,
  similarIncidentSchema,
  similarRefSchema,
} from './similar-incident';
export {
  type CountedTicket,
  type StoredStatistics,
  storedStatisticsSchema,
  TermCounter,
  type TermStatistics,
} from './term-statistics';
