import type { IncidentRef } from '../domain/incident/incident';
import { type Ports, UpstreamError } from '../ports';
import { type AssessPorts, assess } from './assess';
import { countNewIncident } from './count-new-incident';
import { readIncident } from './read-incident';
import { assessmentRecord } from './records';
import { Refusal } from './refusal';
import { unwatch, watch } from './watch-list';
import { watchSeverity } from './watch-severity';

type AppPorts = AssessPorts & Pick<Ports, 'connectChat'>;

/** Changes come in bursts; an assessment this young is not made again for one of them. */
const SETTLED_MS = 60_000;

export type AssessmentReason = 'created' | 'changed' | 'automation' | 'watch';

/**
 * Assesses as the app after an event or on the watch's round, unless an assessment is there that already knows: events
 * come twice, and with the Automation rule two requests come for one ticket. Jobs of one ticket never run side by side.
 * A ticket that is done, deleted or no incident any more leaves the watch; one that was moved is watched where it is now.
 */
export const assessForApp =
  (ports: AppPorts) =>
  async (input: { incident: IncidentRef; reason: AssessmentReason }): Promise<'assessed' | 'skipped'> => {
    const { reason } = input;
    const { store, clock } = ports;
    const [incident, kept] = await Promise.all([
      incidentOf(ports, input.incident),
      store.read(assessmentRecord, input.incident.id),
    ]);
    if (incident?.key !== input.incident.key) await unwatch(store, input.incident);
    if (!incident) return 'skipped';
    const { phase, ...ref } = incident;
    const isRepeated = kept !== undefined && (reason === 'created' || reason === 'automation');
    const ageMs = kept ? clock.now().getTime() - Date.parse(kept.assessedAt) : Number.POSITIVE_INFINITY;
    if (phase === 'done' && kept) await unwatch(store, ref);
    if (isRepeated || ageMs < SETTLED_MS || (phase === 'done' && kept)) return 'skipped';

    const assessed = await assess(ports, ref, { isWatched: reason === 'watch' });
    await Promise.all([
      store.write(assessmentRecord, ref.id, assessed.assessment),
      phase === 'done' ? undefined : watch(store, ref),
      countNewIncident(store, assessed.incident),
    ]);
    // Last: a channel that cannot be told ends the job, and the next round goes on.
    await watchSeverity(ports, ref, assessed);
    return 'assessed';
  };

/** `undefined` for a ticket that is not there or is no incident. */
async function incidentOf({ ticketing }: AppPorts, ref: IncidentRef) {
  try {
    const { id, key, phase } = await readIncident(ticketing, ref.key);
    return { id, key, phase };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-an-incident') return undefined;
    if (error instanceof UpstreamError && error.code === 'not-found') return undefined;
    throw error;
  }
}
