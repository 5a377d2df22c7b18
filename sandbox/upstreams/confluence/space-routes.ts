import { Hono } from 'hono';
import type { Gate } from './access';
import { badRequest } from './errors';
import type { Space } from './library';
import { links } from './links';
import { answerList, listParameter } from './request';
import type { ConfluenceSite } from './site';

const TYPES = [
  'global',
  'collaboration',
  'knowledge_base',
  'personal',
  'system',
  'onboarding',
  'xflow_sample_space',
];
const typeOf = ({ type = 'global' }: Space): string => type;

export function spaceRoutes(site: ConfluenceSite, gate: Gate): Hono {
  const answer = (space: Space) => ({
    id: space.id,
    key: space.key,
    name: space.name,
    type: typeOf(space),
    status: 'current',
    homepageId: space.homepageId,
    _links: { webui: links.space(space) },
  });

  return new Hono()
    .get('/wiki/api/v2/spaces', (context) => {
      const viewer = gate.viewer(context, 'readSpace');
      const [ids, keys] = [listParameter(context, 'ids'), listParameter(context, 'keys')];
      const type = context.req.query('type');
      if (type !== undefined && !TYPES.includes(type)) throw badRequest(`Invalid value for type: ${type}`);
      const spaces = site.library.spaces.filter(
        (space) =>
          viewer.seesSpace(space) &&
          (type === undefined || type === typeOf(space)) &&
          (ids.length === 0 || ids.includes(space.id)) &&
          (keys.length === 0 || keys.includes(space.key)),
      );
      return answerList(context, site.baseUrl, spaces, answer);
    })
    .get('/wiki/api/v2/spaces/:id', (context) => {
      const space = answer(gate.viewer(context, 'readSpace').space(context.req.param('id')));
      return context.json({ ...space, _links: { ...space._links, base: `${site.baseUrl}/wiki` } });
    });
}
