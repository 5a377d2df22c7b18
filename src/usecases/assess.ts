import type { Assessment, SourceReport } from '../domain/assessment/assessment';
import { isSigned } from '../domain/communication/signature';
import { estimateStart, type MonitoringObservations, measureImpact } from '../domain/impact';
import type { Incident, IncidentRef } from '../domain/incident/incident';
import { proposeFirstMoves } from '../domain/response';
import { rankRunbooks, runbookSearchWords } from '../domain/runbooks/rank-runbooks';
import type { Settings } from '../domain/settings/settings';
import { DEFAULT_SEVERITY_THRESHOLDS, readSignals, suggestSeverity } from '../domain/severity';
import {
  type PairVerdict,
  planSearches,
  type Query,
  rankCandidates,
  readQuery,
  type SearchPlan,
  TermCounter,
} from '../domain/similarity';
import type { PastIncident, Ports, UpstreamError } from '../ports';
import { askSource } from './ask-source';
import { type IncidentRecords, readRecords } from './incident-records';
import { problemOf } from './problem';
import { connectedMonitoring, projectKeyOf, projectSettings, secretName } from './project-settings';
import { readIncident } from './read-incident';
import { statisticsRecord, verdictsRecord } from './records';
import { searchSimilar } from './search-similar';

export type AssessPorts = Pick<
  Ports,
  'ticketing' | 'knowledge' | 'connectMonitoring' | 'store' | 'secrets' | 'clock'
>;

/** People notice and raise a ticket later than it began; monitoring is read from so long before. */
const LOOK_BACK_MS = 30 * 60_000;
const MOST_PAGES_SEARCHED = 25;

/** What the first hop brings: the ticket, and what the app itself keeps. */
interface Known {
  incident: Incident;
  records: IncidentRecords;
  settings: Settings;
  raygunToken?: string;
  query: Query;
  plan: SearchPlan;
  statistics?: TermCounter;
  verdicts: PairVerdict[];
  ticketReport: Assessment['sources']['ticket'];
}

/**
 * Assesses an incident as whoever the ports speak for, in two dependent hops: the ticket and the app's own records, then
 * everything else side by side. A source that fails is named in the result and takes nothing else down.
 * @throws Refusal, UpstreamError when the ticket itself cannot be read
 */
export async function assess(
  ports: AssessPorts,
  ref: IncidentRef,
): Promise<{ incident: Incident; assessment: Assessment; records: IncidentRecords }> {
  const known = await readKnown(ports, ref);
  const answers = await askEverything(ports, known);
  const { incident, records } = known;
  return { incident, records, assessment: conclude(ports, known, answers) };
}

async function readKnown(ports: AssessPorts, { id, key }: IncidentRef): Promise<Known> {
  const projectKey = projectKeyOf(key);
  const askedAt = ports.clock.now().getTime();
  const reading = readIncident(ports.ticketing, key).then((incident) => ({
    incident,
    tookMs: ports.clock.now().getTime() - askedAt,
  }));
  const [{ incident, tookMs }, records, settings, raygunToken, stored, verdicts] = await Promise.all([
    reading,
    readRecords(ports.store, id),
    projectSettings(ports.store, projectKey),
    ports.secrets.read(secretName('raygunToken', projectKey)),
    ports.store.read(statisticsRecord, projectKey),
    ports.store.read(verdictsRecord, projectKey),
  ]);
  const statistics = stored && TermCounter.from(stored);
  const query = readQuery(incident);
  return {
    ...{ incident, records, settings, raygunToken, query, statistics, verdicts: verdicts ?? [] },
    plan: planSearches(query, statistics),
    ticketReport: { system: 'jira', state: 'ok', tookMs },
  };
}

type Answers = Awaited<ReturnType<typeof askEverything>>;

async function askEverything(ports: AssessPorts, known: Known) {
  const { clock, ticketing, knowledge } = ports;
  const { incident, settings } = known;
  const now = clock.now().toISOString();
  const monitoring = () =>
    connectedMonitoring(ports.connectMonitoring, known.raygunToken, settings.raygunApplicationId);
  const [similar, pages, observations, deployments, reports, manualSearches] = await Promise.all([
    askSource(
      clock,
      'jira',
      () => searchSimilar(ticketing, incident, known.plan),
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
      () => monitoring().observe({ startedAt: lookBackFrom(startKnownFromTicket(known, now)), now }),
      (observed) => (observed.sessions?.sessions.length ?? 0) === 0 && !observed.pages?.length,
    ),
    askSource(
      clock,
      'raygun',
      () => monitoring().recentDeployments(),
      (found) => found.length === 0,
    ),
    askSource(clock, 'jira', () => ticketing.requestFacts(incident)),
    manualSearchesOf(ticketing, known.plan),
  ]);
  return { now, similar, pages, observations, deployments, reports, manualSearches };
}

