import { ApiError, badRequest } from '../api-error';
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

/**
 * A list as `orderBy` asks for it: `name`, `+name`, `-name`; as it is without.
 *
 * @param words what a list can be sorted by
 * @throws ApiError 501 for any other word
 */
export function byWord<T>(
  call: Call,
  values: readonly T[],
  words: Readonly<Record<string, (value: T) => string>>,
): T[] {
  const asked = call.query('orderBy');
  if (asked === undefined) return [...values];
  const [, sign = '', word = ''] = /^([-+ ]?)(\w+)$/.exec(asked) ?? [];
  if (word === '') throw badRequest(`Invalid value for orderBy: ${asked}`);
  const textOf = Object.hasOwn(words, word) ? words[word] : undefined;
  if (!textOf)
    throw new ApiError(501, [`The sandbox does not model orderBy=${word} of ${call.url.pathname}`]);
  const sorted = values.toSorted((left, right) => textOf(left).localeCompare(textOf(right)));
  return sign === '-' ? sorted.reverse() : sorted;
}
