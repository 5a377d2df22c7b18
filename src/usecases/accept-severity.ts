import type { DecidedView } from '../contract';
import { decisionComment } from '../domain/communication/decision-comment';
import { signed } from '../domain/communication/signature';
import type { IncidentRef } from '../domain/incident/incident';
import type {
  Finding,
  SeverityDecision,
  SeverityLevel,
  SeveritySuggestion,
} from '../domain/severity/severity';
import type { Ports } from '../ports';
import { phrase } from '../wording';
import { summaryView } from './assessment-view';
import { authoriseEditor } from './authorise-editor';
import { allSettled, exclusively } from './exclusively';
import { assessed, readRecords } from './incident-records';
import { newestThatFit } from './newest-that-fit';
import { projectKeyOf, projectReader, projectSettings } from './project-settings';
import { readIncident } from './read-incident';
import { decisionsRecord } from './records';
import { Refusal } from './refusal';
import { tellChannel } from './tell-channel';

type AcceptPorts = Pick<Ports, 'ticketing' | 'store' | 'secrets' | 'connectChat' | 'clock'>;

/**
 * The issue property by which JQL finds decided severities: `issue.property[kaji].severity = "SEV-1"`. What can be searched
 * for stands in the manifest (`jira:entityProperty`).
 */
export const INCIDENT_PROPERTY = 'kaji';

/**
 * Accepts the suggested severity, or sets another one with a reason. Writes the severity field (or the priority where
 * the project chose no field and the ticket has none), and only then remembers the decision; the issue property, an
 * internal comment and the incident's channel follow. A second attempt writes what is missing. What did not reach the channel
 * is said in the answer.
 * @throws Refusal `invalid-input` when another level than the suggested one comes without a reason, `denied` when the
 *   person may not edit the ticket, `refused` when the chosen field cannot be edited on it
 */
export const acceptSeverity =
  (ports: AcceptPorts) =>
  async (input: { incident: IncidentRef; level: SeverityLevel; reason?: string }): Promise<DecidedView> =>
    exclusively(
      ports.store,
      `severity:${input.incident.id}`,
      phrase('errors.what.severity'),
      ports.clock.now(),
      () => decide(ports, input),
    );

async function decide(
  ports: AcceptPorts,
  input: { incident: IncidentRef; level: SeverityLevel; reason?: string },
): Promise<DecidedView> {
  const { ticketing, store, clock } = ports;
  const { id, key } = input.incident;
  const projectKey = projectKeyOf(key);
  const [incident, records, settings, viewer] = await Promise.all([
    readIncident(ticketing, key),
    readRecords(store, id),
    projectSettings(store, projectKey),
    ticketing.viewer(),
    authoriseEditor(ticketing, key),
  ]);
  const assessment = assessed(records);
  const reason = input.reason?.trim() || undefined;
  if (input.level !== assessment.severity.level && !reason) {
    throw new Refusal(
      'invalid-input',
      phrase('errors.reason-needed', { suggested: assessment.severity.level }),
    );
  }
  const made: SeverityDecision = {
    level: input.level,
    suggested: assessment.severity.level,
    reason,
    decidedBy: { accountId: viewer.accountId, displayName: viewer.displayName },
    decidedAt: clock.now().toISOString(),
    assessedAt: assessment.assessedAt,
    evidenceIds: citedEvidence(assessment.severity),
    findings: findingsOf(assessment.severity).map(({ ruleId, statement }) => ({ ruleId, statement })),
  };
  const last = records.decisions.at(-1);
  const decision = last && isRepeated(last, made) ? last : made;
  const decided = { ...incident, severity: decision.level };
  const decisions = decision === last ? records.decisions : [...records.decisions, decision];
  await writeLevel(ticketing, { key, fieldId: settings.severityFieldId, level: decision.level });
  await store.write(decisionsRecord, id, newestThatFit(decisions));
  const [, , channelProblem] = await allSettled([
    ticketing.putProperty(key, INCIDENT_PROPERTY, {
      severity: decision.level,
      suggested: decision.suggested,
      decidedAt: decision.decidedAt,
    }),
    ticketing.putInternalComment(
      key,
      `severity:${decision.decidedAt}`,
      signed(decisionComment(decision, assessment.severity, assessment.evidence, projectReader(settings))),
    ),
    tellChannel(ports, { incident: decided, records, settings, decision, isRepeated: decision === last }),
  ]);
  const view = summaryView(
    decided,
    assessment,
    { ...records, settings, decisions, drift: undefined },
    clock.now(),
  );
  return { ...view, ...(channelProblem && { channelProblem }) };
}

/**
 * The same person deciding the same again, on the same assessment, repeats the decision's writes rather than deciding anew.
 * On a later one it is another decision: under the earlier one's name and time the comment would cite what nobody knew then.
 */
function isRepeated(last: SeverityDecision, made: SeverityDecision): boolean {
  return (
    last.level === made.level &&
    last.suggested === made.suggested &&
    last.reason === made.reason &&
    last.assessedAt === made.assessedAt &&
    last.decidedBy.accountId === made.decidedBy.accountId
  );
}

function citedEvidence(suggestion: SeveritySuggestion): string[] {
  return [...new Set(findingsOf(suggestion).flatMap((finding) => finding.evidenceIds))];
}

function findingsOf({ deciding, supporting, contradicting }: SeveritySuggestion): Finding[] {
  return [deciding, ...supporting, ...contradicting];
}

/** @throws Refusal `refused` when the field that the project chose, or any other, cannot take the level on this ticket */
async function writeLevel(
  ticketing: Ports['ticketing'],
  target: { key: string; fieldId: string | undefined; level: SeverityLevel },
): Promise<void> {
  const { key, fieldId, level } = target;
  const field = await ticketing.editableSeverityField(key, fieldId);
  if (field) {
    if (field.options[level]) return ticketing.setSeverity(key, level, field);
    throw new Refusal('refused', phrase('errors.severity-option-missing', { field: field.name, level }));
  }
  if (fieldId) throw new Refusal('refused', phrase('errors.severity-field-not-editable', { key }));
  const isWritten = await ticketing.setPriority(key, level);
  if (!isWritten) throw new Refusal('refused', phrase('errors.no-severity-or-priority', { key }));
}
