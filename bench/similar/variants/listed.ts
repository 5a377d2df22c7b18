import { oneOfEachEvent } from '../../../src/domain/similarity/groups';
import type { JudgedCandidate } from '../../../src/domain/similarity/judge-candidates';

/** Ids in the order a person meets them: each event by its best ticket, and its other tickets only after all events. */
export function asListed(judged: readonly JudgedCandidate[]): string[] {
  const events = oneOfEachEvent(judged);
  return [...events.map(({ best }) => best), ...events.flatMap(({ others }) => others)].map(
    ({ candidate }) => candidate.id,
  );
}
