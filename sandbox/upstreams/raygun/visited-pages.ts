import { nowOf, type RaygunSite } from './context';
import { newestFirst } from './history';

interface PageAnswer {
  identifier: string;
  applicationIdentifier: string;
  /** web applications */
  uri?: string;
  /** mobile applications */
  name?: string;
  type: string;
  lastSeenAt: string;
}

/** The pages of an application that somebody has seen within what is kept, with the last view of each. */
export async function pagesOf(site: RaygunSite, applicationIdentifier: string): Promise<PageAnswer[]> {
  const now = nowOf(site);
  const pages = site.world.pages.filter((page) => page.applicationIdentifier === applicationIdentifier);
  const isMobile = site.world.applications.some(
    ({ identifier, rum }) => identifier === applicationIdentifier && rum === 'mobile',
  );
  const lastSeen = new Map<string, number>();
  if (pages.length > 0) {
    const views = newestFirst(
      site.sessions,
      applicationIdentifier,
      now,
      (soFar) => soFar.views,
      ({ at }) => at,
    );
    for await (const { page, at } of views) {
      if (!lastSeen.has(page.identifier)) lastSeen.set(page.identifier, at);
      if (lastSeen.size === pages.length) break;
    }
  }
  return pages.flatMap(({ identifier, uri }) => {
    const at = lastSeen.get(identifier);
    if (at === undefined) return [];
    return {
      identifier,
      applicationIdentifier,
      ...(isMobile ? { name: uri, type: 'screen' } : { uri, type: 'page' }),
      lastSeenAt: new Date(at).toISOString(),
    };
  });
}
