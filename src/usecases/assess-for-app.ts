import type { Assessment } from '../domain/assessment/assessment';
import type { IncidentRef } from '../domain/incident/incident';
import { type Ports, UpstreamError } from '../ports';
import type { AssessmentReason } from '../ports/jobs';
import { type AssessPorts, assess } from './assess';
import { readIncident } from './read-incident';
import { assessmentRecord, settlingRecord } from './records';
import { Refusal } from './refusal';
import { unwatch, watch } from './watch-list';
import { watchSeverity } from './watch-severity';

type AppPorts = AssessPorts & Pick<Ports, 'connectChat' | 'jobs'>;

/** Changes come in bursts: after an assessment the next one waits this long, and then knows all of them. */
const SETTLED_SECONDS = 60;

/**
 * Assesses as the app after an event or on the watch's round, unless an assessment is there that already knows: events
 * come twice, and with the Automation rule two requests come for one ticket. Jobs of one ticket never run side by side.
 * A ticket that is done, deleted or no incident any more leaves the watch; one that was moved is watched where it is now.
 */
export const assessForApp =
  (ports: AppPorts) =>
  async (input: { incident: IncidentRef; reason: AssessmentReason }): Promise<'assessed' | 'skipped'> => {
    const { reason } = input;
    const { store, jobs, clock } = ports;
    const [incident, kept] = await Promise.all([
      incidentOf(ports, input.incident),
      store.read(assessmentRecord, input.incident.id),
    ]);
    if (incident?.key !== input.incident.key) await unwatch(store, input.incident);
    if (!incident) return 'skipped';
    const { phase, ...ref } = incident;
    if (phase === 'done' && kept) {
      await unwatch(store, ref);
      return 'skipped';
    }
    const waitSeconds = kept ? secondsToWait(kept, reason, clock.now()) : 0;
    if (waitSeconds !== 0) {
      if (reason === 'changed') await assessLater(ports, ref, waitSeconds);
      return 'skipped';
    }

    const assessed = await assess(ports, ref, { madeBy: 'app', isWatched: reason === 'watch' });
    await Promise.all([
      store.write(assessmentRecord, ref.id, assessed.assessment),
      phase === 'done' ? undefined : watch(store, ref),
      kept ? undefined : jobs.requestCount({ projectKey: assessed.incident.projectKey }),
    ]);
    // Last: a channel that cannot be told ends the job, and the next round goes on.
    await watchSeverity(ports, ref, assessed);
    return 'assessed';
  };

/**
 * How long an incident that was assessed before waits for the next assessment; for ever when the request repeats another.
 * Somebody who looked before the event came repeats nothing: the app has not assessed it yet.
 */
function secondsToWait({ assessedAt, madeBy }: Assessment, reason: AssessmentReason, now: Date): number {
  const isFirst = reason === 'created' || reason === 'automation';
  if (isFirst) return madeBy === 'viewer' ? 0 : Number.POSITIVE_INFINITY;
  if (reason === 'refreshed') return 0;
  const ageSeconds = Math.floor((now.getTime() - Date.parse(assessedAt)) / 1000);
  return Math.max(0, SETTLED_SECONDS - ageSeconds);
}

/** Queues one assessment for all changes of a burst. */
async function assessLater(
  { store, jobs, clock }: AppPorts,
  { id, key }: IncidentRef,
  afterSeconds: number,
): Promise<void> {
  const at = clock.now().toISOString();
  const isFirst = await store.writeIfAbsent(settlingRecord, id, { at }, SETTLED_SECONDS);
  if (!isFirst) return;
  try {
    await jobs.requestAssessment({ issueId: id, issueKey: key, reason: 'changed' }, { afterSeconds });
  } catch (error) {
    // The job that is tried again must not find that another one is queued.
    await store.remove(settlingRecord, id);
    throw error;
  }
}

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
