import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Gate, Operation, Viewer } from './access';
import type { BodyFormat } from './body';
import { badRequest, notFound } from './errors';
import { currentVersion, type Page } from './library';
import { labelAnswer, pageAnswer, propertyAnswer, versionAnswer } from './page-answer';
import { neverIncluded, notModelled, parameters } from './parameters';
import {
  answerList,
  choicesParameter,
  flagParameter,
  limitParameter,
  listParameter,
  sortedByParameter,
} from './request';
import type { ConfluenceSite } from './site';

type Label = Page['labels'][number];

const PAGES = '/wiki/api/v2/pages';
const LIST_STATUSES = ['current', 'archived', 'deleted', 'trashed'];
const PAGE_STATUSES = [...LIST_STATUSES, 'historical', 'draft'];
const CHILD_SORTS = {
  id: ({ id }: Page) => Number(id),
  'created-date': ({ createdAt }: Page) => createdAt,
  'modified-date': (page: Page) => currentVersion(page).createdAt,
};
const SORTS = { ...CHILD_SORTS, title: (page: Page) => currentVersion(page).title.toLowerCase() };
const LABEL_SORTS = {
  id: ({ id }: Label) => Number(id),
  name: ({ name }: Label) => name,
};
const LIST = ['sort', 'status', 'title', 'body-format', 'cursor', 'limit'];
const takes = {
  pages: parameters([...LIST, 'id', 'space-id', 'subtype']),
  pagesOfSpace: parameters([...LIST, 'depth']),
  page: parameters(
    [
      ...['body-format', 'get-draft', 'status', 'version'],
      ...['include-labels', 'include-properties', 'include-versions', 'include-version'],
    ],
    neverIncluded(
      ...['operations', 'likes', 'favorited-by-current-user-status', 'webresources', 'collaborators'],
      'direct-children',
    ),
  ),
  labels: parameters(['prefix', 'sort', 'cursor', 'limit']),
  versions: parameters(['sort', 'cursor', 'limit'], { 'body-format': undefined }),
  ancestors: parameters(['limit']),
  children: parameters(['sort', 'cursor', 'limit']),
  descendants: parameters(['depth', 'cursor', 'limit']),
};
const Depth = z.coerce.number().int().min(1).max(5).default(2);

