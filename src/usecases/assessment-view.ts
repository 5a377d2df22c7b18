import type { AssessmentView } from '../contract';
import type { Assessment } from '../domain/assessment/assessment';
import { recoveryWarning } from '../domain/communication/recovery-warning';
import { peoplesComments } from '../domain/communication/signature';
import { nextStage } from '../domain/communication/update';
import type { Incident } from '../domain/incident/incident';
import { checklists, clocksDone, nextUpdateClock, resolutionOf, responseClocks } from '../domain/response';
import { withoutKnownFix } from '../domain/response/first-move';
import type { Settings } from '../domain/settings/settings';
import { currentLevel, readSignals, withNearestDoubts } from '../domain/severity';
import type { IncidentRecords } from './incident-records';
import { endOf } from './observe-incident';

/** What the app keeps of an incident besides its assessment, and of its project. */
type Kept = Omit<IncidentRecords, 'assessment'> & { settings: Settings };

/** The view of what the store and the ticket hold; without a word of past incidents, nor of pages. */
export function summaryView(
  incident: Incident,
  assessment: Assessment,
  records: Kept,
  now: Date,
): AssessmentView {
  const { id, key, summary, url, status, phase, createdAt, services } = incident;
  const { assessedAt, startedAt, startedAtMethod, severity, evidence, impact } = assessment;
  const { deployment, recovery, firstMoves, manualSearches, sources } = assessment;
  const lastUpdate = records.updates.at(-1);
  return {
    incident: { id, key, summary, url, status, phase, createdAt, services },
    ...{ assessedAt, startedAt, startedAtMethod, evidence, impact },
    severity: withNearestDoubts(severity),
    ...{ deployment, recovery, manualSearches, sources },
    firstMoves: withoutKnownFix(firstMoves),
    decision: records.decisions.at(-1),
    decisions: records.decisions,
    drift: records.drift,
    ...responseOf(incident, assessment, records, now.toISOString()),
    resolution: resolutionOf(incident, startedAt),
    channel: records.channel && channelView(records.channel),
    lastUpdate: lastUpdate && { audience: lastUpdate.audience, sentAt: lastUpdate.sentAt },
    updates: { stage: nextStage(phase, records.updates), language: records.settings.language },
    notRecovered: recoveryWarning(recovery),
    postmortem: records.postmortem && { title: records.postmortem.title, url: records.postmortem.url },
  };
}

function channelView({ name, url, completedAt }: NonNullable<IncidentRecords['channel']>) {
  return { name, url, isComplete: completedAt !== undefined };
}

/** The severity that people work with, what it demands by when, and the two questions whose answers depend on the facts. */
function responseOf(
  incident: Incident,
  assessment: Assessment,
  { settings, ...records }: Kept,
  now: string,
): Pick<AssessmentView, 'current' | 'clocks' | 'checklists'> {
  const current = currentLevel(records.decisions.at(-1), incident, assessment.severity);
  const signals = readSignals(
    { ...incident, comments: peoplesComments(incident, records.updates) },
    settings.severityThresholds.coreFunctions,
  );
  const { impact, startedAt, milestones } = assessment;
  const { goPublic, tellLeadership } = checklists({ level: current.level, startedAt, now, signals, impact });
  const isCustomerFacing = goPublic.verdict === 'yes';
  const endedAt = endOf(incident);
  return {
    current,
    clocks: [
      ...responseClocks(current.level, incident.createdAt, clocksDone(milestones, records), now, {
        isCustomerFacing,
        endedAt,
        timeZone: settings.timeZone,
      }),
      ...(endedAt === undefined ? nextUpdateClock(records.updates, now) : []),
    ],
    checklists: [goPublic, tellLeadership],
  };
}
