import { estimateStart } from '../domain/impact';
import { runbookSearchWords } from '../domain/runbooks/rank-runbooks';
import type { SearchPlan } from '../domain/similarity';
import type { Ports } from '../ports';
import { askSource } from './ask-source';
import type { AssessmentBasis } from './assessment-basis';
import { findSimilar } from './find-similar';
import { connectedMonitoring } from './project-settings';

/** People notice and raise a ticket later than it began; monitoring is read from so long before. */
const LOOK_BACK_MS = 30 * 60_000;
const MOST_PAGES_SEARCHED = 25;

export type Answers = Awaited<ReturnType<typeof askEverything>>;

/** The second hop: all sources side by side, each with how it went. */
export async function askEverything(
  ports: Pick<Ports, 'ticketing' | 'knowledge' | 'connectMonitoring' | 'clock'>,
  basis: AssessmentBasis,
) {
  const { clock, ticketing, knowledge } = ports;
  const { incident, settings } = basis;
  const now = clock.now().toISOString();
  const monitoring = () =>
    connectedMonitoring(ports.connectMonitoring, basis.raygunToken, settings.raygunApplicationId);
  const [similar, pages, observations, deployments, reports, changes, manualSearches] = await Promise.all([
    askSource(
      clock,
      'jira',
      () => findSimilar({ ticketing, knowledge }, basis),
      ({ found }) => found.length === 0,
    ),
    askSource(
      clock,
      'confluence',
      () =>
        knowledge.searchPages({
          spaceKeys: settings.runbookSpaceKeys,
          anyOf: runbookSearchWords(incident),
          limit: MOST_PAGES_SEARCHED,
        }),
      (found) => found.length === 0,
    ),
    askSource(
      clock,
      'raygun',
      () => monitoring().observe({ startedAt: windowStart(basis, now), now }),
      (observed) => (observed.sessions?.sessions.length ?? 0) === 0 && !observed.pages?.length,
    ),
    askSource(
      clock,
      'raygun',
      () => monitoring().recentDeployments(),
      (found) => found.length === 0,
    ),
    askSource(clock, 'jira', () => ticketing.requestFacts(incident)),
    askSource(clock, 'jira', () => ticketing.changeLog(incident.key)),
    askSource(clock, 'jira', () => searchesByHand(ticketing, basis.plan)),
  ]);
  return { now, similar, pages, observations, deployments, reports, changes, manualSearches };
}

/** Some time before the start as far as the ticket tells it: what was measured may show an earlier one. */
function windowStart({ incident, settings }: AssessmentBasis, now: string): string {
  const { startedAt } = estimateStart({
    now,
    createdAt: incident.createdAt,
    text: `${incident.summary}\n${incident.description}`,
    timeZone: settings.timeZone,
  });
  return new Date(Date.parse(startedAt) - LOOK_BACK_MS).toISOString();
}

async function searchesByHand(ticketing: Ports['ticketing'], plan: SearchPlan) {
  return Promise.all(
    plan.manualSearches.map(async (search) => ({
      query: search.anyOf.map((group) => group.allOf.join(' ')).join(' / '),
      url: await ticketing.searchUrl(search),
    })),
  );
}
