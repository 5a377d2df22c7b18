import type { Call } from '../rest/operations';

/** servicedeskapi's page around a list that is held whole. @param path below `/rest/servicedeskapi`, without query */
export function serviceDeskPage<T>(call: Call, values: readonly T[], baseUrl: string, path: string) {
  const start = call.queryNumber('start', 0);
  const limit = call.queryNumber('limit', 50);
  const page = values.slice(start, start + limit);
  const isLastPage = start + limit >= values.length;
  const address = (from: number) => `${baseUrl}/rest/servicedeskapi${path}?start=${from}&limit=${limit}`;
  return {
    _expands: [],
    size: page.length,
    start,
    limit,
    isLastPage,
    _links: {
      base: `${baseUrl}/rest/servicedeskapi`,
      context: '',
      ...(!isLastPage && { next: address(start + limit) }),
      ...(start > 0 && { prev: address(Math.max(0, start - limit)) }),
    },
    values: page,
  };
}
