import type { Document, Occurrences } from './document';
import type { WeightedTerm } from './term-weights';
import { TEXT } from './weights';

/** Mean lengths of the texts that are compared, in terms. */
export interface MeanLengths {
  summaryLength: number;
  bodyLength: number;
}

/**
 * How well a ticket's text answers an incident's weighted terms: BM25F (Robertson and Zaragoza, The Probabilistic
 * Relevance Framework, 2009) as a share of what a text full of all terms would reach, 0…1.
 */
export function textRelevance(terms: readonly WeightedTerm[], document: Document, mean: MeanLengths): number {
  const summaryNorm = lengthNorm(document.summaryLength, mean.summaryLength, TEXT.summaryLengthNorm);
  const bodyNorm = lengthNorm(document.bodyLength, mean.bodyLength, TEXT.bodyLengthNorm);
  let reached = 0;
  let possible = 0;
  for (const { term, weight } of terms) {
    possible += weight;
    const found = document.terms.get(term);
    if (found) reached += weight * saturated(found, summaryNorm, bodyNorm);
  }
  return possible === 0 ? 0 : reached / possible;
}

function lengthNorm(length: number, mean: number, strength: number): number {
  return mean > 0 ? 1 - strength + (strength * length) / mean : 1;
}

/** 0…1 */
function saturated(found: Occurrences, summaryNorm: number, bodyNorm: number): number {
  const frequency = (TEXT.summaryWeight * found.summary) / summaryNorm + found.body / bodyNorm;
  return frequency / (frequency + TEXT.saturation);
}
