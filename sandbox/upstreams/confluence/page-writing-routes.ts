import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Gate } from './access';
import { BodyWrite, bodyOf } from './body';
import { badRequest } from './errors';
import type { Page, PageBody } from './library';
import { pageAnswer } from './page-answer';
import { parentOf } from './page-parent';
import { notModelled, parameters } from './parameters';
import { flagParameter, readJson } from './request';
import type { ConfluenceSite } from './site';

const PAGES = '/wiki/api/v2/pages';
const EMPTY: PageBody = { document: { version: 1, type: 'doc', content: [] }, storage: '' };
const title = z.string().trim().max(255, 'must have at most 255 characters');
const id = z.union([z.string(), z.number().transform(String)]);
/** Also `{storage: {representation, value}}`, as the specification allows. */
const body = z.union([
  BodyWrite,
  z.object({ storage: BodyWrite }).transform(({ storage }) => storage),
  z.object({ atlas_doc_format: BodyWrite }).transform(({ atlas_doc_format }) => atlas_doc_format),
]);

const NewPage = z.object({
  spaceId: id,
  status: z.enum(['current', 'draft']).default('current'),
  title: title.default(''),
  parentId: id.optional(),
  body: body.optional(),
  subtype: z.literal('live').optional(),
});
const ChangedPage = z.object({
  id,
  status: z.enum(['current', 'draft']),
  title: title.min(1),
  spaceId: id.optional(),
  parentId: id.optional(),
  ownerId: z.string().optional(),
  body,
  version: z.object({ number: z.int(), message: z.string().default('') }),
});

const takes = {
  create: parameters(['root-level'], { private: 'false', embedded: 'false' }),
  nothing: parameters([]),
  delete: parameters(['purge', 'draft']),
};

/** Writing pages through v2. */
export function pageWritingRoutes(site: ConfluenceSite, gate: Gate): Hono {
  const { library } = site;

  function answer(context: Context, page: Page): Response {
    const written = pageAnswer(site, page, 'storage');
    return context.json({ ...written, _links: { ...written._links, base: `${site.baseUrl}/wiki` } });
  }

  return new Hono()
    .post(PAGES, takes.create, async (context) => {
      const viewer = gate.viewer(context, 'writePage');
      const given = await readJson(context, NewPage);
      if (given.subtype) throw notModelled('live docs');
      const space = viewer.space(given.spaceId);
      if (given.status === 'current' && given.title === '')
        throw badRequest('title is required for a current page');
      const isRoot = flagParameter(context, 'root-level');
      if (isRoot && given.parentId !== undefined)
        throw badRequest('A parentId may not be supplied for a page at the root level');
      const parentId =
        given.parentId === undefined ? space.homepageId : parentOf(site, viewer, given.parentId, space).id;
      const page = library.create(
        {
          spaceId: space.id,
          title: given.title,
          status: given.status,
          ...(!isRoot && { parentId }),
          body: given.body ? bodyOf(given.body) : EMPTY,
        },
        viewer.accountId,
      );
      return answer(context, page);
    })
    .put(`${PAGES}/:id`, takes.nothing, async (context) => {
      const viewer = gate.viewer(context, 'writePage');
      const page = viewer.page(context.req.param('id'));
      const given = await readJson(context, ChangedPage);
      if (given.id !== page.id) throw badRequest('The id in the body is not the id in the path');
      if (given.spaceId !== undefined && given.spaceId !== page.spaceId)
        throw badRequest('A page cannot be moved to another space');
      if (given.ownerId !== undefined && given.ownerId !== page.authorId)
        throw notModelled('another owner than the author of a page');
      library.update(
        page,
        {
          title: given.title,
          status: given.status,
          body: bodyOf(given.body),
          ...(given.parentId !== undefined && {
            parentId: parentOf(site, viewer, given.parentId, viewer.space(page.spaceId), page).id,
          }),
          version: given.version.number,
          message: given.version.message,
        },
        viewer.accountId,
      );
      return answer(context, page);
    })
    .delete(`${PAGES}/:id`, takes.delete, (context) => {
      const page = gate.viewer(context, 'deletePage').page(context.req.param('id'));
      if (flagParameter(context, 'purge')) {
        if (page.status !== 'trashed') throw badRequest('Only a trashed page can be purged');
        library.remove(page);
      } else if (page.status === 'draft') {
        if (!flagParameter(context, 'draft')) throw badRequest('A draft is deleted with draft=true');
        library.remove(page);
      } else {
        page.status = 'trashed';
      }
      return context.body(null, 204);
    });
}
