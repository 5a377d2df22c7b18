import type { DraftView } from '../contract';
import { draftUpdate as draft } from '../domain/communication/draft-update';
import { type Audience, nextStage, type UpdateStage } from '../domain/communication/update';
import { updateFacts } from '../domain/communication/update-facts';
import type { IncidentRef } from '../domain/incident/incident';
import type { Ports } from '../ports';
import type { Locale } from '../wording';
import { assessed, readRecords } from './incident-records';
import { projectKeyOf, projectReader, projectSettings } from './project-settings';
import { readIncident } from './read-incident';

/** Drafts an update from the kept facts; nothing is sent. The stage follows the ticket unless one is asked for. */
export const draftUpdate =
  ({ ticketing, store, clock }: Pick<Ports, 'ticketing' | 'store' | 'clock'>) =>
  async (input: {
    incident: IncidentRef;
    audience: Audience;
    stage?: UpdateStage;
    language?: Locale;
  }): Promise<DraftView> => {
    const [incident, records, settings] = await Promise.all([
      readIncident(ticketing, input.incident.key),
      readRecords(store, input.incident.id),
      projectSettings(store, projectKeyOf(input.incident.key)),
    ]);
    const facts = updateFacts(
      incident,
      assessed(records),
      records.decisions.at(-1),
      settings.severityThresholds.coreFunctions,
    );
    const stage = input.stage ?? nextStage(incident.phase, records.updates);
    const language = input.language ?? settings.language;
    const reader = { ...projectReader(settings), locale: language };
    const made = draft(facts, input.audience, stage, clock.now().toISOString(), reader);
    return { audience: input.audience, stage, language, ...made };
  };
