import { oneOfEachGroup } from '../../../src/domain/similarity/groups';
import type { JudgedCandidate } from '../../../src/domain/similarity/judge-candidates';

/** Ids in the order a person meets them: each known problem by its best ticket, and its other tickets only after all problems. */
export function asListed(judged: readonly JudgedCandidate[]): string[] {
  const problems = oneOfEachGroup(judged);
  return [...problems.map(({ best }) => best), ...problems.flatMap(({ others }) => others)].map(
    ({ candidate }) => candidate.id,
  );
}
