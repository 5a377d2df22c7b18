import type { AssessmentView } from '../contract';
import type { Assessment } from '../domain/assessment/assessment';
import type { IncidentRef } from '../domain/incident/incident';
import { type Ports, UpstreamError } from '../ports';
import { type AssessPorts, assess } from './assess';
import { summaryView } from './assessment-view';
import { assessmentRecord } from './records';
import { withRelated } from './related-view';
import { watch } from './watch-list';

type ViewerPorts = AssessPorts & Pick<Ports, 'jobs'>;

/**
 * Assesses anew as the person who asks, keeps the result for everybody, and shows it; an open incident is watched from
 * then on. Where the kept assessment refers to what this person may not see, theirs is shown and not kept: the app
 * assesses for everybody.
 */
export const assessForViewer =
  (ports: ViewerPorts) =>
  async ({ incident: ref }: { incident: IncidentRef }): Promise<AssessmentView> => {
    const { incident, assessment, records, settings } = await assess(ports, ref, { madeBy: 'viewer' });
    const now = ports.clock.now();
    const [view] = await Promise.all([
      withRelated(ports, summaryView(incident, assessment, { ...records, settings }, now), assessment),
      keepForEverybody(ports, assessment, records.assessment),
      incident.phase === 'done' ? undefined : watch(ports.store, ref),
    ]);
    return view;
  };

async function keepForEverybody(
  ports: ViewerPorts,
  assessment: Assessment,
  earlier: Assessment | undefined,
): Promise<void> {
  const { id, key } = assessment.incident;
  if (earlier && (await hidesSomething(ports, assessment, earlier))) {
    await ports.jobs.requestAssessment({ issueId: id, issueKey: key, reason: 'refreshed' });
  } else {
    await ports.store.write(assessmentRecord, id, assessment);
  }
}

/**
 * Whether something that the earlier assessment found, and this one did not, may not be seen by this person. What did not
 * answer hides nothing.
 */
async function hidesSomething(
  { ticketing, knowledge }: ViewerPorts,
  assessment: Assessment,
  earlier: Assessment,
): Promise<boolean> {
  const hidden = await Promise.all([
    areHidden(missingIds(earlier.similar, assessment.similar), (ids) => ticketing.readIncidents(ids)),
    areHidden(missingIds(earlier.runbooks, assessment.runbooks), (ids) => knowledge.readPages(ids)),
  ]);
  return hidden.includes(true);
}

async function areHidden(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<unknown[]>,
): Promise<boolean> {
  if (ids.length === 0) return false;
  try {
    return (await read(ids)).length < ids.length;
  } catch (error) {
    if (error instanceof UpstreamError) return false;
    throw error;
  }
}

function missingIds(earlier: readonly { id: string }[], now: readonly { id: string }[]): string[] {
  const ids = new Set(now.map(({ id }) => id));
  return earlier.map(({ id }) => id).filter((id) => !ids.has(id));
}
