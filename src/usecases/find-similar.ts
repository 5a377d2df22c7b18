import { rankCandidates, type SimilarRef } from '../domain/similarity';
import { type Knowledge, type PageHit, type PastIncident, type Ticketing, UpstreamError } from '../ports';
import type { Phrase } from '../wording';
import type { AssessmentBasis } from './assessment-basis';
import { problemOf } from './problem';

export interface FoundSimilar {
  found: PastIncident[];
  ranked: SimilarRef[];
  /** pages that may be the postmortems of the best matches */
  postmortemIds: string[];
  /** what went wrong with some of the searches; the others' results stand */
  problem?: Phrase;
  /** why the wiki could not be asked for postmortems */
  postmortemProblem?: Phrase;
}

/** Best matches whose postmortems are looked for. */
const MOST_POSTMORTEMS = 5;
/** A page that names another incident in passing is found as well. */
const PAGES_PER_POSTMORTEM = 2;

/**
 * Searches, ranks, and looks for the best matches' postmortems.
 * @throws UpstreamError when none of the searches succeeded
 */
export async function findSimilar(
  { ticketing, knowledge }: { ticketing: Ticketing; knowledge: Knowledge },
  basis: Pick<AssessmentBasis, 'incident' | 'plan' | 'query' | 'statistics' | 'verdicts' | 'settings'>,
): Promise<FoundSimilar> {
  const { query, statistics, verdicts, settings } = basis;
  const { found, failure } = await searchSimilar(ticketing, basis);
  const ranked = rankCandidates(query, found, { statistics, verdicts });
  const pages = await postmortemsOf(knowledge, ranked, settings.postmortemSpaceKey);
  return {
    ...{ found, ranked },
    ...(failure && { problem: problemOf(failure) }),
    ...(pages instanceof UpstreamError
      ? { postmortemIds: [], postmortemProblem: problemOf(pages) }
      : { postmortemIds: pages.map(({ id }) => id) }),
  };
}

/** Runs the planned searches, and reads the tickets that the incident names, side by side. */
async function searchSimilar(
  ticketing: Ticketing,
  { incident, plan }: Pick<AssessmentBasis, 'incident' | 'plan'>,
): Promise<{ found: PastIncident[]; failure?: UpstreamError }> {
  const settled = await Promise.allSettled([
    ...plan.searches.map((search) => ticketing.searchIncidents(search, incident.key)),
    ...(plan.keys.length > 0 ? [ticketing.readIncidents(plan.keys)] : []),
  ]);
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
  return { found: [...byId.values()], ...(failure instanceof UpstreamError && { failure }) };
}

async function postmortemsOf(
  knowledge: Knowledge,
  ranked: readonly SimilarRef[],
  spaceKey: string | undefined,
): Promise<PageHit[] | UpstreamError> {
  const best = ranked.slice(0, MOST_POSTMORTEMS);
  if (!spaceKey || best.length === 0) return [];
  try {
    return await knowledge.searchPages({
      spaceKeys: [spaceKey],
      anyOf: best.map(({ key }) => [key]),
      limit: best.length * PAGES_PER_POSTMORTEM,
    });
  } catch (error) {
    if (error instanceof UpstreamError) return error;
    throw error;
  }
}
