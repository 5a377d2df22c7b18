import type { IncidentRef } from '../domain/incident/incident';
import type { Ports } from '../ports';
import { type AssessPorts, assess } from './assess';
import { countNewIncident } from './count-new-incident';
import { readIncident } from './read-incident';
import { assessmentRecord, watchedRecord } from './records';
import { Refusal } from './refusal';
import { watchSeverity } from './watch-severity';

type AppPorts = AssessPorts & Pick<Ports, 'connectChat'>;

/** Changes come in bursts; an assessment this young is not made again for one of them. */
const SETTLED_MS = 60_000;

export type AssessmentReason = 'created' | 'changed' | 'automation' | 'watch';

/**
 * Assesses as the app after an event or on the watch's round, unless an assessment is there that already knows: events
 * come twice, and with the Automation rule two requests come for one ticket. Jobs of one ticket never run side by side.
 * A ticket that is done leaves the watch.
 */
export const assessForApp =
  (ports: AppPorts) =>
  async (input: { incident: IncidentRef; reason: AssessmentReason }): Promise<'assessed' | 'skipped'> => {
    const { incident: ref, reason } = input;
    const { store, clock } = ports;
    const [phase, kept] = await Promise.all([phaseOf(ports, ref), store.read(assessmentRecord, ref.id)]);
    if (phase === undefined) return 'skipped';
    const isRepeated = kept !== undefined && (reason === 'created' || reason === 'automation');
    const ageMs = kept ? clock.now().getTime() - Date.parse(kept.assessedAt) : Number.POSITIVE_INFINITY;
    if (phase === 'done' && kept) await store.remove(watchedRecord, ref.id);
    if (isRepeated || ageMs < SETTLED_MS || (phase === 'done' && kept)) return 'skipped';

    const assessed = await assess(ports, ref);
    await Promise.all([
      store.write(assessmentRecord, ref.id, assessed.assessment),
      phase === 'done' ? undefined : store.write(watchedRecord, ref.id, { key: ref.key }),
      watchSeverity(ports, ref, assessed),
      countNewIncident(store, assessed.incident),
    ]);
    return 'assessed';
  };

/** `undefined` for a ticket that is no incident. */
async function phaseOf({ ticketing }: AppPorts, { key }: IncidentRef) {
  try {
    return (await readIncident(ticketing, key)).phase;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-an-incident') return undefined;
    throw error;
  }
}
