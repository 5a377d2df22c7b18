import { rankCandidates, type SimilarRef } from '../domain/similarity';
import {
  type Knowledge,
  type PageHit,
  type PastIncident,
  type Ports,
  type Ticketing,
  UpstreamError,
} from '../ports';
import type { Phrase } from '../wording';
import { type Answer, askSource } from './ask-source';
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
 * Searches and ranks, then looks for the best matches' postmortems. The report is Jira's alone, with its own time; that the
 * wiki failed is told beside it.
 */
export async function findSimilar(
  { ticketing, knowledge, clock }: Pick<Ports, 'ticketing' | 'knowledge' | 'clock'>,
  basis: Pick<AssessmentBasis, 'incident' | 'plan' | 'query' | 'statistics' | 'verdicts' | 'settings'>,
): Promise<Answer<FoundSimilar>> {
  const { query, statistics, verdicts, settings } = basis;
  const { value, report } = await askSource(
    clock,
    'jira',
    () => searchSimilar(ticketing, basis),
    ({ found }) => found.length === 0,
  );
  if (!value) return { report };
  const { found, failure } = value;
  const ranked = rankCandidates(query, found, { statistics, verdicts });
  const pages = await askSource(clock, 'confluence', () =>
    postmortemsOf(knowledge, ranked, settings.postmortemSpaceKey),
  );
  return {
    report,
    value: {
      ...{ found, ranked },
      ...(failure && { problem: problemOf(failure) }),
      postmortemIds: (pages.value ?? []).map(({ id }) => id),
      ...(pages.report.problem && { postmortemProblem: pages.report.problem }),
    },
  };
}

/**
 * Runs the planned searches, and reads the tickets that the incident names, side by side.
 * @throws UpstreamError when none of them succeeded
 */
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
): Promise<PageHit[]> {
  const best = ranked.slice(0, MOST_POSTMORTEMS);
  if (!spaceKey || best.length === 0) return [];
  return knowledge.searchPages({
    spaceKeys: [spaceKey],
    anyOf: best.map(({ key }) => [key]),
    limit: best.length * PAGES_PER_POSTMORTEM,
  });
}
