import { peoplesComments } from '../domain/communication/signature';
import {
  estimateStart,
  forWholeApplication,
  isAboutTicket,
  type MonitoringObservations,
  measureImpact,
  recovery,
  recoveryElsewhere,
  type StartEstimate,
} from '../domain/impact';
import { readSignals } from '../domain/severity';
import type { AssessmentBasis } from './assessment-basis';
import type { Observed } from './observe-incident';

type Start = Pick<StartEstimate, 'startedAt' | 'method'>;

/**
 * When it started, what users suffer and whether they are well again. Monitoring measures the whole application: only where that is
 * about the ticket does it move the start, count users, suspect a deployment or tell of a recovery.
 */
export function measureIncident(basis: AssessmentBasis, observed: Observed) {
  const { incident, settings, records } = basis;
  const comments = peoplesComments(incident, records.updates);
  const { coreFunctions } = settings.severityThresholds;
  const start = startOf(basis, observed);
  const measured = measureSince(start, basis, observed);
  // What was counted before was about the ticket, and stays so while monitoring does not answer.
  const isKept = isUnanswered(observed) && records.assessment?.impact.affected !== undefined;
  const isAbout =
    isKept ||
    isAboutTicket(
      { ...incident, comments, signals: readSignals({ ...incident, comments }, coreFunctions) },
      measured,
      coreFunctions,
    );
  const { evidence: recoveryEvidence, ...recovered } = recoverySince(start, observed, isAbout);
  if (isAbout) return { start, ...measured, recovered, recoveryEvidence };
  const ownStart = startOf(basis, observed, { isMeasured: false });
  const elsewhere = forWholeApplication(measureSince(ownStart, basis, observed));
  return { start: ownStart, ...elsewhere, recovered, recoveryEvidence };
}

function isUnanswered({ observations }: Observed): boolean {
  return observations.value === undefined;
}

function measureSince({ startedAt }: Start, basis: AssessmentBasis, observed: Observed) {
  const { incident, records } = basis;
  const reports = observed.reports.value;
  return measureImpact({
    now: observed.now,
    startedAt,
    endedAt: observed.endedAt,
    monitoring: sinceStart(observed, startedAt),
    // An alert of before says nothing about this incident.
    alerts: basis.alerts.filter(({ at }) => Date.parse(at) >= Date.parse(startedAt)),
    deployments: observed.deployments.value,
    earlier: records.assessment?.impact,
    earlierDeployment: records.assessment?.deployment,
    ticket: {
      url: incident.url,
      createdAt: incident.createdAt,
      linkedRequests: reports?.requests,
      organizations: reports?.organizations,
      commentedAt: peoplesComments(incident, records.updates).map((comment) => comment.createdAt),
    },
  });
}

function recoverySince({ startedAt }: Start, observed: Observed, isAbout: boolean) {
  const { now, endedAt, observations } = observed;
  const measured = recovery({ now, startedAt, endedAt, monitoring: observations.value });
  return isAbout || isUnanswered(observed) ? measured : recoveryElsewhere(measured);
}

/** Once known, the start moves only back: later data reach less far back and would only seem to say otherwise. */
function startOf(
  { incident, settings, records }: AssessmentBasis,
  { now, observations, reports }: Observed,
  { isMeasured = true }: { isMeasured?: boolean } = {},
): Start {
  const { errors, pages = [] } = (isMeasured ? observations.value : undefined) ?? {};
  const known = records.assessment;
  const estimated = estimateStart({
    now,
    createdAt: incident.createdAt,
    text: `${incident.summary}\n${incident.description}`,
    timeZone: settings.timeZone,
    firstReportAt: reports.value?.firstReportedAt,
    series: [errors, ...pages.map((page) => page.p95)].filter((series) => series !== undefined),
  });
  return known && Date.parse(known.startedAt) <= Date.parse(estimated.startedAt)
    ? { startedAt: known.startedAt, method: known.startedAtMethod }
    : estimated;
}

/** Sessions that were read from a later instant than the start on are not all there were. */
function sinceStart(
  { observations, observedFrom }: Observed,
  startedAt: string,
): MonitoringObservations | undefined {
  const { value } = observations;
  if (!value?.sessions || Date.parse(observedFrom) <= Date.parse(startedAt)) return value;
  return { ...value, sessions: { ...value.sessions, isCutShort: true } };
}
