import type { SourceReport } from '../domain/assessment/assessment';
import type { AlertCount } from '../domain/impact';
import type { Incident, IncidentRef } from '../domain/incident/incident';
import type { Settings } from '../domain/settings/settings';
import {
  type PairVerdict,
  planSearches,
  type Query,
  readQuery,
  type SearchPlan,
  TermCounter,
} from '../domain/similarity';
import type { Ports } from '../ports';
import { type IncidentRecords, readRecords } from './incident-records';
import { listRecords } from './list-records';
import { projectKeyOf, projectSettings, secretName } from './project-settings';
import { readIncident } from './read-incident';
import { alertRecord, statisticsRecord, verdictsRecord } from './records';

/** What the first hop brings: the ticket, what the app itself keeps, and what follows from the two alone. */
export interface AssessmentBasis {
  incident: Incident;
  ticketReport: SourceReport;
  records: IncidentRecords;
  settings: Settings;
  raygunToken?: string;
  statistics?: TermCounter;
  verdicts: PairVerdict[];
  alerts: AlertCount[];
  query: Query;
  plan: SearchPlan;
}

/** Alerts read at most: one for each error that was met within the days that alerts are kept. */
const MOST_ALERTS = 500;

/** @throws Refusal, UpstreamError when the ticket itself cannot be read */
export async function readBasis(
  ports: Pick<Ports, 'ticketing' | 'store' | 'secrets' | 'clock'>,
  { id, key }: IncidentRef,
): Promise<AssessmentBasis> {
  const { store, secrets, clock } = ports;
  const projectKey = projectKeyOf(key);
  const askedAt = clock.now().getTime();
  const reading = readIncident(ports.ticketing, key).then((incident) => ({
    incident,
    tookMs: clock.now().getTime() - askedAt,
  }));
  const [{ incident, tookMs }, records, settings, raygunToken, stored, verdicts, alerts] = await Promise.all([
    reading,
    readRecords(store, id),
    projectSettings(store, projectKey),
    secrets.read(secretName('raygunToken', projectKey)),
    store.read(statisticsRecord, projectKey),
    store.read(verdictsRecord, projectKey),
    listRecords(store, alertRecord, { idPrefix: `${projectKey}:`, most: MOST_ALERTS }),
  ]);
  const statistics = stored && TermCounter.from(stored);
  const query = readQuery(incident);
  return {
    incident,
    ticketReport: { system: 'jira', state: 'ok', tookMs },
    ...{ records, settings, raygunToken, statistics, query },
    verdicts: verdicts ?? [],
    alerts: alerts.map(({ value }) => value),
    plan: planSearches(query, statistics),
  };
}
