import type { Call } from './operations';

/** Jira's `PageBean` envelope around a list that is held whole. */
export function pageOf<T>(call: Call, values: readonly T[], self: string, defaultSize = 50) {
  const startAt = call.queryNumber('startAt', 0);
  const maxResults = call.queryNumber('maxResults', defaultSize);
  return {
    self,
    maxResults,
    startAt,
    total: values.length,
    isLast: startAt + maxResults >= values.length,
    values: values.slice(startAt, startAt + maxResults),
  };
}
