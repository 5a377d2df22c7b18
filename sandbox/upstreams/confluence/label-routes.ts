import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Gate, Operation } from './access';
import { badRequest, ConfluenceError } from './errors';
import type { Page } from './library';
import { parameters } from './parameters';
import { readJson } from './request';
import { labelsAnswer } from './search/content-answer';
import type { ConfluenceSite } from './site';

const Label = z.looseObject({
  prefix: z.literal('global').default('global'),
  name: z.string().trim().min(1).max(255),
});
const Labels = z.union([z.array(Label).min(1), Label.transform((label) => [label])]);
const PATH = '/wiki/rest/api/content/:id/label';

/** Labels are written through v1 and read through v2: neither can do the other. */
export function labelRoutes(site: ConfluenceSite, gate: Gate): Hono {
  const pageOf = (context: Context, operation: Operation): Page => {
    const page = gate.viewer(context, operation).page(context.req.param('id') ?? '');
    if (page.status === 'trashed') throw new ConfluenceError(404, 'NOT_FOUND', 'No content found');
    return page;
  };

  function removed(context: Context, name: string | undefined): Response {
    const page = pageOf(context, 'removeLabel');
    if (!name || !page.labels.some((label) => label.name === name.toLowerCase())) {
      throw new ConfluenceError(404, 'NOT_FOUND', `The label ${name ?? ''} is not on the content`);
    }
    page.labels = page.labels.filter((label) => label.name !== name.toLowerCase());
    return context.body(null, 204);
  }

  return new Hono()
    .post(PATH, parameters([]), async (context) => {
      const page = pageOf(context, 'addLabel');
      for (const { name } of await readJson(context, Labels)) {
        if (/[\s:;,.?&[\]()#^*@!]/u.test(name))
          throw badRequest(`The label ${name} has characters that labels cannot have`);
        const label = site.library.label(name);
        if (!page.labels.some(({ id }) => id === label.id)) page.labels.push(label);
      }
      return context.json({ ...labelsAnswer(page), _links: linksOf(site) });
    })
    .delete(PATH, parameters(['name']), (context) => removed(context, context.req.query('name')))
    .delete(`${PATH}/:label`, parameters([]), (context) => removed(context, context.req.param('label')));
}

function linksOf(site: ConfluenceSite) {
  return { base: `${site.baseUrl}/wiki`, context: '/wiki' };
}
