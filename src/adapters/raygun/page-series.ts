import type { PageObservation } from '../../domain/impact/observations';
import { pageImpacts, slowPages, slowPagesNow } from '../../domain/impact/page-impact';
import { type MetricWindow, pageLoadTimes, pageViews } from './metrics';
import type { RaygunClient } from './raygun-client';

type Read = (page: PageObservation) => Promise<PageObservation>;

/**
 * The load times (p95) of the first pages, side by side. The calls that are left follow what they say: the tail (p99) of the pages
 * that proved slow, and the views of the most visited page. While a page is slow now, its tail comes first; when none is, the views
 * do, because an empty product must not look healthy. What is left then goes to the load times of further pages.
 *
 * @param pages the most visited first
 * @param calls how many may be made
 * @returns the pages that something was measured of
 */
export async function observePages(
  client: RaygunClient,
  applicationId: string,
  pages: readonly PageObservation[],
  { window, calls }: { window: MetricWindow; calls: number },
): Promise<PageObservation[]> {
  const loadTimes = (percentile: 'p95' | 'p99', { pageId }: PageObservation) =>
    pageLoadTimes(client, applicationId, { pageId, percentile }, window);
  const withP95: Read = async (page) => ({ ...page, p95: await loadTimes('p95', page) });
  const withP99: Read = async (page) => ({ ...page, p99: await loadTimes('p99', page) });
  const withViews: Read = async (page) => ({
    ...page,
    views: await pageViews(client, applicationId, page.pageId, window),
  });

  const firstCount = Math.ceil(calls / 2);
  const first = await Promise.all(pages.slice(0, firstCount).map(withP95));
  const slowestFirst = slowPages(pageImpacts(window, first)).flatMap(({ pageId }) =>
    first.filter((page) => page.pageId === pageId),
  );
  const tails = slowestFirst.map((page) => ({ page, read: withP99 }));
  const views = first.slice(0, 1).map((page) => ({ page, read: withViews }));
  const further = pages.slice(firstCount).map((page) => ({ page, read: withP95 }));
  const isSlowNow = slowPagesNow(window, first).length > 0;
  const next = [...(isSlowNow ? [...tails, ...views] : [...views, ...tails]), ...further];
  const followed = await Promise.all(
    next.slice(0, Math.max(0, calls - first.length)).map(({ page, read }) => read(page)),
  );
  return merged([...first, ...followed]);
}

/** What was read of one page in several calls is one observation. */
function merged(observed: readonly PageObservation[]): PageObservation[] {
  const byId = new Map<string, PageObservation>();
  for (const page of observed) byId.set(page.pageId, { ...byId.get(page.pageId), ...page });
  return [...byId.values()];
}

/** Pages by how often the sampled people saw them; then the most recently seen ones, as Raygun lists them. */
export function mostVisited(pages: readonly PageObservation[], visits: readonly string[]): PageObservation[] {
  const counts = new Map<string, number>();
  for (const pageId of visits) counts.set(pageId, (counts.get(pageId) ?? 0) + 1);
  return [...pages].sort((a, b) => (counts.get(b.pageId) ?? 0) - (counts.get(a.pageId) ?? 0));
}
