import { normalized, type Term, termsOf, wordsOf } from './words';

/** A text as the index holds it. */
export interface IndexedText {
  stems: ReadonlyMap<string, number>;
  words: readonly string[];
  text: string;
}

export function indexed(text: string): IndexedText {
  const words = wordsOf(text);
  const stems = new Map<string, number>();
  for (const { stem } of words) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  return { stems, words: words.map(({ word }) => word), text: normalized(text).replace(/\s+/gu, ' ') };
}

/** How often a term occurs in a text; 0 when it does not. */
function occurrences(term: Term, { stems, words, text }: IndexedText): number {
  if (term.kind === 'phrase') return text.split(term.text).length - 1;
  if (term.prefix) return words.filter((word) => word.startsWith(term.stem)).length;
  return stems.get(term.stem) ?? 0;
}

/**
 * How well texts answer a search: 0 when a term is in none of them, otherwise more for every occurrence, weighed.
 * A search without any term matches nothing.
 */
export function relevance(searched: string, texts: readonly { text: IndexedText; weight: number }[]): number {
  const terms = termsOf(searched);
  let score = 0;
  for (const term of terms) {
    const found = texts.reduce(
      (sum, { text, weight }) => sum + weight * Math.sqrt(occurrences(term, text)),
      0,
    );
    if (found === 0) return 0;
    score += found;
  }
  return score;
}
