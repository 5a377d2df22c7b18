import type { IncidentRef } from '../domain/incident/incident';
import type { PairVerdict } from '../domain/similarity';
import { type Ports, UpstreamError } from '../ports';
import { phrase } from '../wording';
import { exclusively } from './exclusively';
import { projectKeyOf } from './project-settings';
import { readIncident } from './read-incident';
import { verdictsRecord } from './records';

type JudgePorts = Pick<Ports, 'ticketing' | 'store' | 'clock'>;

/** Kept per project; the oldest leave first, their links stay in Jira. */
const MOST_VERDICTS = 2000;

/**
 * Keeps what a person says about a match: the same problem (the tickets are linked, and the pair's group is lifted for
 * everybody) or not related (hidden here, and lowered elsewhere). The assessment stays as it is: what people said is
 * applied when it is shown, and weighed when the incident is assessed again.
 * @throws UpstreamError `not-found` when the person may not see the other ticket
 */
export const judgeMatch =
  (ports: JudgePorts) =>
  async (input: {
    incident: IncidentRef;
    otherId: string;
    /** `undecided`: what was said is forgotten; a link between the tickets stays */
    verdict: PairVerdict['verdict'] | 'undecided';
  }): Promise<void> => {
    const { ticketing, store, clock } = ports;
    const { incident, otherId, verdict } = input;
    const projectKey = projectKeyOf(incident.key);
    const [, [other]] = await Promise.all([
      readIncident(ticketing, incident.key),
      ticketing.readIncidents([otherId]),
    ]);
    if (!other) throw new UpstreamError('jira', 'not-found');
    if (verdict === 'same') await ticketing.linkIncidents(incident, { id: other.id, key: other.key });
    await exclusively(store, `verdicts:${projectKey}`, phrase('errors.what.match'), clock.now(), async () => {
      const kept = (await store.read(verdictsRecord, projectKey)) ?? [];
      const others = kept.filter((one) => one.incidentId !== incident.id || one.otherId !== otherId);
      const said: PairVerdict[] =
        verdict === 'undecided' ? [] : [{ incidentId: incident.id, otherId, verdict }];
      await store.write(verdictsRecord, projectKey, [...others, ...said].slice(-MOST_VERDICTS));
    });
  };
