import { compareLevels, compareRates } from './baseline';
import type { PageImpact } from './impact';
import type { PageObservation } from './observations';
import { lastMinutes, minutesOf, type Window } from './window';

/** A page is slow from so many times its usual p95 on … */
const SLOW_FACTOR = 1.5;
/** … and by at least so many milliseconds. */
const SLOW_MS = 300;

/**
 * Load times of the pages since the start against the same hours of the days before, the slowest (relative to its
 * usual) first. Pages without data keep their name and no comparison.
 */
export function pageImpacts(window: Window, pages: readonly PageObservation[]): PageImpact[] {
  return pages
    .map((page): PageImpact => {
      const p95 = compareLevels(page.p95, window);
      const p99 = compareLevels(page.p99, window);
      const views = compareRates(page.views, window);
      return {
        pageId: page.pageId,
        name: page.name,
        ...(views && { views: Math.round((views.current * minutesOf(window)) / 60) }),
        ...(p95 && { p95: { baseline: p95.baseline, current: p95.current } }),
        ...(p99 && { p99: { baseline: p99.baseline, current: p99.current } }),
      };
    })
    .sort((a, b) => slowdownOf(b) - slowdownOf(a));
}

/** How many times its usual p95 a page takes; 1 when that is not known. */
export function slowdownOf({ p95 }: PageImpact): number {
  return p95 && p95.baseline > 0 ? p95.current / p95.baseline : 1;
}

/** Pages on which users wait noticeably longer than usual. */
export function slowPages(pages: readonly PageImpact[]): PageImpact[] {
  return pages.filter(
    (page) => slowdownOf(page) >= SLOW_FACTOR && page.p95 && page.p95.current - page.p95.baseline >= SLOW_MS,
  );
}

/** Pages that are slow in the last minutes: who sees them now is hit now. */
export function slowPagesNow(window: Window, pages: readonly PageObservation[]): PageImpact[] {
  return slowPages(pageImpacts(lastMinutes(window), pages));
}
