import type { Query, QueryTerm } from './query';
import type { TermStatistics } from './term-statistics';
import { TEXT } from './weights';

/** A term of the live incident with how much finding it in another ticket says. */
export interface WeightedTerm extends QueryTerm {
  /** rarity in the history times emphasis in the incident */
  weight: number;
  rarity: number;
  /** rarity as a share of that of a term which nobody has used before, 0…1 */
  relativeRarity: number;
  /** expected number of tickets that hold it */
  documentFrequency: number;
}

/** What is assumed where there are no statistics: a history of this size, in which names are rare and short words common. */
export const ASSUMED_HISTORY = 2_000;
const ASSUMED_SHARE = { word: 0.02, identifier: 0.002, error: 0.004, code: 0.005 } as const;

/** The incident's terms, heaviest first, at most `most`. */
export function weighTerms(
  query: Query,
  statistics: TermStatistics | undefined,
  most: number,
): WeightedTerm[] {
  const known = statistics && statistics.documents > 0 ? statistics : undefined;
  const history = known?.documents ?? ASSUMED_HISTORY;
  return query.terms
    .map((term) => {
      const frequency = known?.documentFrequency(term.term) ?? ASSUMED_HISTORY * ASSUMED_SHARE[term.kind];
      const rare = rarity(frequency, history);
      return {
        ...term,
        documentFrequency: frequency,
        rarity: rare,
        relativeRarity: rare / rarity(0, history),
        weight: rare * emphasis(term),
      };
    })
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, most);
}

/** BM25's inverse document frequency, never negative. */
export function rarity(documentFrequency: number, documents: number): number {
  const frequency = Math.min(documentFrequency, documents);
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** How much the incident itself speaks of a term: saturated, so that a word a log repeats does not drown the summary. */
function emphasis(term: QueryTerm): number {
  const count = TEXT.querySummaryWeight * term.summary + term.body;
  return (count * (TEXT.querySaturation + 1)) / (count + TEXT.querySaturation);
}
