import type { Candidate } from './candidate';
import { oneOfEachEvent } from './groups';
import { type JudgedCandidate, judgeCandidates, type RankingContext } from './judge-candidates';
import type { Query } from './query';
import { reasonsFor } from './reasons';
import type { SimilarRef } from './similar-incident';
import { CALIBRATION, SIGN_WEIGHTS, STRENGTH } from './weights';

/** Matches that are shown at most. */
export const MOST_MATCHES = 10;
/** Other tickets of the same event that are named beside one. */
const MOST_OF_ONE_EVENT = 5;

/**
 * The past events that are most likely the same problem as the incident, best first, at most ten, each by its best
 * ticket; what is not even weak is left out, so an empty list means that nothing is similar enough.
 */
export function rankCandidates(
  query: Query,
  candidates: readonly Candidate[],
  context: RankingContext = {},
): SimilarRef[] {
  return oneOfEachEvent(judgeCandidates(query, candidates, context))
    .slice(0, MOST_MATCHES)
    .flatMap(({ best, others }) => {
      const score = scoreOf(best);
      const strength = strengthOf(score);
      if (!strength) return [];
      const { id, key } = best.candidate;
      const sameEvent = others.slice(0, MOST_OF_ONE_EVENT).map(({ candidate }) => ({
        id: candidate.id,
        key: candidate.key,
      }));
      return [{ id, key, score, strength, reasons: reasonsFor(query, best), sameEvent }];
    });
}

/**
 * How sure we are that a candidate is a relative, 0…1, comparable across incidents. Whether it is still open decides its
 * place, not this: past incidents are resolved by nature, which says nothing against them.
 */
function scoreOf({ weighed, signs }: JudgedCandidate): number {
  const logOdds =
    CALIBRATION.intercept + CALIBRATION.weighed * (weighed - SIGN_WEIGHTS.ongoing * signs.ongoing);
  return 1 / (1 + Math.exp(-logOdds));
}

function strengthOf(score: number): SimilarRef['strength'] | undefined {
  if (score >= STRENGTH.strong) return 'strong';
  if (score >= STRENGTH.possible) return 'possible';
  return score >= STRENGTH.weak ? 'weak' : undefined;
}
