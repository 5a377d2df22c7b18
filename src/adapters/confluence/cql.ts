import { quoted, searchTerms } from '../atlassian/search-words';

/**
 * Pages of these spaces that contain all words of at least one group. No `siteSearch`: as the middle one of three
 * clauses it is silently dropped.
 * @returns `undefined` when there is no space or nothing to search for
 * @see https://developer.atlassian.com/cloud/confluence/advanced-searching-using-cql/
 */
export function pagesCql(
  spaceKeys: readonly string[],
  groups: readonly (readonly string[])[],
): string | undefined {
  const texts = groups.flatMap((words) => searchTerms(words) ?? []).map((terms) => `text ~ ${quoted(terms)}`);
  if (spaceKeys.length === 0 || texts.length === 0) return undefined;
  return `type = page AND space in (${spaceKeys.map(quoted).join(', ')}) AND (${texts.join(' OR ')})`;
}
