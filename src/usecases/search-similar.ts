import type { Incident } from '../domain/incident/incident';
import type { SearchPlan } from '../domain/similarity';
import { type PastIncident, type Ticketing, UpstreamError } from '../ports';
import type { Phrase } from '../wording';
import { problemOf } from './problem';

export interface FoundCandidates {
  found: PastIncident[];
  /** what went wrong with some of the searches; the others' results stand */
  problem?: Phrase;
}

/**
 * Runs the planned searches side by side.
 * @throws UpstreamError when none of them succeeded
 */
export async function searchSimilar(
  ticketing: Ticketing,
  incident: Incident,
  plan: SearchPlan,
): Promise<FoundCandidates> {
  const settled = await Promise.allSettled(
    plan.searches.map((search) => ticketing.searchIncidents(search, incident.key)),
  );
  const failures = settled.filter((result) => result.status === 'rejected').map((result) => result.reason);
  const fault = failures.find((reason) => !(reason instanceof UpstreamError));
  if (fault !== undefined || (failures.length > 0 && failures.length === settled.length)) {
    throw fault ?? failures[0];
  }
  const byId = new Map(
    settled
      .flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
      .map((past) => [past.id, past]),
  );
  const [failure] = failures;
  return {
    found: [...byId.values()],
    ...(failure instanceof UpstreamError && { problem: problemOf(failure) }),
  };
}
