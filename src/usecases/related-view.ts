import type { AssessmentView } from '../contract';
import type { Assessment } from '../domain/assessment/assessment';
import { peoplesComments } from '../domain/communication/signature';
import { type FirstMove, KNOWN_FIX } from '../domain/response/first-move';
import { firstSteps } from '../domain/runbooks/first-steps';
import type { Runbook } from '../domain/runbooks/runbook';
import { pageAge } from '../domain/runbooks/staleness';
import { explainFix, mitigationOf, type SimilarIncident, type SimilarRef } from '../domain/similarity';
import type { IncidentTitle, KnowledgePage, PastIncident, Ports } from '../ports';
import { type Answer, askSource } from './ask-source';

/** The ports speak for the viewer: what they may not see does not come back. */
export type ReadPorts = Pick<Ports, 'ticketing' | 'knowledge' | 'clock'>;

/** Keys and summaries of the matches, as the viewer may see them; one light call, for the glance. */
export function titlesOf({ ticketing, clock }: ReadPorts, assessment: Assessment | undefined) {
  return askSource(clock, 'jira', () =>
    readOrNone(assessment?.similar ?? [], (ids) => ticketing.incidentTitles(ids)),
  );
}

/** The view with its matches named. @param titles of the matches that this viewer may see */
export function withMatches(
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

/** Reads the matches and pages as the viewer; a source that fails now is reported in place of how it went before. */
export async function withRelated(
  ports: ReadPorts,
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
