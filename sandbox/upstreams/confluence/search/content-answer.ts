import { bodyIn } from '../body';
import { currentVersion, type Page, type Space } from '../library';
import { links } from '../links';
import type { ConfluenceSite } from '../site';

const BODIES = ['storage', 'atlas_doc_format', 'view'] as const;

/** What a search can expand; `content` is always there. */
export const EXPANSIONS = [
  'content',
  'content.space',
  'content.version',
  'content.ancestors',
  'content.metadata.labels',
  ...BODIES.map((format) => `content.body.${format}`),
];

/** A page as v1 describes it. @param expanded what the request expands, e.g. `content.space` */
export function contentAnswer(site: ConfluenceSite, page: Page, expanded: ReadonlySet<string>) {
  const version = currentVersion(page);
  const space = site.library.space(page.spaceId);
  const bodies = BODIES.filter((format) => expanded.has(`content.body.${format}`));
  return {
    ...summary(site, page, space),
    ...(expanded.has('content.space') && { space: spaceAnswer(space) }),
    ...(expanded.has('content.version') && {
      version: {
        number: version.number,
        when: version.createdAt,
        message: version.message,
        minorEdit: false,
      },
    }),
    ...(expanded.has('content.ancestors') && {
      ancestors: site.library.ancestors(page).map((ancestor) => summary(site, ancestor, space)),
    }),
    ...(expanded.has('content.metadata.labels') && {
      metadata: { labels: labelsAnswer(page) },
    }),
    ...(bodies.length > 0 && {
      body: Object.fromEntries(
        bodies.map((format) => [
          format,
          { value: bodyIn(version.body, format), representation: format, _expandable: {} },
        ]),
      ),
    }),
  };
}

/** The labels of a page as v1 lists them. */
export function labelsAnswer(page: Page) {
  const results = page.labels.map(({ id, name }) => ({ prefix: 'global', name, id, label: name }));
  return { results, start: 0, limit: 200, size: results.length };
}

function summary(site: ConfluenceSite, page: Page, space: Space) {
  return {
    id: page.id,
    type: 'page',
    status: page.status,
    title: currentVersion(page).title,
    childTypes: {},
    macroRenderedOutput: {},
    restrictions: {},
    _expandable: { space: `/rest/api/space/${space.key}`, version: '', body: '', ancestors: '' },
    _links: {
      webui: links.page(page, space),
      self: `${site.baseUrl}/wiki/rest/api/content/${page.id}`,
      tinyui: links.tiny(page),
    },
  };
}

function spaceAnswer(space: Space) {
  return {
    id: Number(space.id),
    key: space.key,
    name: space.name,
    type: 'global',
    status: 'current',
    _expandable: {},
    _links: { webui: links.space(space) },
  };
}