/** Reading pages through v2. */
export function pageRoutes(site: ConfluenceSite, gate: Gate): Hono {
  const { library, baseUrl } = site;

  function pageOf(context: Context, operation: Operation): Page {
    const page = gate.viewer(context, operation).page(context.req.param('id') ?? '');
    const isDraft = page.status === 'draft';
    const wanted = choicesParameter(context, 'status', PAGE_STATUSES);
    const isWanted =
      wanted.length > 0
        ? wanted.includes(page.status)
        : isDraft
          ? flagParameter(context, 'get-draft')
          : page.status !== 'trashed';
    if (!isWanted) throw notFound(`The page ${page.id} is ${page.status}.`);
    return page;
  }

  function childrenOf({ id }: Page, viewer: Viewer): Page[] {
    return library.pages.filter(
      (page) => page.parentId === id && page.status === 'current' && viewer.seesPage(page),
    );
  }

  /** @param more what the operation says of every child beside what both say */
  function answerChildren(context: Context, operation: Operation, more: { type?: 'page' } = {}): Response {
    const children = childrenOf(pageOf(context, operation), gate.viewer(context, operation));
    const sorted = sortedByParameter(
      context,
      children,
      { ...CHILD_SORTS, 'child-position': (page) => children.indexOf(page) },
      'child-position',
    );
    return answerList(context, baseUrl, sorted, (page) => ({
      id: page.id,
      status: page.status,
      title: currentVersion(page).title,
      ...more,
      spaceId: page.spaceId,
      childPosition: children.indexOf(page),
    }));
  }

  /** The tree below a page, each page followed by what lies below it. @param levels how far down */
  function below(parent: Page, viewer: Viewer, levels: number, depth = 1): object[] {
    if (depth > levels) return [];
    return childrenOf(parent, viewer).flatMap((page, childPosition) => {
      const { id, status } = page;
      const { title } = currentVersion(page);
      const own = { id, status, title, type: 'page', parentId: parent.id, depth, childPosition };
      return [own, ...below(page, viewer, levels, depth + 1)];
    });
  }

  function listed(context: Context, pages: readonly Page[]): Response {
    const status = choicesParameter(context, 'status', LIST_STATUSES);
    const statuses = status.length > 0 ? status : ['current', 'archived'];
    const title = context.req.query('title');
    const found = pages.filter(
      (page) =>
        statuses.includes(page.status) && (title === undefined || currentVersion(page).title === title),
    );
    const format = formatOf(context, ['storage', 'atlas_doc_format']);
    return answerList(context, baseUrl, sortedByParameter(context, found, SORTS, 'id'), (page) =>
      pageAnswer(site, page, format),
    );
  }

  return new Hono()
    .get(PAGES, takes.pages, (context) => {
      const viewer = gate.viewer(context, 'readPage');
      const ids = listParameter(context, 'id');
      const spaceIds = listParameter(context, 'space-id');
      const subtypes = choicesParameter(context, 'subtype', ['live', 'page']);
      return listed(
        context,
        library.pages.filter(
          (page) =>
            viewer.seesPage(page) &&
            // no page is a live doc: writing one is refused
            (subtypes.length === 0 || subtypes.includes('page')) &&
            (ids.length === 0 || ids.includes(page.id)) &&
            (spaceIds.length === 0 || spaceIds.includes(page.spaceId)),
        ),
      );
    })
    .get('/wiki/api/v2/spaces/:id/pages', takes.pagesOfSpace, (context) => {
      const viewer = gate.viewer(context, 'readPage');
      const space = viewer.space(context.req.param('id'));
      const onlyRoot = choicesParameter(context, 'depth', ['all', 'root']).includes('root');
      return listed(
        context,
        library.pages.filter(
          (page) =>
            page.spaceId === space.id && viewer.seesPage(page) && !(onlyRoot && page.parentId !== undefined),
        ),
      );
    })
    .get(`${PAGES}/:id`, takes.page, (context) => {
      const page = pageOf(context, 'readPage');
      const format = formatOf(context, ['storage', 'atlas_doc_format', 'view']);
      const number = context.req.query('version');
      const version =
        number === undefined
          ? currentVersion(page)
          : page.versions.find((each) => String(each.number) === number);
      if (!version) throw notFound(`The page has no version ${number}.`);
      const answer = pageAnswer(site, page, format, version);
      const included = (name: string, results: unknown[]) => ({
        results,
        meta: { hasMore: false },
        _links: { self: `/wiki/api/v2/pages/${page.id}/${name}` },
      });
      const { version: shownVersion, ...withoutVersion } = answer;
      return context.json({
        ...withoutVersion,
        ...(flagParameter(context, 'include-version', true) && { version: shownVersion }),
        ...(flagParameter(context, 'include-labels') && {
          labels: included('labels', page.labels.map(labelAnswer)),
        }),
        ...(flagParameter(context, 'include-properties') && {
          properties: included('properties', page.properties.map(propertyAnswer)),
        }),
        ...(flagParameter(context, 'include-versions') && {
          versions: included('versions', page.versions.map(versionAnswer)),
        }),
        _links: { ...answer._links, base: `${baseUrl}/wiki` },
      });
    })
    .get(`${PAGES}/:id/labels`, takes.labels, (context) => {
      const page = pageOf(context, 'readPage');
      const prefixes = choicesParameter(context, 'prefix', ['my', 'team', 'global', 'system']);
      const labels = prefixes.length === 0 || prefixes.includes('global') ? page.labels : [];
      return answerList(context, baseUrl, sortedByParameter(context, labels, LABEL_SORTS), labelAnswer);
    })
    .get(`${PAGES}/:id/versions`, takes.versions, (context) => {
      const page = pageOf(context, 'readPage');
      const versions = sortedByParameter(
        context,
        [...page.versions],
        { 'modified-date': ({ number }) => number },
        '-modified-date',
      );
      return answerList(context, baseUrl, versions, (version) => ({
        ...versionAnswer(version),
        page: { id: page.id, title: version.title },
      }));
    })
    .get(`${PAGES}/:id/ancestors`, takes.ancestors, (context) => {
      // no cursor: who wants more asks for the ancestors of the highest one given
      const nearest = library.ancestors(pageOf(context, 'readAncestors')).slice(-limitParameter(context));
      return answerList(context, baseUrl, nearest, ({ id }) => ({ id, type: 'page' }));
    })
    .get(`${PAGES}/:id/children`, takes.children, (context) => answerChildren(context, 'readPage'))
    .get(`${PAGES}/:id/direct-children`, takes.children, (context) =>
      answerChildren(context, 'readHierarchy', { type: 'page' }),
    )
    .get(`${PAGES}/:id/descendants`, takes.descendants, (context) => {
      const depth = Depth.safeParse(context.req.query('depth'));
      if (!depth.success) throw badRequest('depth must be 1 to 5');
      const page = pageOf(context, 'readHierarchy');
      const pages = below(page, gate.viewer(context, 'readHierarchy'), depth.data);
      return answerList(context, baseUrl, pages, (each) => each);
    });
}

/** @throws ConfluenceError 400 for an unknown format, 501 for one that Confluence has and the sandbox has not */
function formatOf(context: Context, known: readonly BodyFormat[]): BodyFormat | undefined {
  const wanted = context.req.query('body-format');
  if (wanted === undefined) return undefined;
  const format = known.find((each) => each === wanted);
  if (format) return format;
  if (['export_view', 'anonymous_export_view', 'styled_view', 'editor'].includes(wanted)) {
    throw notModelled(`the body format ${wanted}`);
  }
  throw badRequest(`The body format ${wanted} is not valid here`);
}
