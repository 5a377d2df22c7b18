import { type Context, Hono } from 'hono';
import type { Gate, Operation } from './access';
import type { BodyFormat } from './body';
import { badRequest, ConfluenceError, notFound } from './errors';
import { currentVersion, type Page } from './library';
import { labelAnswer, pageAnswer, propertyAnswer, versionAnswer } from './page-answer';
import { answerList, flagParameter, listParameter } from './request';
import type { ConfluenceSite } from './site';

const PAGES = '/wiki/api/v2/pages';
const SORTS: Record<string, (page: Page) => string | number> = {
  id: ({ id }) => Number(id),
  title: (page) => currentVersion(page).title.toLowerCase(),
  'created-date': ({ createdAt }) => createdAt,
  'modified-date': (page) => currentVersion(page).createdAt,
};

/** Reading pages through v2. */
export function pageRoutes(site: ConfluenceSite, gate: Gate): Hono {
  const { library, baseUrl } = site;

  function pageOf(context: Context, operation: Operation): Page {
    const page = gate.viewer(context, operation).page(context.req.param('id') ?? '');
    const isDraft = page.status === 'draft';
    const wanted = listParameter(context, 'status');
    const isWanted =
      wanted.length > 0
        ? wanted.includes(page.status)
        : isDraft
          ? flagParameter(context, 'get-draft')
          : page.status !== 'trashed';
    if (!isWanted) throw notFound(`The page ${page.id} is ${page.status}.`);
    return page;
  }

  function listed(context: Context, pages: readonly Page[]): Response {
    const status = listParameter(context, 'status');
    const statuses = status.length > 0 ? status : ['current', 'archived'];
    const title = context.req.query('title');
    const found = pages.filter(
      (page) =>
        statuses.includes(page.status) && (title === undefined || currentVersion(page).title === title),
    );
    const format = formatOf(context, ['storage', 'atlas_doc_format']);
    return answerList(context, baseUrl, sorted(found, context.req.query('sort')), (page) =>
      pageAnswer(site, page, format),
    );
  }

  return new Hono()
    .get(PAGES, (context) => {
      const viewer = gate.viewer(context, 'readPage');
      const ids = listParameter(context, 'id');
      const spaceIds = listParameter(context, 'space-id');
      return listed(
        context,
        library.pages.filter(
          (page) =>
            viewer.seesPage(page) &&
            (ids.length === 0 || ids.includes(page.id)) &&
            (spaceIds.length === 0 || spaceIds.includes(page.spaceId)),
        ),
      );
    })
    .get('/wiki/api/v2/spaces/:id/pages', (context) => {
      const viewer = gate.viewer(context, 'readPage');
      const space = viewer.space(context.req.param('id'));
      const onlyRoot = context.req.query('depth') === 'root';
      return listed(
        context,
        library.pages.filter(
          (page) =>
            page.spaceId === space.id && viewer.seesPage(page) && !(onlyRoot && page.parentId !== undefined),
        ),
      );
    })
    .get(`${PAGES}/:id`, (context) => {
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
        ...(context.req.query('include-version') !== 'false' && { version: shownVersion }),
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
    .get(`${PAGES}/:id/labels`, (context) => {
      const page = pageOf(context, 'readPage');
      const prefix = context.req.query('prefix');
      return answerList(
        context,
        baseUrl,
        prefix === undefined || prefix === 'global' ? page.labels : [],
        labelAnswer,
      );
    })
    .get(`${PAGES}/:id/versions`, (context) => {
      const page = pageOf(context, 'readPage');
      return answerList(context, baseUrl, [...page.versions].reverse(), (version) => ({
        ...versionAnswer(version),
        page: { id: page.id, title: version.title },
      }));
    })
    .get(`${PAGES}/:id/ancestors`, (context) => {
      const ancestors = library.ancestors(pageOf(context, 'readAncestors'));
      return answerList(context, baseUrl, ancestors, ({ id }) => ({ id, type: 'page' }));
    })
    .get(`${PAGES}/:id/children`, (context) => {
      const parent = pageOf(context, 'readPage');
      const viewer = gate.viewer(context, 'readPage');
      const children = library.pages.filter(
        (page) => page.parentId === parent.id && page.status === 'current' && viewer.seesPage(page),
      );
      return answerList(context, baseUrl, children, (page) => ({
        id: page.id,
        status: page.status,
        title: currentVersion(page).title,
        spaceId: page.spaceId,
        childPosition: children.indexOf(page),
      }));
    });
}

function sorted(pages: readonly Page[], sort = 'id'): Page[] {
  const descending = sort.startsWith('-');
  const keyOf = SORTS[descending ? sort.slice(1) : sort];
  if (!keyOf) throw badRequest(`Pages cannot be sorted by ${sort}`);
  return [...pages].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left === right ? 0 : (left < right ? -1 : 1) * (descending ? -1 : 1);
  });
}

/** @throws ConfluenceError 400 for an unknown format, 501 for one that Confluence has and the sandbox has not */
function formatOf(context: Context, known: readonly BodyFormat[]): BodyFormat | undefined {
  const wanted = context.req.query('body-format');
  if (wanted === undefined) return undefined;
  const format = known.find((each) => each === wanted);
  if (format) return format;
  if (['export_view', 'anonymous_export_view', 'styled_view', 'editor'].includes(wanted)) {
    throw new ConfluenceError(501, 'NOT_MODELLED', `The sandbox does not model the body format ${wanted}.`);
  }
  throw badRequest(`The body format ${wanted} is not valid here`);
}
