import { route } from '@forge/api';
import { z } from 'zod';
import type { ChangeLogEntry } from '../../ports/ticketing';
import type { AtlassianClient } from '../atlassian/client';
import { participantOf } from './issue-mapping';
import { issueRef } from './issue-ref';
import { jiraInstant, userSchema } from './issue-schema';

/** The vendor's page size; the pages after the tenth, of more than 1,000 changes, are not read. */
const PAGE_SIZE = 100;
const MAX_PAGES = 10;

const pageSchema = z.object({
  isLast: z.boolean().optional(),
  values: z.array(
    z.object({
      author: userSchema.nullish(),
      created: jiraInstant,
      items: z.array(
        z.object({
          field: z.string(),
          fromString: z.string().nullish(),
          // Every object inherits a `toString`: `catch` keeps a missing one from being taken for it.
          toString: z.string().nullable().catch(null),
        }),
      ),
    }),
  ),
});

/** A ticket's changes, oldest first. */
export async function readChangeLog(client: AtlassianClient, key: string): Promise<ChangeLogEntry[]> {
  const entries: ChangeLogEntry[] = [];
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { values, isLast } = await client.get(
      route`/rest/api/3/issue/${issueRef(key)}/changelog?startAt=${page * PAGE_SIZE}&maxResults=${PAGE_SIZE}`,
      pageSchema,
    );
    for (const { created, author, items } of values) {
      for (const item of items) {
        entries.push({
          at: created,
          ...(author && { author: participantOf(author) }),
          field: item.field,
          ...(item.fromString != null && { from: item.fromString }),
          ...(item.toString !== null && { to: item.toString }),
        });
      }
    }
    if (isLast ?? values.length < PAGE_SIZE) break;
  }
  return entries;
}
