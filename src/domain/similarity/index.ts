export { type Candidate, type PairVerdict, pairVerdictSchema, unrelatedTo } from './candidate';
export { explainFix, type ResolvedTicket } from './fix';
export type { RankingContext } from './judge-candidates';
export { mitigationOf } from './mitigation';
export { type PlannedSearch, planSearches, type SearchPlan } from './plan-searches';
export { type Query, type QuerySource, readQuery } from './query';
export { rankCandidates } from './rank-candidates';
export type {
  SimilarIncident,
  SimilarRef,
} from './similar-incident';
export {
  type CountedTicket,
  type StoredStatistics,
  storedStatisticsSchema,
  TermCounter,
  type TermStatistics,
} from './term-statistics';
