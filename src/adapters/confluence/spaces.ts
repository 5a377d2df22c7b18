import { route } from '@forge/api';
import { UpstreamError } from '../../ports/upstream-error';
import type { AtlassianClient } from '../atlassian/client';
import { type Space, spacesSchema } from './page-schema';

/** The vendor's limit of one page. */
const PAGE_SIZE = 250;
/** Of one type; a list of more than so many pages is no list to choose from. */
const MAX_PAGES = 8;

/** What people share; there is a personal space for nearly everybody. A list names one type. */
const SHARED_TYPES = ['global', 'collaboration', 'knowledge_base'];

/** One page of the spaces of any type, for their names. */
export async function firstSpaces(client: AtlassianClient): Promise<Space[]> {
  return (await client.get(route`/wiki/api/v2/spaces?limit=${PAGE_SIZE}`, spacesSchema)).results;
}

/** The spaces that are not personal, up to 2,000 of each type. */
export async function sharedSpaces(client: AtlassianClient): Promise<Space[]> {
  return (await Promise.all(SHARED_TYPES.map((type) => spacesOfType(client, type)))).flat();
}

async function spacesOfType(client: AtlassianClient, type: string): Promise<Space[]> {
  const found: Space[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const path =
      cursor === undefined
        ? route`/wiki/api/v2/spaces?type=${type}&limit=${PAGE_SIZE}`
        : route`/wiki/api/v2/spaces?type=${type}&limit=${PAGE_SIZE}&cursor=${cursor}`;
    const { results, _links } = await client.get(path, spacesSchema);
    found.push(...results);
    const next = _links?.next && new URL(_links.next, 'https://any.invalid').searchParams.get('cursor');
    if (!next) break;
    cursor = next;
  }
  return found;
}

/** Those with these keys, of any type; the others are missing. */
export async function spacesByKey(client: AtlassianClient, keys: readonly string[]): Promise<Space[]> {
  if (keys.length === 0) return [];
  const { results } = await client.get(
    route`/wiki/api/v2/spaces?keys=${keys.join(',')}&limit=${PAGE_SIZE}`,
    spacesSchema,
  );
  return results;
}

/** @throws UpstreamError `not-found` */
export async function spaceIdOf(client: AtlassianClient, key: string): Promise<string> {
  const [space] = await spacesByKey(client, [key]);
  if (!space) throw new UpstreamError('confluence', 'not-found', { name: key });
  return space.id;
}
