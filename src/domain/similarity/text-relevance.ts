import type { Document, Occurrences } from './document';
import type { WeightedTerm } from './term-weights';
import { TEXT } from './weights';

/** Mean lengths of the texts that are compared, in terms. */
export interface MeanLengths {
  summaryLength: number;
  bodyLength: number;
}

/** How well a ticket's text answers an incident's. */
export interface TextRelevance {
  /** 0…1: BM25F as a share of what the incident's own text would reach */
  relevance: number;
  /** 0…1: share of the incident's weight whose terms occur at all */
  coverage: number;
  /** the incident's terms that occur, heaviest first */
  matched: readonly WeightedTerm[];
}

/** BM25F with its saturation, over the incident's weighted terms. */
export function textRelevance(
  terms: readonly WeightedTerm[],
  document: Document,
  mean: MeanLengths,
): TextRelevance {
  const summaryNorm = lengthNorm(document.summaryLength, mean.summaryLength);
  const bodyNorm = lengthNorm(document.bodyLength, mean.bodyLength);
  const matched: WeightedTerm[] = [];
  let reached = 0;
  let covered = 0;
  let possible = 0;
  for (const term of terms) {
    possible += term.weight;
    const found = document.terms.get(term.term);
    if (!found) continue;
    matched.push(term);
    covered += term.weight;
    reached += term.weight * saturated(found, summaryNorm, bodyNorm);
  }
  if (possible === 0) return { relevance: 0, coverage: 0, matched };
  return { relevance: reached / possible, coverage: covered / possible, matched };
}

function lengthNorm(length: number, mean: number): number {
  return mean > 0 ? 1 - TEXT.lengthNorm + (TEXT.lengthNorm * length) / mean : 1;
}

/** 0…1 */
function saturated(found: Occurrences, summaryNorm: number, bodyNorm: number): number {
  const frequency = (TEXT.summaryWeight * found.summary) / summaryNorm + found.body / bodyNorm;
  return frequency / (frequency + TEXT.saturation);
}
