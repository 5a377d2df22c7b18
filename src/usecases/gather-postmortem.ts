import type { IncidentRef } from '../domain/incident/incident';
import type { PostmortemSection } from '../domain/postmortem/postmortem';
import type { PostmortemFacts } from '../domain/postmortem/postmortem-facts';
import { postmortemTitle, writePostmortem } from '../domain/postmortem/write-postmortem';
import { clocksDone } from '../domain/response';
import { readMilestones } from '../domain/response/milestones';
import type { Settings } from '../domain/settings/settings';
import { buildTimeline } from '../domain/timeline/timeline';
import type { Ports } from '../ports';
import { type Locale, phrase } from '../wording';
import { summaryView } from './assessment-view';
import { readRecords } from './incident-records';
import { knownPageId } from './postmortem-page';
import { projectKeyOf, projectReader, projectSettings } from './project-settings';
import { readIncident } from './read-incident';
import { Refusal } from './refusal';
import { withRelated } from './related-view';

export type GatherPorts = Pick<Ports, 'ticketing' | 'knowledge' | 'store' | 'clock'>;

export interface GatheredPostmortem {
  title: string;
  sections: PostmortemSection[];
  spaceKey: string;
  settings: Settings;
  /** the page that was written for the incident before */
  knownId?: string;
}

/**
 * Gathers what is known as the person who asks, and writes the postmortem's sections from it.
 * @throws Refusal `not-configured` when the project chose no space for postmortems
 */
export async function gatherPostmortem(
  ports: GatherPorts,
  input: { incident: IncidentRef; language?: Locale },
): Promise<GatheredPostmortem> {
  const { id, key } = input.incident;
  const [incident, records, settings, changes] = await Promise.all([
    readIncident(ports.ticketing, key),
    readRecords(ports.store, id),
    projectSettings(ports.store, projectKeyOf(key)),
    ports.ticketing.changeLog(key),
  ]);
  if (!settings.postmortemSpaceKey) {
    throw new Refusal('not-configured', phrase('errors.no-postmortem-space'));
  }
  const { assessment } = records;
  const knownId = await knownPageId(ports, input.incident, records);
  const related =
    assessment &&
    (await withRelated(
      ports,
      summaryView(incident, assessment, { ...records, settings }, ports.clock.now()),
      assessment,
    ));
  const facts: PostmortemFacts = {
    incident,
    assessment,
    decisions: records.decisions,
    updates: records.updates,
    timeline: buildTimeline({
      incident,
      startedAt: assessment?.startedAt ?? incident.createdAt,
      changes,
      decisions: records.decisions,
      updates: records.updates,
      deployment: assessment?.deployment,
      channel: records.channel,
    }),
    acknowledgedAt: clocksDone(readMilestones(incident, changes), records).acknowledge,
    similar: related?.similar ?? [],
    runbooks: related?.runbooks ?? [],
    now: ports.clock.now().toISOString(),
  };
  const reader = { ...projectReader(settings), ...(input.language && { locale: input.language }) };
  return {
    title: postmortemTitle(facts, reader),
    sections: writePostmortem(facts, reader),
    spaceKey: settings.postmortemSpaceKey,
    settings,
    knownId,
  };
}
