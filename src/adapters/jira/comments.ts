import { route } from '@forge/api';
import { z } from 'zod';
import type { AdfDocument } from '../adf/adf-node';
import { plainTextOf } from '../adf/adf-to-rich-text';
import type { AtlassianClient } from '../atlassian/client';
import { issueRef } from './issue-ref';

/** Names what a comment is for, so that a second run finds it. */
const MARK_PROPERTY = 'kaji.mark';
/** The service desk's own property: an internal comment is not shown to customers. */
const INTERNAL_PROPERTY = 'sd.public.comment';

/** Marked comments are recent ones; older than the 500 newest comments none is looked for. */
const PAGE_SIZE = 100;
const MAX_PAGES = 5;

const commentPageSchema = z.object({
  comments: z.array(
    z.object({
      id: z.string(),
      body: z.unknown(),
      properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).optional(),
    }),
  ),
});
const createdSchema = z.object({ id: z.string() });
const markSchema = z.object({ mark: z.string() });

/**
 * Adds the comment, or replaces the one with the same mark. One request writes text, audience and mark together, so
 * that a comment is never there without its mark, nor public by accident.
 */
export async function putComment(
  client: AtlassianClient,
  key: string,
  comment: { mark: string; body: AdfDocument; audience: 'internal' | 'customers' },
): Promise<{ id: string }> {
  const properties = [
    { key: INTERNAL_PROPERTY, value: { internal: comment.audience === 'internal' } },
    { key: MARK_PROPERTY, value: { mark: comment.mark } },
  ];
  const earlier = await findMarked(client, key, comment.mark);
  if (!earlier) {
    const path = route`/rest/api/3/issue/${issueRef(key)}/comment`;
    const created = await client.change('POST', path, { body: comment.body, properties }, createdSchema);
    return { id: created.id };
  }
  if (plainTextOf(earlier.body) !== plainTextOf(comment.body)) {
    const path = route`/rest/api/3/issue/${issueRef(key)}/comment/${earlier.id}`;
    await client.send('PUT', path, { body: comment.body, properties });
  }
  return { id: earlier.id };
}

async function findMarked(
  client: AtlassianClient,
  key: string,
  mark: string,
): Promise<{ id: string; body: unknown } | undefined> {
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { comments } = await client.get(
      route`/rest/api/3/issue/${issueRef(key)}/comment?orderBy=-created&expand=properties&startAt=${page * PAGE_SIZE}&maxResults=${PAGE_SIZE}`,
      commentPageSchema,
    );
    const found = comments.find(({ properties = [] }) =>
      properties.some(
        (property) =>
          property.key === MARK_PROPERTY && markSchema.safeParse(property.value).data?.mark === mark,
      ),
    );
    if (found) return { id: found.id, body: found.body };
    if (comments.length < PAGE_SIZE) return undefined;
  }
  return undefined;
}
