import { route } from '@forge/api';
import type { PageDraft, WrittenPage } from '../../ports/knowledge';
import { UpstreamError } from '../../ports/upstream-error';
import { adfOf } from '../adf/rich-text-to-adf';
import { TITLE_TAKEN } from '../atlassian/answer-error';
import type { AtlassianClient } from '../atlassian/client';
import { isMarked, markedBody, setMark } from './page-mark';
import { type Page, pageIdsSchema, pageSchema, pageUrl } from './page-schema';

const MAX_TITLES = 5;
const MAX_TITLE_LENGTH = 255;
const PAGE_ID = /^\d+$/;

interface Writing {
  draft: PageDraft;
  spaceId: string;
  mark: string;
  body: string;
}

/**
 * Creates the page or updates the one with the same mark, wherever people moved or renamed it to if its id is known. A
 * title that somebody else's page holds gets ` (2)`, ` (3)` … up to ` (5)`.
 * @throws UpstreamError `conflict` when all of them are taken, or when the page changes faster than it can be written
 */
export async function putPage(
  client: AtlassianClient,
  spaceId: string,
  draft: PageDraft,
  mark: string,
  knownId?: string,
): Promise<WrittenPage> {
  const body = JSON.stringify(markedBody(adfOf(draft.body), mark));
  const writing: Writing = { draft, spaceId, mark, body };
  const known = knownId === undefined ? undefined : await readPage(client, knownId);
  const written = await writeUnderFreeTitle(client, writing, known);
  await Promise.all([setMark(client, written.id, mark), addLabels(client, written.id, draft.labels)]);
  return written;
}

async function writeUnderFreeTitle(
  client: AtlassianClient,
  writing: Writing,
  known: Page | undefined,
): Promise<WrittenPage> {
  for (let number = 1; number <= MAX_TITLES; number += 1) {
    const title = titleOf(writing.draft.title, number);
    const own = known ?? (await findOwn(client, writing, title));
    try {
      return own ? await update(client, writing, own, title) : await create(client, writing, title);
    } catch (error) {
      if (!isTitleTaken(error)) throw error;
      // Somebody's page holds the title; it may be ours, written by another run a moment ago.
      const raced = known ? undefined : await findOwn(client, writing, title);
      if (raced) return update(client, writing, raced, title);
    }
  }
  throw new UpstreamError('confluence', 'conflict', { detail: TITLE_TAKEN });
}

function titleOf(title: string, number: number): string {
  const suffix = number === 1 ? '' : ` (${number})`;
  return title.slice(0, MAX_TITLE_LENGTH - suffix.length) + suffix;
}

const isTitleTaken = (error: unknown) =>
  error instanceof UpstreamError && error.code === 'conflict' && error.details.detail === TITLE_TAKEN;

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

/** The page with this title when it was written for the same mark. Looking up a title does not lag as the search does. */
async function findOwn(client: AtlassianClient, writing: Writing, title: string): Promise<Page | undefined> {
  const { results } = await client.get(
    route`/wiki/api/v2/pages?space-id=${writing.spaceId}&title=${title}&status=current&limit=1`,
    pageIdsSchema,
  );
  const holder = results[0] && (await readPage(client, results[0].id));
  return holder && (await isMarked(client, holder, writing.mark)) ? holder : undefined;
}

async function create(client: AtlassianClient, writing: Writing, title: string): Promise<WrittenPage> {
  const { draft, spaceId, body } = writing;
  const page = await client.change(
    'POST',
    route`/wiki/api/v2/pages`,
    {
      spaceId,
      status: 'current',
      title,
      parentId: draft.parentId,
      body: { representation: ADF, value: body },
    },
    pageSchema,
  );
  return writtenPage(page, true);
}

const ADF = 'atlas_doc_format';

/** The version must be the current one plus one; a page changed in between is read again, once. */
async function update(
  client: AtlassianClient,
  writing: Writing,
  page: Page,
  title: string,
): Promise<WrittenPage> {
  const write = async (current: Page) => {
    const updated = await client.change(
      'PUT',
      route`/wiki/api/v2/pages/${current.id}`,
      {
        id: current.id,
        status: 'current',
        title,
        body: { representation: ADF, value: writing.body },
        version: { number: current.version.number + 1 },
      },
      pageSchema,
    );
    return writtenPage(updated, false);
  };
  try {
    return await write(page);
  } catch (error) {
    const isOutdated = error instanceof UpstreamError && error.code === 'conflict' && !isTitleTaken(error);
    const fresh = isOutdated ? await readPage(client, page.id) : undefined;
    if (!fresh) throw error;
    return write(fresh);
  }
}

const writtenPage = (page: Page, wasCreated: boolean): WrittenPage => ({
  id: page.id,
  title: page.title,
  url: pageUrl(page),
  version: page.version.number,
  wasCreated,
});

/** Labels can only be added over the first version of the API; one that is there already changes nothing. */
async function addLabels(client: AtlassianClient, pageId: string, labels: readonly string[]): Promise<void> {
  if (labels.length === 0) return;
  const global = labels.map((name) => ({ prefix: 'global', name: name.replace(/\s+/g, '-') }));
  await client.send('POST', route`/wiki/rest/api/content/${pageId}/label`, global);
}
