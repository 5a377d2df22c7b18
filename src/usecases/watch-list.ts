import type { IncidentRef } from '../domain/incident/incident';
import type { Store } from '../ports';
import { listRecords } from './list-records';
import { projectKeyOf } from './project-settings';
import { watchedRecord } from './records';

/** Open incidents at most, of all projects of the site. */
const MOST_WATCHED = 1000;

/** By which the list is sorted. */
export function watchedId({ id, key }: IncidentRef): string {
  return `${projectKeyOf(key)}:${id}`;
}

/** From now on the watch looks after this incident. */
export async function watch(store: Store, { id, key }: IncidentRef): Promise<void> {
  await store.write(watchedRecord, watchedId({ id, key }), { id, key });
}

/** The watch looks after it no longer; nothing happens if it did not. */
export async function unwatch(store: Store, incident: IncidentRef): Promise<void> {
  await store.remove(watchedRecord, watchedId(incident));
}

/** The incidents that the watch looks after, in the order of `watchedId`. */
export async function watchedIncidents(store: Store, projectKey?: string): Promise<IncidentRef[]> {
  const idPrefix = projectKey === undefined ? undefined : `${projectKey}:`;
  const records = await listRecords(store, watchedRecord, { idPrefix, most: MOST_WATCHED });
  return records.map(({ value }) => value);
}
