import type { IncidentRef } from '../domain/incident/incident';
import type { Ports } from '../ports';
import { type AssessPorts, assess } from './assess';
import { countNewIncident } from './count-new-incident';
import { assessmentRecord } from './records';

/** Changes come in bursts; an assessment this young is not made again for one of them. */
const SETTLED_MS = 60_000;

/**
 * Assesses as the app after an event, unless an assessment is there that already knows of it: events come twice, and with
 * the Automation rule two requests come for one ticket. Jobs for the same ticket never run side by side.
 */
export const assessForApp =
  (ports: AssessPorts & Pick<Ports, 'ticketing'>) =>
  async (input: {
    incident: IncidentRef;
    reason: 'created' | 'changed' | 'automation';
  }): Promise<'assessed' | 'skipped'> => {
    const { incident, reason } = input;
    const [isIncident, kept] = await Promise.all([
      ports.ticketing.isIncident(incident.key),
      ports.store.read(assessmentRecord, incident.id),
    ]);
    const ageMs = kept ? ports.clock.now().getTime() - Date.parse(kept.assessedAt) : Number.POSITIVE_INFINITY;
    if (!isIncident || (kept && reason !== 'changed') || ageMs < SETTLED_MS) return 'skipped';
    const { assessment, incident: ticket } = await assess(ports, incident);
    await ports.store.write(assessmentRecord, incident.id, assessment);
    await countNewIncident(ports.store, ticket);
    return 'assessed';
  };
