const WORD = /^[\p{L}\p{M}\p{N}]+$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;
const OPERATOR = /^(?:AND|OR|NOT|TO)$/;

/**
 * Words as the text search of Jira and Confluence reads them literally, all of them required: letters and digits stand
 * as they are, everything else becomes a quoted phrase, in which no character has a meaning but `"` and `\`; those two,
 * control characters and halves of characters part words and become spaces.
 * @returns `undefined` when nothing in the words can be searched for
 * @see https://support.atlassian.com/jira-software-cloud/docs/search-for-work-items-using-the-text-field/
 */
export function searchTerms(words: readonly string[]): string | undefined {
  const terms = words.flatMap(searchTerm);
  return terms.length > 0 ? terms.join(' ') : undefined;
}

function searchTerm(word: string): string[] {
  const clean = word.replace(/["\\\p{C}\s]+/gu, ' ').trim();
  if (!HAS_WORD.test(clean)) return [];
  if (OPERATOR.test(clean)) return [clean.toLowerCase()];
  return [WORD.test(clean) ? clean : `"${clean}"`];
}

/** A quoted string of JQL or CQL. Control characters and halves of characters, which neither can hold, become spaces. */
export function quoted(value: string): string {
  const clean = value.replace(/[\p{Cc}\p{Cs}]/gu, ' ');
  return `"${clean.replace(/[\\"]/g, '\\$&')}"`;
}
