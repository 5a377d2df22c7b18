/**
 * How a budget of calls is spent. One call each goes to deployments, pages, error groups and errors over time; the rest
 * to sessions, to looking into some of them, and to the load times of the pages that were seen there.
 */
export interface CallPlan {
  /** pages of 500 sessions */
  sessionPages: number;
  /** sessions that are looked into, one call each */
  inspectedSessions: number;
  /** product pages whose load time is asked for, one call each */
  pageSeries: number;
}

const SINGLE_CALLS = 4;
const MAX_SESSION_PAGES = 4;
const MAX_PAGE_SERIES = 5;

/** @param budget the most calls that one assessment may make */
export function planCalls(budget: number): CallPlan {
  const free = Math.max(1, budget - SINGLE_CALLS);
  const sessionPages = Math.min(MAX_SESSION_PAGES, Math.max(1, Math.floor(free / 5)));
  const pageSeries = Math.min(MAX_PAGE_SERIES, Math.floor((free - sessionPages) * 0.4));
  return { sessionPages, pageSeries, inspectedSessions: free - sessionPages - pageSeries };
}
