import type { Assessment } from '../domain/assessment/assessment';
import { rankRunbooks, runbookSearchWords } from '../domain/runbooks/rank-runbooks';
import type { RunbookRef } from '../domain/runbooks/runbook';
import type { SearchPlan } from '../domain/similarity';
import type { Ports } from '../ports';
import { type Answer, askSource } from './ask-source';
import type { AssessmentBasis } from './assessment-basis';
import { type FoundSimilar, findSimilar } from './find-similar';

const MOST_PAGES_SEARCHED = 25;

/** What the ticket's words lead to: it stays as it is while they do. */
export interface Searched {
  similar: Answer<FoundSimilar>;
  runbooks: Answer<RunbookRef[]>;
  manualSearches: Answer<Assessment['manualSearches']>;
}

type SearchPorts = Pick<Ports, 'ticketing' | 'knowledge' | 'clock'>;

/** Searches Jira and Confluence side by side. */
export async function searchEverywhere(
  { ticketing, knowledge, clock }: SearchPorts,
  basis: AssessmentBasis,
): Promise<Searched> {
  const { incident, settings } = basis;
  const [similar, runbooks, manualSearches] = await Promise.all([
    findSimilar({ ticketing, knowledge, clock }, basis),
    askSource(
      clock,
      'confluence',
      async () => {
        const pages = await knowledge.searchPages({
          spaceKeys: settings.runbookSpaceKeys,
          anyOf: runbookSearchWords(incident),
          limit: MOST_PAGES_SEARCHED,
        });
        return rankRunbooks(incident, pages);
      },
      (found) => found.length === 0,
    ),
    askSource(clock, 'jira', () => searchesByHand(ticketing, basis.plan)),
  ]);
  return { similar, runbooks, manualSearches };
}

/**
 * The app's kept assessment, if searching anew would find the same: it found all it searched for, and the ticket has not
 * changed since it was read for it.
 */
export function standingSearches({ incident, records }: AssessmentBasis): Assessment | undefined {
  const { assessment: kept } = records;
  if (!kept || kept.madeBy === 'viewer') return undefined;
  const { ticket, similar, runbooks } = kept.sources;
  const readAt = Date.parse(kept.impact.measuredAt) - ticket.tookMs;
  const isComplete = [similar, runbooks].every(
    ({ state, problem }) => (state === 'ok' || state === 'empty') && !problem,
  );
  return isComplete && Date.parse(incident.updatedAt) < readAt ? kept : undefined;
}

/** What an earlier assessment found, without a search: its matches are read again, since no text of them is kept. */
export async function recallSearches(
  { ticketing, clock }: SearchPorts,
  { similar: ranked, postmortemIds, runbooks, manualSearches, sources }: Assessment,
): Promise<Searched> {
  const read = await askSource(clock, 'jira', async () =>
    ranked.length === 0 ? [] : ticketing.readIncidents(ranked.map(({ id }) => id)),
  );
  const found = read.value ?? [];
  return {
    similar: {
      value: { found, ranked, postmortemIds },
      report: read.value ? sources.similar : read.report,
    },
    runbooks: { value: runbooks, report: sources.runbooks },
    manualSearches: { value: manualSearches, report: sources.similar },
  };
}

async function searchesByHand(ticketing: Ports['ticketing'], plan: SearchPlan) {
  return Promise.all(
    plan.manualSearches.map(async (search) => ({
      query: search.anyOf.map((group) => group.allOf.join(' ')).join(' / '),
      url: await ticketing.searchUrl(search),
    })),
  );
}
