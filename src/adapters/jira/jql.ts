import { quoted, searchTerms } from '../atlassian/search-words';

/**
 * JQL by construction: clauses are made of values, never of strings put together by a caller.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
export interface Clause {
  readonly jql: string;
}

export const equals = (field: string, value: string): Clause => ({ jql: `${field} = ${quoted(value)}` });

/** @param values at least one */
export const isOneOf = (field: string, values: readonly string[]): Clause => ({
  jql: `${field} in (${values.map(quoted).join(', ')})`,
});

export const notEquals = (field: string, value: string): Clause => ({ jql: `${field} != ${quoted(value)}` });

/** Created before an instant. JQL knows minutes only and reads them in the reader's time zone, hence milliseconds. */
export const createdBefore = (instant: Date): Clause => ({ jql: `created < ${instant.getTime()}` });

/** Created at an instant or after it. */
export const createdFrom = (instant: Date): Clause => ({ jql: `created >= ${instant.getTime()}` });

/** All words occur in the ticket's text. `undefined` when nothing in them can be searched for. */
export function textContains(words: readonly string[]): Clause | undefined {
  const terms = searchTerms(words);
  return terms === undefined ? undefined : { jql: `text ~ ${quoted(terms)}` };
}

export const allOf = (clauses: readonly Clause[]): Clause => ({
  jql: clauses.map(({ jql }) => jql).join(' AND '),
});

/** @param clauses at least one */
export const anyOf = (clauses: readonly Clause[]): Clause => ({
  jql: `(${clauses.map(({ jql }) => jql).join(' OR ')})`,
});

/** The vendor keeps the order of tickets created at the same instant stable by key. */
export const oldestFirst = ({ jql }: Clause): string => `${jql} ORDER BY created ASC, key ASC`;

export const newestFirst = ({ jql }: Clause): string => `${jql} ORDER BY created DESC`;
