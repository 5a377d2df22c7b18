import { readTerms, type Term } from '../text';

/** How often a term stands in the summary and in the body of one ticket. */
export interface Occurrences {
  summary: number;
  body: number;
}

/** A ticket as a bag of terms, the form in which texts are compared. */
export interface Document {
  terms: ReadonlyMap<string, Occurrences>;
  /** number of terms, repetitions included */
  summaryLength: number;
  bodyLength: number;
}

/** Reads a ticket's texts once; both may be empty. */
export function readDocument(texts: { summary: string; description: string }): Document {
  return documentOf(readTerms(texts.summary), readTerms(texts.description));
}

export function documentOf(summary: readonly Term[], body: readonly Term[]): Document {
  const terms = new Map<string, Occurrences>();
  for (const { term } of summary) occurrencesOf(terms, term).summary += 1;
  for (const { term } of body) occurrencesOf(terms, term).body += 1;
  return { terms, summaryLength: summary.length, bodyLength: body.length };
}

function occurrencesOf(terms: Map<string, Occurrences>, term: string): Occurrences {
  const found = terms.get(term);
  if (found) return found;
  const added = { summary: 0, body: 0 };
  terms.set(term, added);
  return added;
}
