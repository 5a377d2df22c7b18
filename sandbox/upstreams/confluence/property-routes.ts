import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Gate, Operation, Viewer } from './access';
import { ConfluenceError, notFound } from './errors';
import type { Page, Property } from './library';
import { propertyAnswer } from './page-answer';
import { parameters } from './parameters';
import { answerList, readJson, sortedByParameter } from './request';
import type { ConfluenceSite } from './site';

const PROPERTIES = '/wiki/api/v2/pages/:id/properties';
const takesList = parameters(['key', 'sort', 'cursor', 'limit']);
const takesNothing = parameters([]);
const key = z.string().min(1).max(255);
const value = z.unknown().refine((given) => given !== undefined, 'is required');
const NewProperty = z.object({ key, value });
const ChangedProperty = z.object({
  key,
  value,
  version: z.object({ number: z.int(), message: z.string().default('') }),
});

/** Properties of pages: JSON that apps keep with them. */
export function propertyRoutes(site: ConfluenceSite, gate: Gate): Hono {
  const { library, baseUrl } = site;

  function found(context: Context, operation: Operation): { viewer: Viewer; page: Page; property: Property } {
    const viewer = gate.viewer(context, operation);
    const page = viewer.page(context.req.param('id') ?? '');
    const property = page.properties.find(({ id }) => id === context.req.param('property'));
    if (!property) throw notFound(`The page has no property ${context.req.param('property')}.`);
    return { viewer, page, property };
  }

  return new Hono()
    .get(PROPERTIES, takesList, (context) => {
      const { properties } = gate.viewer(context, 'readPage').page(context.req.param('id'));
      const wanted = context.req.query('key');
      const matching = properties.filter((property) => wanted === undefined || property.key === wanted);
      const sorted = sortedByParameter(context, matching, { key: (property) => property.key });
      return answerList(context, baseUrl, sorted, propertyAnswer);
    })
    .post(PROPERTIES, takesNothing, async (context) => {
      const viewer = gate.viewer(context, 'writeProperty');
      const page = viewer.page(context.req.param('id'));
      const given = await readJson(context, NewProperty);
      return context.json(
        propertyAnswer(library.addProperty(page, given.key, given.value, viewer.accountId)),
      );
    })
    .get(`${PROPERTIES}/:property`, takesNothing, (context) =>
      context.json(propertyAnswer(found(context, 'readPage').property)),
    )
    .put(`${PROPERTIES}/:property`, takesNothing, async (context) => {
      const { viewer, property } = found(context, 'writeProperty');
      const given = await readJson(context, ChangedProperty);
      if (given.version.number !== property.version.number + 1) {
        throw new ConfluenceError(
          409,
          'CONFLICT',
          `Version must be incremented when updating a property. Current Version: [${property.version.number}]. Provided version: [${given.version.number}]`,
        );
      }
      property.key = given.key;
      property.value = given.value;
      property.version = library.propertyVersion(
        given.version.number,
        viewer.accountId,
        given.version.message,
      );
      return context.json(propertyAnswer(property));
    })
    .delete(`${PROPERTIES}/:property`, takesNothing, (context) => {
      const { page, property } = found(context, 'writeProperty');
      page.properties = page.properties.filter((each) => each !== property);
      return context.body(null, 204);
    });
}
