import type { Document } from './document';
import { rarity, type WeightedTerm } from './term-weights';
import { TEXT } from './weights';

/** What is known of the tickets that are compared. */
export interface History {
  documents: number;
  /** mean lengths of the texts, in terms */
  summaryLength: number;
  bodyLength: number;
}

/** How a past ticket's texts answer an incident's weighted terms. */
export interface TextMatch {
  /** BM25F over both fields, as a share of what a text full of all terms would reach, 0…1 */
  relevance: number;
  /** the weight of the incident's summary terms that the past description holds, saturated */
  summaryInBody: number;
  /** the same for terms of both descriptions, by rarity */
  bodyInBody: number;
  /** how much of the past summary the incident speaks of, 0…1 */
  summaryCovered: number;
}

/**
 * What a term of a past summary weighs that the incident does not hold: so much of what a term weighs that nobody has used
 * before.
 */
const FOREIGN_SHARE = 0.65;

/**
 * Compares the texts of a past ticket with an incident's terms, field by field: BM25F (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework, 2009) says how well they meet, the three others where.
 */
export function matchTexts(terms: readonly WeightedTerm[], document: Document, history: History): TextMatch {
  const summaryNorm = lengthNorm(document.summaryLength, history.summaryLength, TEXT.summaryLengthNorm);
  const bodyNorm = lengthNorm(document.bodyLength, history.bodyLength, TEXT.bodyLengthNorm);
  let [reached, possible, summaryInBody, bodyInBody] = [0, 0, 0, 0];
  let [metInSummary, weightInSummary] = [0, 0];
  for (const { term, weight, rarity: rare, summary, body } of terms) {
    possible += weight;
    const found = document.terms.get(term);
    if (!found) continue;
    const inBody = found.body / bodyNorm;
    const both = (TEXT.summaryWeight * found.summary) / summaryNorm + inBody;
    reached += weight * saturated(both, TEXT.saturation);
    const bodyMatch = saturated(inBody, TEXT.bodySaturation);
    if (summary > 0) summaryInBody += weight * bodyMatch;
    if (body > 0) bodyInBody += rare * saturated(body, TEXT.queryBodySaturation) * bodyMatch;
    if (found.summary > 0) {
      metInSummary += 1;
      weightInSummary += weight;
    }
  }
  const foreign = FOREIGN_SHARE * rarity(0, history.documents) * (document.summaryTerms - metInSummary);
  return {
    relevance: possible === 0 ? 0 : reached / possible,
    summaryInBody,
    bodyInBody,
    summaryCovered: weightInSummary === 0 ? 0 : weightInSummary / (weightInSummary + foreign),
  };
}

function lengthNorm(length: number, mean: number, strength: number): number {
  return mean > 0 ? 1 - strength + (strength * length) / mean : 1;
}

/** 0…1; half is reached at `half`. */
function saturated(frequency: number, half: number): number {
  return frequency / (frequency + half);
}
