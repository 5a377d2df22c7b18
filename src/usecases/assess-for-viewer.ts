import type { AssessmentView } from '../contract';
import type { IncidentRef } from '../domain/incident/incident';
import { type AssessPorts, assess } from './assess';
import { assessmentRecord } from './records';
import { summaryView, withRelated } from './show-assessment';
import { watch } from './watch-list';

/** Assesses anew as the person who asks, keeps the result, and shows it; an open incident is watched from then on. */
export const assessForViewer =
  (ports: AssessPorts) =>
  async ({ incident: ref }: { incident: IncidentRef }): Promise<AssessmentView> => {
    const { incident, assessment, records, settings } = await assess(ports, ref);
    const [view] = await Promise.all([
      withRelated(
        ports,
        summaryView(incident, assessment, { ...records, settings }, ports.clock.now()),
        assessment,
      ),
      ports.store.write(assessmentRecord, ref.id, assessment),
      incident.phase === 'done' ? undefined : watch(ports.store, ref),
    ]);
    return view;
  };
