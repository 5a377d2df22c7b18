import type { Viewer } from './access';
import { badRequest } from './errors';
import type { Page, Space } from './library';
import type { ConfluenceSite } from './site';

/**
 * The page that another is put below.
 *
 * @param space the space of the page that is put there
 * @param moved that page, when it is there already
 * @throws ConfluenceError 404 for a parent that the viewer may not see, 400 for one in another space, one that is not
 * current, and one that is the moved page itself or lies below it
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-id-put
 */
export function parentOf(
  { library }: ConfluenceSite,
  viewer: Viewer,
  id: string,
  space: Space,
  moved?: Page,
): Page {
  const parent = viewer.page(id);
  if (parent.spaceId !== space.id) throw badRequest(`The parent ${id} lies in another space`);
  if (parent.status !== 'current') throw badRequest(`The parent ${id} is ${parent.status}`);
  if (moved && [parent, ...library.ancestors(parent)].includes(moved))
    throw badRequest(`The page ${moved.id} cannot be put below itself`);
  return parent;
}
