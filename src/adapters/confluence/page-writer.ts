import { route } from '@forge/api';
import type { PageDraft, PageExpectation, PutPage } from '../../ports/knowledge';
import { UpstreamError } from '../../ports/upstream-error';
import { adfOf } from '../adf/rich-text-to-adf';
import type { AtlassianClient } from '../atlassian/client';
import { ownPage, ownPageTitled, readPage, titlesOf, versionMessage } from './own-page';
import { markedBody, setMark } from './page-mark';
import { type Page, pageSchema } from './page-schema';

const ADF = 'atlas_doc_format';

interface Writing {
  draft: PageDraft;
  spaceId: string;
  mark: string;
  expected: PageExpectation;
}

/**
 * Creates the page or updates the one with the same mark, wherever people moved or renamed it to if its id is known. A
 * title that somebody else's page holds gets a suffix. A page that people edited is left as it is.
 * @throws UpstreamError `name-taken` when all titles are taken, `conflict` when the page changes faster than it can be written
 */
export async function putPage(client: AtlassianClient, writing: Writing): Promise<PutPage> {
  const { knownId } = writing.expected;
  const known = knownId === undefined ? undefined : await readPage(client, knownId);
  return putUnderFreeTitle(client, writing, known);
}

/** Sets the mark and the labels; what is there already stays. */
export async function completePage(
  client: AtlassianClient,
  id: string,
  mark: string,
  labels: readonly string[],
): Promise<void> {
  await Promise.all([setMark(client, id, mark), addLabels(client, id, labels)]);
}

async function putUnderFreeTitle(
  client: AtlassianClient,
  writing: Writing,
  known: Page | undefined,
): Promise<PutPage> {
  const { spaceId, mark } = writing;
  for (const title of titlesOf(writing.draft.title)) {
    const own = known ?? (await ownPageTitled(client, { spaceId, title, mark }));
    try {
      return own ? await update(client, writing, own, title) : await create(client, writing, title);
    } catch (error) {
      if (!isTitleTaken(error)) throw error;
      // Somebody's page holds the title; it may be ours, written by another run a moment ago.
      const raced = known ? undefined : await ownPageTitled(client, { spaceId, title, mark });
      if (raced) return update(client, writing, raced, title);
    }
  }
  throw new UpstreamError('confluence', 'name-taken', { name: writing.draft.title });
}

const isTitleTaken = (error: unknown) => error instanceof UpstreamError && error.code === 'name-taken';

const bodyOf = ({ draft, mark }: Writing) => ({
  representation: ADF,
  value: JSON.stringify(markedBody(adfOf(draft.body), mark)),
});

async function create(client: AtlassianClient, writing: Writing, title: string): Promise<PutPage> {
  const { draft, spaceId, mark } = writing;
  const page = await client.change(
    'POST',
    route`/wiki/api/v2/pages`,
    { spaceId, status: 'current', title, parentId: draft.parentId, body: bodyOf(writing) },
    pageSchema,
  );
  return { ...ownPage(page, mark), outcome: 'created' };
}

/**
 * The version must be the current one plus one, so that nothing is written over an edit that was not seen; a page
 * changed in between is read again, once.
 */
async function update(
  client: AtlassianClient,
  writing: Writing,
  page: Page,
  title: string,
): Promise<PutPage> {
  const { mark, expected } = writing;
  const write = async (current: Page): Promise<PutPage> => {
    const { edited, ...own } = ownPage(current, mark);
    if (edited && own.version !== expected.replacesVersion) return { ...own, edited, outcome: 'kept' };
    const updated = await client.change(
      'PUT',
      route`/wiki/api/v2/pages/${current.id}`,
      {
        id: current.id,
        status: 'current',
        title,
        body: bodyOf(writing),
        version: { number: current.version.number + 1, message: versionMessage(mark) },
      },
      pageSchema,
    );
    return { ...ownPage(updated, mark), outcome: 'updated' };
  };
  try {
    return await write(page);
  } catch (error) {
    const isOutdated = error instanceof UpstreamError && error.code === 'conflict';
    const fresh = isOutdated ? await readPage(client, page.id) : undefined;
    if (!fresh) throw error;
    return write(fresh);
  }
}

/** Labels can only be added over the first version of the API; one that is there already changes nothing. */
async function addLabels(client: AtlassianClient, pageId: string, labels: readonly string[]): Promise<void> {
  if (labels.length === 0) return;
  const global = labels.map((name) => ({ prefix: 'global', name: name.replace(/\s+/g, '-') }));
  await client.send('POST', route`/wiki/rest/api/content/${pageId}/label`, global);
}
