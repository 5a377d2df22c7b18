import { type BodyFormat, bodyIn } from './body';
import { currentVersion, type Page, type PageVersion, type Property } from './library';
import { links } from './links';
import type { ConfluenceSite } from './site';

/** A page as v2 lists and shows it. @param format the body is left out when absent */
export function pageAnswer(
  { library }: ConfluenceSite,
  page: Page,
  format?: BodyFormat,
  version: PageVersion = currentVersion(page),
) {
  const space = library.space(page.spaceId);
  const siblings = library.pages.filter(
    ({ parentId, spaceId }) => parentId === page.parentId && spaceId === page.spaceId,
  );
  return {
    id: page.id,
    status: page.status,
    title: version.title,
    spaceId: page.spaceId,
    ...(page.parentId !== undefined && { parentId: page.parentId, parentType: 'page' as const }),
    position: siblings.indexOf(page),
    authorId: page.authorId,
    ownerId: page.authorId,
    lastOwnerId: null,
    createdAt: page.createdAt,
    version: versionAnswer(version),
    body: format ? { [format]: { representation: format, value: bodyIn(version.body, format) } } : {},
    _links: {
      webui: links.page(page, space),
      editui: links.edit(page, space),
      tinyui: links.tiny(page),
    },
  };
}

export function versionAnswer({ number, createdAt, authorId, message }: Omit<PageVersion, 'title' | 'body'>) {
  return { number, createdAt, authorId, message, minorEdit: false };
}

export function labelAnswer({ id, name }: Page['labels'][number]) {
  return { id, name, prefix: 'global' };
}

export function propertyAnswer({ id, key, value, version }: Property) {
  return { id, key, value, version: versionAnswer(version) };
}
