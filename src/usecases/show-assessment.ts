import type { AssessmentState, AssessmentView } from '../contract';
import type { Assessment } from '../domain/assessment/assessment';
import { recoveryWarning } from '../domain/communication/recovery-warning';
import { peoplesComments } from '../domain/communication/signature';
import { nextStage } from '../domain/communication/update';
import type { Incident, IncidentRef } from '../domain/incident/incident';
import { checklists, clocksDone, nextUpdateClock, resolutionOf, responseClocks } from '../domain/response';
import { type FirstMove, KNOWN_FIX, withoutKnownFix } from '../domain/response/first-move';
import { firstSteps } from '../domain/runbooks/first-steps';
import type { Runbook } from '../domain/runbooks/runbook';
import { pageAge } from '../domain/runbooks/staleness';
import type { Settings } from '../domain/settings/settings';
import { currentLevel, readSignals, withNearestDoubts } from '../domain/severity';
import {
  explainFix,
  mitigationOf,
  type PairVerdict,
  type SimilarIncident,
  type SimilarRef,
  unrelatedTo,
} from '../domain/similarity';
import type { IncidentTitle, KnowledgePage, PastIncident, Ports } from '../ports';
import { type Answer, askSource } from './ask-source';
import { type IncidentRecords, readRecords } from './incident-records';
import { endOf } from './observe-incident';
import { projectKeyOf, projectSettings } from './project-settings';
import { readIncident } from './read-incident';
import { verdictsRecord } from './records';

type ShowPorts = Pick<Ports, 'ticketing' | 'knowledge' | 'store' | 'clock'>;

/**
 * Shows the kept assessment to a person. The summary names the matches, which are asked for as that person while the ticket
 * is still being read: the store has named them long before. In full, past incidents and pages are read again as the
 * person. What they may not see is neither shown nor counted.
 */
export const showAssessment =
  (ports: ShowPorts) =>
  async (input: { incident: IncidentRef; detail: 'summary' | 'full' }): Promise<AssessmentState> => {
    const { id, key } = input.incident;
    const projectKey = projectKeyOf(key);
    const reading = readKept(ports.store, id, projectKey);
    const [incident, { records, assessment }, settings, titles] = await Promise.all([
      readIncident(ports.ticketing, key),
      reading,
      projectSettings(ports.store, projectKey),
      input.detail === 'summary' ? reading.then((kept) => titlesOf(ports, kept.assessment)) : undefined,
    ]);
    if (!assessment) return { state: 'none' };
    const summary = summaryView(incident, assessment, { ...records, settings }, ports.clock.now());
    return {
      state: 'ready',
      assessment: titles
        ? withMatches(summary, assessment, titles)
        : await withRelated(ports, summary, assessment),
    };
  };

/** The incident's records, and its assessment as what people said since makes it. */
async function readKept(store: Ports['store'], id: string, projectKey: string) {
  const [records, verdicts] = await Promise.all([
    readRecords(store, id),
    store.read(verdictsRecord, projectKey),
  ]);
  const assessment = records.assessment && withoutUnrelated(records.assessment, verdicts ?? []);
  return { records, assessment };
}

function titlesOf({ ticketing, clock }: ShowPorts, assessment: Assessment | undefined) {
  return askSource(clock, 'jira', () =>
    readOrNone(assessment?.similar ?? [], (ids) => ticketing.incidentTitles(ids)),
  );
}

/** @param titles of the matches that this viewer may see */
function withMatches(
  view: AssessmentView,
  { similar, firstMoves }: Assessment,
  titles: Answer<IncidentTitle[]>,
): AssessmentView {
  if (!titles.value) return { ...view, sources: { ...view.sources, similar: titles.report } };
  const byId = new Map(titles.value.map((title) => [title.id, title]));
  const matches = similar.flatMap(({ id, strength }) => {
    const title = byId.get(id);
    return title ? [matchView({ ...title, strength })] : [];
  });
  return { ...view, matches, firstMoves: movesFor(firstMoves, matches) };
}

type MatchView = NonNullable<AssessmentView['matches']>[number];

const matchView = ({ key, summary, url, strength }: MatchView): MatchView => ({
  ...{ key, summary, url, strength },
});

/** The fix of a past incident is proposed to those who may see that incident. */
function movesFor(moves: readonly FirstMove[], visible: readonly { url: string }[]): FirstMove[] {
  return moves.filter(({ id, url }) => id !== KNOWN_FIX || visible.some((past) => past.url === url));
}

