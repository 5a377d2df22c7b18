/**
 * JQL by construction: clauses are made of values, never of strings put together by a caller.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
export interface Clause {
  readonly jql: string;
}

/** A quoted JQL string. Control characters and halves of surrogate pairs, which no JQL can hold, become spaces. */
export function quoted(value: string): string {
  const clean = value.replace(/[\p{Cc}\p{Cs}]/gu, ' ');
  return `"${clean.replace(/[\\"]/g, '\\$&')}"`;
}

export const equals = (field: string, value: string): Clause => ({ jql: `${field} = ${quoted(value)}` });

export const notEquals = (field: string, value: string): Clause => ({ jql: `${field} != ${quoted(value)}` });

/** Created before an instant. JQL knows minutes only and reads them in the reader's time zone, hence milliseconds. */
export const createdBefore = (instant: Date): Clause => ({ jql: `created < ${instant.getTime()}` });

/** All words occur in the ticket's text. `undefined` when nothing in them can be searched for. */
export function textContains(words: readonly string[]): Clause | undefined {
  const terms = words.flatMap(searchTerm);
  return terms.length > 0 ? { jql: `text ~ ${quoted(terms.join(' '))}` } : undefined;
}

const WORD = /^[\p{L}\p{M}\p{N}]+$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;
const OPERATOR = /^(?:AND|OR|NOT|TO)$/;

/**
 * A word as Jira's text search reads it literally: letters and digits stand as they are, everything else becomes a
 * quoted phrase, in which no character has a meaning but `"` and `\`; those two part words and become spaces.
 */
function searchTerm(word: string): string[] {
  const clean = word.replace(/["\\\p{C}\s]+/gu, ' ').trim();
  if (!HAS_WORD.test(clean)) return [];
  if (OPERATOR.test(clean)) return [clean.toLowerCase()];
  return [WORD.test(clean) ? clean : `"${clean}"`];
}

export const allOf = (clauses: readonly Clause[]): Clause => ({
  jql: clauses.map(({ jql }) => jql).join(' AND '),
});

/** @param clauses at least one */
export const anyOf = (clauses: readonly Clause[]): Clause => ({
  jql: `(${clauses.map(({ jql }) => jql).join(' OR ')})`,
});

export const newestFirst = ({ jql }: Clause): string => `${jql} ORDER BY created DESC`;
