import { Hono } from 'hono';
import type { Gate } from './access';
import type { Space } from './library';
import { links } from './links';
import { neverIncluded, parameters } from './parameters';
import { answerList, choicesParameter, listParameter, sortedByParameter } from './request';
import type { ConfluenceSite } from './site';

const TYPES = 'global collaboration knowledge_base personal system onboarding xflow_sample_space'.split(' ');
const SORTS = {
  id: ({ id }: Space) => Number(id),
  key: ({ key }: Space) => key,
  name: ({ name }: Space) => name.toLowerCase(),
};
const takesList = parameters(['ids', 'keys', 'type', 'status', 'sort', 'cursor', 'limit'], {
  labels: undefined,
  'favorited-by': undefined,
  'not-favorited-by': undefined,
  'description-format': undefined,
  'include-icon': 'false',
});
const takesOne = parameters([], {
  'description-format': undefined,
  ...neverIncluded('icon', 'operations', 'properties', 'permissions', 'role-assignments', 'labels'),
});

const typeOf = ({ type = 'global' }: Space): string => type;

/** Spaces, all of them current. */
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
    .get('/wiki/api/v2/spaces', takesList, (context) => {
      const viewer = gate.viewer(context, 'readSpace');
      const [ids, keys] = [listParameter(context, 'ids'), listParameter(context, 'keys')];
      const types = choicesParameter(context, 'type', TYPES);
      const statuses = choicesParameter(context, 'status', ['current', 'archived']);
      const spaces = site.library.spaces.filter(
        (space) =>
          (types.length === 0 || types.includes(typeOf(space))) &&
          (statuses.length === 0 || statuses.includes('current')) &&
          viewer.seesSpace(space) &&
          (ids.length === 0 || ids.includes(space.id)) &&
          (keys.length === 0 || keys.includes(space.key)),
      );
      return answerList(context, site.baseUrl, sortedByParameter(context, spaces, SORTS, 'id'), answer);
    })
    .get('/wiki/api/v2/spaces/:id', takesOne, (context) => {
      const space = answer(gate.viewer(context, 'readSpace').space(context.req.param('id')));
      return context.json({ ...space, _links: { ...space._links, base: `${site.baseUrl}/wiki` } });
    });
}
