import { route } from '@forge/api';
import type { OwnPage } from '../../ports/knowledge';
import { UpstreamError } from '../../ports/upstream-error';
import type { AtlassianClient } from '../atlassian/client';
import { cutText } from '../rich-text/cut-to-length';
import { isMarked } from './page-mark';
import { type Page, pageIdsSchema, pageSchema, pageUrl } from './page-schema';

const MAX_TITLES = 5;
const MAX_TITLE_LENGTH = 255;
const PAGE_ID = /^\d+$/;

/** A title and what it becomes while somebody else's pages hold it: ` (2)`, ` (3)` … up to ` (5)`. */
export function titlesOf(title: string): string[] {
  return Array.from({ length: MAX_TITLES }, (_, index) => {
    const suffix = index === 0 ? '' : ` (${index + 1})`;
    return cutText(title, MAX_TITLE_LENGTH - suffix.length) + suffix;
  });
}

/** `undefined` when it is gone, in the trash, or may not be seen. */
export async function readPage(client: AtlassianClient, id: string): Promise<Page | undefined> {
  if (!PAGE_ID.test(id)) return undefined;
  try {
    const page = await client.get(
      route`/wiki/api/v2/pages/${id}?body-format=atlas_doc_format&include-labels=true`,
      pageSchema,
    );
    return page.status === 'current' ? page : undefined;
  } catch (error) {
    if (error instanceof UpstreamError && ['not-found', 'denied'].includes(error.code)) return undefined;
    throw error;
  }
}

interface Sought {
  spaceId: string;
  title: string;
  mark: string;
}

/** The page that was written for the mark, under the first title that is not somebody else's. */
export async function findOwnPage(client: AtlassianClient, sought: Sought): Promise<Page | undefined> {
  for (const title of titlesOf(sought.title)) {
    const holder = await pageTitled(client, sought.spaceId, title);
    if (!holder || (await isMarked(client, holder, sought.mark))) return holder;
  }
  return undefined;
}

/** The page with exactly this title when it was written for the mark. */
export async function ownPageTitled(
  client: AtlassianClient,
  { spaceId, title, mark }: Sought,
): Promise<Page | undefined> {
  const holder = await pageTitled(client, spaceId, title);
  return holder && (await isMarked(client, holder, mark)) ? holder : undefined;
}

/** Looking up a title does not lag as the search does. */
async function pageTitled(
  client: AtlassianClient,
  spaceId: string,
  title: string,
): Promise<Page | undefined> {
  const { results } = await client.get(
    route`/wiki/api/v2/pages?space-id=${spaceId}&title=${title}&status=current&limit=1`,
    pageIdsSchema,
  );
  return results[0] && readPage(client, results[0].id);
}

/**
 * What each version that the app writes says of itself in the page's history. It is part of the write, so that it
 * holds whichever run wrote it and whatever was remembered afterwards; the author cannot tell, since the app writes as
 * the person who asks.
 */
export const versionMessage = (mark: string): string => `Kaji (${mark})`;

/** The page with what people made of it. Creating a page takes no message; its first version is the app's. */
export function ownPage(page: Page, mark: string): OwnPage {
  const { number, message, createdAt, authorId } = page.version;
  const isEdited = number > 1 && message !== versionMessage(mark);
  return {
    id: page.id,
    title: page.title,
    url: pageUrl(page),
    version: number,
    ...(isEdited && { edited: { at: createdAt, ...(authorId && { accountId: authorId }) } }),
  };
}