/** Without the matches that people rejected since it was made. */
function withoutUnrelated(assessment: Assessment, verdicts: readonly PairVerdict[]): Assessment {
  const rejected = unrelatedTo(assessment.incident.id, verdicts);
  return { ...assessment, similar: assessment.similar.filter(({ id }) => !rejected.has(id)) };
}

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

/** Reads the matches and pages as the viewer; a source that fails now is reported in place of how it went before. */
export async function withRelated(
  ports: ShowPorts,
  view: AssessmentView,
  assessment: Assessment,
): Promise<AssessmentView> {
  const postmortems = assessment.postmortemIds.map((id) => ({ id }));
  const [incidents, pages] = await Promise.all([
    askSource(ports.clock, 'jira', () =>
      readOrNone(withOthers(assessment.similar), (ids) => ports.ticketing.readIncidents(ids)),
    ),
    askSource(ports.clock, 'confluence', () =>
      readOrNone([...assessment.runbooks, ...postmortems], (ids) => ports.knowledge.readPages(ids)),
    ),
  ]);
  const now = ports.clock.now().toISOString();
  const similar = similarViews(assessment, incidents.value ?? [], pages.value ?? []);
  return {
    ...view,
    ...(incidents.value && { matches: similar.map(matchView) }),
    similar,
    firstMoves: movesFor(assessment.firstMoves, similar),
    runbooks: runbookViews(assessment, pages.value ?? [], now),
    sources: {
      ...view.sources,
      ...(incidents.value ? {} : { similar: incidents.report }),
      ...(pages.value ? {} : { runbooks: pages.report }),
    },
  };
}

/** The matches, and what is known to tell of the same events. */
function withOthers(similar: readonly SimilarRef[]): { id: string }[] {
  return similar.flatMap((ref) => [ref, ...ref.sameEvent]);
}

async function readOrNone<Read>(
  refs: readonly { id: string }[],
  read: (ids: readonly string[]) => Promise<Read[]>,
): Promise<Read[]> {
  return refs.length === 0 ? [] : read(refs.map((ref) => ref.id));
}

function similarViews(
  assessment: Assessment,
  incidents: readonly PastIncident[],
  pages: readonly KnowledgePage[],
): SimilarIncident[] {
  const postmortems = pages.filter(({ id }) => assessment.postmortemIds.includes(id));
  const byId = new Map(
    incidents.map((incident) => [
      incident.id,
      { ...incident, postmortemMitigation: mitigationOf(incident.key, postmortems) },
    ]),
  );
  return assessment.similar.flatMap((ref) => {
    const past = byId.get(ref.id);
    if (!past) return [];
    const others = ref.sameEvent.flatMap(({ id }) => byId.get(id) ?? []);
    return [{ ...ref, ...pastIncidentFacts(past, others) }];
  });
}

type PastWithMitigation = PastIncident & { postmortemMitigation: string | undefined };

/** @param others of the same event: one of them may tell what fixed it */
function pastIncidentFacts(
  past: PastWithMitigation,
  others: readonly PastWithMitigation[],
): Omit<SimilarIncident, 'id' | 'key' | 'score' | 'strength' | 'reasons'> {
  const { url, summary, status, severity, services, createdAt, resolvedAt, resolution } = past;
  const told = (ticket: PastWithMitigation) => ({ ...ticket, comments: peoplesComments(ticket, []) });
  return {
    ...{ url, summary, status, severity, services, createdAt, resolvedAt, resolution },
    durationMs: resolvedAt ? Date.parse(resolvedAt) - Date.parse(createdAt) : undefined,
    fix: explainFix(told(past), others.map(told)),
    sameEvent: others.map((other) => ({ key: other.key, summary: other.summary, url: other.url })),
    openActions: past.links
      .filter((link) => link.phase !== 'done' && link.isFollowUp)
      .map((link) => ({ key: link.key, summary: link.summary, url: link.url })),
  };
}

function runbookViews(assessment: Assessment, pages: readonly KnowledgePage[], now: string): Runbook[] {
  const byId = new Map(pages.map((page) => [page.id, page]));
  return assessment.runbooks.flatMap((ref) => {
    const page = byId.get(ref.id);
    if (!page) return [];
    const { title, url, spaceName, updatedAt, body } = page;
    return [
      { ...ref, title, url, spaceName, updatedAt, ...pageAge(updatedAt, now), firstSteps: firstSteps(body) },
    ];
  });
}