async function manualSearchesOf(ticketing: AssessPorts['ticketing'], plan: SearchPlan) {
  return Promise.all(
    plan.manualSearches.map(async (search) => ({
      query: search.anyOf.map((group) => group.allOf.join(' ')).join(' / '),
      url: await ticketing.searchUrl(search),
    })),
  );
}

function lookBackFrom(instant: string): string {
  return new Date(Date.parse(instant) - LOOK_BACK_MS).toISOString();
}

/** The start as far as the ticket tells it, before anything was measured. */
function startKnownFromTicket({ incident, settings }: Known, now: string): string {
  return estimateStart({
    now,
    createdAt: incident.createdAt,
    text: `${incident.summary}\n${incident.description}`,
    timeZone: settings.timeZone,
  }).startedAt;
}

function conclude(ports: AssessPorts, known: Known, answers: Answers): Assessment {
  const { incident, settings, query, statistics, verdicts, records } = known;
  const { now, similar, pages, observations, deployments, reports } = answers;
  const start = estimateStart({
    now,
    createdAt: incident.createdAt,
    text: `${incident.summary}\n${incident.description}`,
    timeZone: settings.timeZone,
    firstReportAt: reports.value?.firstReportedAt,
    series: seriesOf(observations.value),
  });
  const measured = measureImpact({
    now,
    startedAt: start.startedAt,
    monitoring: observations.value,
    deployments: deployments.value,
    ticket: {
      url: incident.url,
      createdAt: incident.createdAt,
      linkedRequests: reports.value?.requests ?? 0,
      organizations: reports.value?.organizations ?? 0,
      commentedAt: peoplesComments(incident).map((comment) => comment.createdAt),
    },
  });
  const found = similar.value?.found ?? [];
  const ranked = rankCandidates(query, found, { statistics, verdicts });
  const signals = readSignals({ ...incident, comments: peoplesComments(incident) });
  const { suggestion, evidence } = suggestSeverity(
    {
      observedAt: now,
      ticketUrl: incident.url,
      signals,
      impact: measured.impact,
      similar: pastSeverities(ranked, found),
      services: incident.services,
    },
    DEFAULT_SEVERITY_THRESHOLDS,
  );
  return {
    version: 1,
    incident: { id: incident.id, key: incident.key },
    assessedAt: ports.clock.now().toISOString(),
    startedAt: start.startedAt,
    startedAtMethod: start.method,
    severity: suggestion,
    evidence: [...measured.evidence, ...evidence],
    similar: ranked,
    manualSearches: answers.manualSearches,
    runbooks: rankRunbooks(incident, pages.value ?? []),
    impact: measured.impact,
    deployment: measured.deployment,
    firstMoves: proposeFirstMoves({
      level: suggestion.level,
      signals,
      impact: measured.impact,
      deployment: measured.deployment,
      services: incident.services,
      strongMatch: strongMatch(ranked, found),
      done: { channelOpened: records.channel?.openedAt },
    }),
    sources: {
      ticket: known.ticketReport,
      similar: { ...similar.report, ...(similar.value?.problem && { problem: similar.value.problem }) },
      runbooks: pages.report,
      impact: withProblem(observations.report, observations.value?.problems[0]),
      deployments: deployments.report,
    },
  };
}

/** What people wrote; the app's own words are no new facts. */
function peoplesComments({ comments }: Incident): Incident['comments'] {
  return comments.filter((comment) => !isSigned(comment.text));
}

/** Series in which the start may show: errors, and how slow pages are. */
function seriesOf(observed: MonitoringObservations | undefined) {
  return [observed?.errors, ...(observed?.pages ?? []).map((page) => page.p95)].filter(
    (series) => series !== undefined,
  );
}

/** A part of the answer is missing; the rest stands. */
function withProblem(report: SourceReport, error: UpstreamError | undefined): SourceReport {
  return error ? { ...report, problem: problemOf(error) } : report;
}

function strongMatch(
  ranked: readonly Assessment['similar'][number][],
  found: readonly PastIncident[],
): { key: string; url?: string } | undefined {
  const [best] = ranked;
  if (best?.strength !== 'strong') return undefined;
  return { key: best.key, url: found.find((past) => past.id === best.id)?.url };
}

function pastSeverities(ranked: readonly { id: string; score: number }[], found: readonly PastIncident[]) {
  const pastById = new Map(found.map((past) => [past.id, past]));
  return ranked.flatMap(({ id, score }) => {
    const past = pastById.get(id);
    if (!past) return [];
    const { summary, description, severity } = past;
    return [{ severity, score, signals: readSignals({ summary, description, comments: [] }) }];
  });
}
