import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Gate, Viewer } from '../access';
import { parseCql } from '../cql/parse';
import { CqlError, type CqlQuery, UnmodelledCql } from '../cql/query';
import { answerV1, badRequest, ConfluenceError } from '../errors';
import { links } from '../links';
import { notModelled, parameters } from '../parameters';
import type { ConfluenceSite } from '../site';
import { contentAnswer, EXPANSIONS } from './content-answer';
import { type Entity, pageEntity, spaceEntity } from './entity';
import { EmptySiteSearch, search, searchedTexts } from './evaluate';
import { EXCERPT_MODES, type ExcerptMode, excerptOf, highlightedTitle } from './excerpt';

const LARGEST_PAGE = 250;
const DAY_MS = 24 * 60 * 60_000;

const Request = z.object({
  cql: z.string().trim().min(1),
  limit: z.coerce.number().int().min(0).default(25),
  cursor: z.string().optional(),
  excerpt: z.enum(EXCERPT_MODES).default('highlight'),
  expand: z.string().default(''),
});

/** `start` is taken and ignored, as measured on a live site; `_` is there to get past caches. */
const takes = parameters(['cql', 'limit', 'cursor', 'excerpt', 'expand', 'next', 'start', '_'], {
  cqlcontext: undefined,
  includeArchivedSpaces: 'false',
  excludeCurrentSpaces: 'false',
  sitePermissionTypeFilter: 'none',
  prev: 'false',
});

/** `GET /wiki/rest/api/search`, with what was measured on a live site where it differs from the specification. */
export function searchRoutes(site: ConfluenceSite, gate: Gate): Hono {
  return new Hono().get('/wiki/rest/api/search', takes, (context) => {
    const viewer = gate.viewer(context, 'search');
    const request = Request.safeParse(context.req.query());
    if (!request.success) throw badRequest('cql, limit, excerpt or expand is not valid');
    const { cql, cursor, excerpt, expand } = request.data;
    const limit = Math.min(request.data.limit, LARGEST_PAGE);
    const offset = cursor === undefined ? 0 : positionOf(cursor);
    const startedAt = performance.now();
    const query = parsed(cql);
    const found = findAll(context, site, viewer, query);
    if (found instanceof Response) return found;
    const page = found.slice(offset, offset + limit);
    const searched = searchedTexts(query.condition);
    const expanded = expansionsOf(expand);
    const base = `${site.baseUrl}/wiki`;
    return context.json({
      results: page.map((entity) => row(site, entity, { searched, excerpt, expanded })),
      // `start` is ignored: pages are walked by cursor alone
      start: offset,
      limit,
      size: page.length,
      totalSize: found.length,
      cqlQuery: cql,
      searchDuration: Math.round(performance.now() - startedAt),
      _links: {
        base,
        context: '/wiki',
        self: `${base}/rest/api/search?cql=${encodeURIComponent(cql)}`,
        ...(limit > 0 && offset + limit < found.length && { next: nextLink(cql, limit, offset + limit) }),
      },
    });
  });
}

/** @throws ConfluenceError 501 for an expansion that answers would lack */
function expansionsOf(expand: string): ReadonlySet<string> {
  const names = expand
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const unmodelled = names.find((name) => !EXPANSIONS.includes(name));
  if (unmodelled !== undefined) throw notModelled(`the expansion ${unmodelled}`);
  return new Set(names);
}

/** @throws ConfluenceError 400, or 501 for what of CQL the sandbox does not have */
function parsed(cql: string): CqlQuery {
  try {
    return parseCql(cql);
  } catch (error) {
    if (error instanceof CqlError) throw badRequest(error.message);
    if (error instanceof UnmodelledCql) throw notModelled(error.message);
    throw error;
  }
}

function findAll(
  context: Context,
  site: ConfluenceSite,
  viewer: Viewer,
  query: CqlQuery,
): Entity[] | Response {
  const { library } = site;
  const entities = [
    ...library.pages
      .filter((page) => page.status === 'current' && viewer.seesPage(page))
      .map((page) => pageEntity(page, library)),
    ...library.spaces.filter((space) => viewer.seesSpace(space)).map(spaceEntity),
  ];
  try {
    return search(entities, query, { now: site.clock.now(), accountId: viewer.accountId });
  } catch (error) {
    if (error instanceof CqlError) throw badRequest(error.message);
    if (error instanceof EmptySiteSearch) {
      return answerV1(context, new ConfluenceError(500, 'INTERNAL_SERVER_ERROR', 'Internal Server Error'));
    }
    throw error;
  }
}

function row(
  site: ConfluenceSite,
  entity: Entity,
  {
    searched,
    excerpt,
    expanded,
  }: { searched: string[]; excerpt: ExcerptMode; expanded: ReadonlySet<string> },
) {
  const { page, space } = entity;
  const parent = page && site.library.ancestors(page).at(-1);
  const lastModified = new Date(entity.lastModified);
  return {
    ...(page && { content: contentAnswer(site, page, expanded) }),
    title: highlightedTitle(entity.title, searched),
    excerpt: excerptOf(entity.text, searched, excerpt),
    url: page ? links.page(page, space) : links.space(space),
    ...(parent && {
      resultParentContainer: {
        title: parent.versions.at(-1)?.title ?? '',
        displayUrl: links.page(parent, space),
      },
    }),
    resultGlobalContainer: { title: space.name, displayUrl: links.space(space) },
    breadcrumbs: [],
    entityType: page ? 'content' : 'space',
    iconCssClass: page ? 'aui-icon content-type-page' : 'aui-icon aui-iconfont-space-default',
    lastModified: lastModified.toISOString(),
    friendlyLastModified: friendly(lastModified, site.clock.now()),
    score: 0,
  };
}

/** Relative to `/wiki`; it forgets the excerpt mode, as the vendor's does. */
function nextLink(cql: string, limit: number, offset: number): string {
  const cursor = Buffer.from(`_f_${offset}`).toString('base64url');
  return `/rest/api/search?next=true&cursor=${cursor}&limit=${limit}&start=${offset}&cql=${encodeURIComponent(cql)}`;
}

function positionOf(cursor: string): number {
  const position = /^_f_(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (position === undefined) throw badRequest('The cursor is not valid');
  return Number(position);
}

function friendly(at: Date, now: Date): string {
  const days = Math.floor((now.getTime() - at.getTime()) / DAY_MS);
  if (days < 1) return 'today';
  if (days < 2) return 'yesterday';
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}
