import type { PageObservation } from '../../domain/impact/observations';
import { pageImpacts, slowPages } from '../../domain/impact/page-impact';
import { type MetricWindow, pageLoadTimes, pageViews } from './metrics';
import type { RaygunClient } from './raygun-client';

/** Views of the first page, and what the last call finds out, are worth more than another page's load times. */
const CALLS_BESIDE_LOAD_TIMES = 2;

/**
 * The load times of the first pages and the views of the very first, side by side. The last call follows what they say: the tail
 * (p99) of the slowest page, or the load times of one more page while none is slow.
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
  if (calls < 1) return [];
  const loadTimesOf = async (page: PageObservation): Promise<PageObservation> => ({
    ...page,
    p95: await pageLoadTimes(client, applicationId, { pageId: page.pageId, percentile: 'p95' }, window),
  });
  const first = pages.slice(0, Math.max(1, calls - CALLS_BESIDE_LOAD_TIMES));
  const [mostVisited] = first;
  if (!mostVisited) return [];
  const [views, ...measured] = await Promise.all([
    calls > 1 ? pageViews(client, applicationId, mostVisited.pageId, window) : undefined,
    ...first.map(loadTimesOf),
  ]);
  const [head, ...others] = measured;
  const observed = head ? [{ ...head, views }, ...others] : others;
  if (calls <= CALLS_BESIDE_LOAD_TIMES) return observed;

  const [slowest] = slowPages(pageImpacts(window, observed));
  if (slowest) {
    const tail = { pageId: slowest.pageId, percentile: 'p99' } as const;
    const p99 = await pageLoadTimes(client, applicationId, tail, window);
    return observed.map((page) => (page.pageId === slowest.pageId ? { ...page, p99 } : page));
  }
  const next = pages[first.length];
  return next ? [...observed, await loadTimesOf(next)] : observed;
}

/** Pages by how often the sampled people saw them; then the most recently seen ones, as Raygun lists them. */
export function mostVisited(pages: readonly PageObservation[], visits: readonly string[]): PageObservation[] {
  const counts = new Map<string, number>();
  for (const pageId of visits) counts.set(pageId, (counts.get(pageId) ?? 0) + 1);
  return [...pages].sort((a, b) => (counts.get(b.pageId) ?? 0) - (counts.get(a.pageId) ?? 0));
}
