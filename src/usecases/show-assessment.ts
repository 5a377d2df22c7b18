import type { AssessmentState } from '../contract';
import type { Assessment } from '../domain/assessment/assessment';
import type { IncidentRef } from '../domain/incident/incident';
import { type PairVerdict, unrelatedTo } from '../domain/similarity';
import type { Ports } from '../ports';
import { summaryView } from './assessment-view';
import { readRecords } from './incident-records';
import { projectKeyOf, projectSettings } from './project-settings';
import { readIncident } from './read-incident';
import { verdictsRecord } from './records';
import { type ReadPorts, titlesOf, withMatches, withRelated } from './related-view';

type ShowPorts = ReadPorts & Pick<Ports, 'store'>;

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

/** Without the matches that people rejected since it was made. */
function withoutUnrelated(assessment: Assessment, verdicts: readonly PairVerdict[]): Assessment {
  const rejected = unrelatedTo(assessment.incident.id, verdicts);
  return { ...assessment, similar: assessment.similar.filter(({ id }) => !rejected.has(id)) };
}
