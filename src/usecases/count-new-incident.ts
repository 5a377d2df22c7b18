import type { Incident } from '../domain/incident/incident';
import { TermCounter } from '../domain/similarity';
import type { Store } from '../ports';
import { statisticsRecord } from './records';

/** Keeps the statistics current: a new incident is counted once, however often its event comes. */
export async function countNewIncident(store: Store, incident: Incident): Promise<void> {
  const stored = await store.read(statisticsRecord, incident.projectKey);
  if (!stored) return;
  const counter = TermCounter.from(stored);
  counter.countPage([incident]);
  if (counter.documents > stored.documents) {
    await store.write(statisticsRecord, incident.projectKey, counter.toStored());
  }
}
