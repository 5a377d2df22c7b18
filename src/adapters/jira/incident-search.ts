import type { WordSearch } from '../../ports/ticketing';
import {
  allOf,
  anyOf,
  type Clause,
  createdBefore,
  equals,
  newestFirst,
  notEquals,
  textContains,
} from './jql';

export interface SearchScope {
  /**
   * Tickets of a type with this name, in every project the reader may see: the ticket's own type, whose name is known
   * to exist (JQL refuses a name that does not).
   */
  issueTypeName: string;
  excludeKey: string;
  createdBefore?: Date;
}

/**
 * The JQL of a word search, newest tickets first.
 * @returns `undefined` when none of the words can be searched for
 */
export function incidentJql(search: WordSearch, scope: SearchScope): string | undefined {
  const words = wordsClause(search);
  if (!words) return undefined;
  return newestFirst(
    allOf([
      equals('issuetype', scope.issueTypeName),
      notEquals('key', scope.excludeKey),
      ...(scope.createdBefore ? [createdBefore(scope.createdBefore)] : []),
      words,
    ]),
  );
}

/** The words alone, for a person to search tickets of every type. */
export function wordsJql(search: WordSearch): string | undefined {
  const words = wordsClause(search);
  return words && newestFirst(words);
}

function wordsClause(search: WordSearch): Clause | undefined {
  const groups = search.anyOf.flatMap(({ allOf: words }) => textContains(words) ?? []);
  return groups.length > 0 ? anyOf(groups) : undefined;
}
