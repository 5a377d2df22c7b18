import type { Call } from '../rest/operations';

/**
 * servicedeskapi's page around a list that is held whole. The addresses of the pages beside it are those of the request
 * with another `start`, so that a walk keeps what it asked for. A page of nothing has no next one.
 *
 * @param baseUrl address of the site
 */
export function serviceDeskPage<T>(call: Call, values: readonly T[], baseUrl: string) {
  const start = call.queryNumber('start', 0);
  const limit = call.queryNumber('limit', 50);
  const page = values.slice(start, start + limit);
  const isLastPage = limit === 0 || start + limit >= values.length;
  const address = (from: number) => {
    const query = new URLSearchParams(call.url.search);
    query.set('start', String(from));
    query.set('limit', String(limit));
    return `${baseUrl}${call.url.pathname}?${query}`;
  };
  return {
    _expands: [],
    size: page.length,
    start,
    limit,
    isLastPage,
    _links: {
      self: `${baseUrl}${call.url.pathname}${call.url.search}`,
      base: `${baseUrl}/rest/servicedeskapi`,
      context: '',
      ...(!isLastPage && { next: address(start + limit) }),
      ...(start > 0 && { prev: address(Math.max(0, start - limit)) }),
    },
    values: page,
  };
}

/** The first page of a list that is nested in something else. */
export function nestedPage<T>(values: readonly T[]) {
  const limit = 50;
  return {
    _expands: [],
    size: Math.min(values.length, limit),
    start: 0,
    limit,
    isLastPage: values.length <= limit,
    _links: {},
    values: values.slice(0, limit),
  };
}
