import type { z } from 'zod';
import type { IncidentRef } from '../domain/incident/incident';
import { type Ports, UpstreamError } from '../ports';
import type { IncidentRecords } from './incident-records';
import { postmortemMark } from './postmortem-mark';
import { begunPostmortemRecord } from './records';

type Place = z.output<typeof begunPostmortemRecord.schema>[number];

/** Titles and spaces change seldom between two attempts. */
const MOST_PLACES = 5;

/**
 * The id of the incident's page: the one remembered, or one that an attempt wrote without coming to remember it.
 * (Confluence finds no page by its mark; a title it finds at once.)
 */
export async function knownPageId(
  { knowledge, store }: Pick<Ports, 'knowledge' | 'store'>,
  incident: IncidentRef,
  { postmortem }: IncidentRecords,
): Promise<string | undefined> {
  if (postmortem) return postmortem.pageId;
  const begun = (await store.read(begunPostmortemRecord, incident.id)) ?? [];
  for (const place of begun.toReversed()) {
    const page = await pageAt(knowledge, place, postmortemMark(incident));
    if (page) return page.id;
  }
  return undefined;
}

/** Remembers, before a page is written, where it will be. */
export async function beginPage(
  store: Ports['store'],
  { id }: IncidentRef,
  { spaceKey, title }: Place,
): Promise<void> {
  const begun = (await store.read(begunPostmortemRecord, id)) ?? [];
  if (begun.some((place) => place.spaceKey === spaceKey && place.title === title)) return;
  await store.write(begunPostmortemRecord, id, [...begun, { spaceKey, title }].slice(-MOST_PLACES));
}

/** Nothing where the space is gone, or may not be seen. */
async function pageAt(knowledge: Ports['knowledge'], place: Place, mark: string) {
  try {
    return await knowledge.ownPage(place, mark);
  } catch (error) {
    if (error instanceof UpstreamError && error.code === 'not-found') return undefined;
    throw error;
  }
}
