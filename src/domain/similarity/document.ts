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
  /** number of distinct terms in the summary */
  summaryTerms: number;
  /** the summary's runs of four characters: they meet where spelling or word formation differ */
  summaryGrams: ReadonlySet<string>;
}

const GRAM = 4;

/** Reads a ticket's texts once; both may be empty. */
export function readDocument(texts: { summary: string; description: string }): Document {
  return documentOf(texts.summary, readTerms(texts.summary), readTerms(texts.description));
}

/** The same for texts whose terms were read already. */
export function documentOf(summaryText: string, summary: readonly Term[], body: readonly Term[]): Document {
  const terms = new Map<string, Occurrences>();
  for (const { term } of summary) occurrencesOf(terms, term).summary += 1;
  for (const { term } of body) occurrencesOf(terms, term).body += 1;
  return {
    terms,
    summaryLength: summary.length,
    bodyLength: body.length,
    summaryTerms: new Set(summary.map(({ term }) => term)).size,
    summaryGrams: gramsOf(summaryText),
  };
}

function occurrencesOf(terms: Map<string, Occurrences>, term: string): Occurrences {
  const found = terms.get(term);
  if (found) return found;
  const added = { summary: 0, body: 0 };
  terms.set(term, added);
  return added;
}

function gramsOf(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const padded = ` ${words} `;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= padded.length; at += 1) grams.add(padded.slice(at, at + GRAM));
  return grams;
}
