import { route } from '@forge/api';
import type { Deadline } from '../../ports/deadline';
import type { Knowledge, KnowledgePage, PageHit } from '../../ports/knowledge';
import { richTextOf } from '../adf/adf-to-rich-text';
import { type AtlassianClient, createAtlassianClient } from '../atlassian/client';
import { type Actor, forgeRequester, type Requester } from '../atlassian/requester';
import { parseJson } from '../http/read-json';
import { remember } from '../http/remember';
import { pagesCql } from './cql';
import { cleanExcerpt } from './excerpt';
import { findOwnPage, ownPage, readPage } from './own-page';
import { type Page, pageUrl, type Space, searchSchema } from './page-schema';
import { completePage, putPage } from './page-writer';
import { firstSpaces, sharedSpaces, spaceIdOf, spacesByKey } from './spaces';

/** Confluence through the platform, for the person of this invocation or for the app. */
export function createKnowledge(options: Actor & { deadline: Deadline }): Knowledge {
  return createKnowledgeOver(forgeRequester('confluence', options), options);
}

/** The same over any way to send requests. */
export function createKnowledgeOver(requester: Requester, { deadline }: { deadline: Deadline }): Knowledge {
  const client = createAtlassianClient('confluence', requester, deadline);
  const namedSpaces = remember(() => firstSpaces(client));

  return {
    searchPages: ({ spaceKeys, anyOf, limit }) => searchPages(client, pagesCql(spaceKeys, anyOf), limit),
    async readPages(ids) {
      if (ids.length === 0) return [];
      const [spaces, ...pages] = await Promise.all([namedSpaces(), ...ids.map((id) => readPage(client, id))]);
      return pages.flatMap((page) => (page ? [knowledgePage(page, spaces)] : []));
    },
    async putPage(draft, mark, expected = {}) {
      const spaceId = await spaceIdOf(client, draft.spaceKey);
      return putPage(client, { draft, spaceId, mark, expected });
    },
    completePage: (id, mark, labels) => completePage(client, id, mark, labels),
    async ownPage({ spaceKey, title }, mark, knownId) {
      const known = knownId === undefined ? undefined : await readPage(client, knownId);
      const own =
        known ?? (await findOwnPage(client, { spaceId: await spaceIdOf(client, spaceKey), title, mark }));
      return own && ownPage(own, mark);
    },
    spaces: async (keys) => (keys ? spacesByKey(client, keys) : sharedSpaces(client)),
  };
}

async function searchPages(
  client: AtlassianClient,
  cql: string | undefined,
  limit: number,
): Promise<PageHit[]> {
  if (cql === undefined) return [];
  const { results, _links } = await client.get(
    route`/wiki/rest/api/search?cql=${cql}&limit=${limit}&excerpt=highlight`,
    searchSchema,
  );
  return results.flatMap(({ content, excerpt, url, lastModified, resultGlobalContainer }) =>
    content
      ? [
          {
            id: content.id,
            title: content.title,
            url: `${_links.base}${url}`,
            spaceName: resultGlobalContainer?.title,
            updatedAt: lastModified,
            excerpt: cleanExcerpt(excerpt),
          },
        ]
      : [],
  );
}

function knowledgePage(page: Page, spaces: readonly Space[]): KnowledgePage {
  const space = spaces.find(({ id }) => id === page.spaceId);
  return {
    id: page.id,
    title: page.title,
    url: pageUrl(page),
    spaceKey: space?.key,
    spaceName: space?.name,
    updatedAt: page.version.createdAt,
    labels: (page.labels?.results ?? []).map(({ name }) => name),
    body: richTextOf(parseJson(page.body?.atlas_doc_format?.value ?? '')),
  };
}
