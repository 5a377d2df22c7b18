/**
 * How a budget of calls is spent. Raygun allows 10,000 calls a day and has neither a count of affected users nor a list that
 * says who met an error, so twelve calls must be chosen:
 *
 * - Four are given: deployments, error groups, errors over time (a week in one series), and 500 sessions, which already carry
 *   everybody's country, browser, system and version. The list of pages is a fifth, once an hour: names hardly change.
 * - More than half of the rest looks into sessions. Only this says who was hit. Four are the least that a share can be told from;
 *   what was seen is kept for later measurements, five people more with each, so that twenty minutes of one every five minutes
 *   tell which segments are hit more than others. An error's instances would name people who are surely hit, but neither
 *   their country nor, for certain, a browser in the words of the session list: no share could be compared.
 * - The others ask for series of pages. One call answers several metrics but one aggregation only, of pages merged
 *   into one series: p95, p99 and the count of views cost a call each, per page. Two pages are asked for their p95; then p99 of the
 *   slower one, or, when neither is slow, the views.
 */
export interface CallPlan {
  /** pages of 500 sessions */
  sessionPages: number;
  /** sessions that are looked into, one call each */
  inspectedSessions: number;
  /** series of product pages, one call each */
  pageSeries: number;
}

/** Deployments, error groups, errors over time. */
const GIVEN_CALLS = 3;
const MAX_SESSION_PAGES = 4;
const MAX_PAGE_SERIES = 6;

/**
 * @param budget the most calls that one assessment may make
 * @param arePagesKnown the list of pages need not be asked for
 */
export function planCalls(budget: number, arePagesKnown: boolean): CallPlan {
  const free = Math.max(1, budget - GIVEN_CALLS - (arePagesKnown ? 0 : 1));
  const sessionPages = Math.min(MAX_SESSION_PAGES, Math.max(1, Math.floor(free / 5)));
  const pageSeries = Math.min(MAX_PAGE_SERIES, Math.max(0, Math.floor((free - sessionPages - 1) / 2)));
  return { sessionPages, pageSeries, inspectedSessions: free - sessionPages - pageSeries };
}
