import type { Candidate } from './candidate';
import { readDocument } from './document';
import { describesFix } from './fix';
import type { Query } from './query';
import type { WeightedTerm } from './term-weights';
import { type MeanLengths, textRelevance } from './text-relevance';

/** What speaks for one candidate, before it is weighed. */
export interface Signs {
  /** 0…1 */
  text: number;
  /** 0…1 */
  coverage: number;
  /** 0 for the same moment, falling with the logarithm of the days between the two tickets */
  recency: number;
  /** shared errors, codes and identifiers: their share of the incident's, 0…1 */
  signature: number;
  sameService: boolean;
  sharedLabel: boolean;
  documentedFix: boolean;
  matched: readonly WeightedTerm[];
}

const DAY_MS = 86_400_000;
/** Days after which recency has halved twice; from the prototype's fit. */
const RECENCY_DAYS = 30;

/** Compares one candidate with the incident. */
export function readSigns(
  query: Query,
  terms: readonly WeightedTerm[],
  candidate: Candidate,
  mean: MeanLengths,
): Signs {
  const { relevance, coverage, matched } = textRelevance(terms, readDocument(candidate), mean);
  return {
    text: relevance,
    coverage,
    recency: recency(query.createdAt, candidate.createdAt),
    signature: signature(terms, matched),
    sameService: shares(query.services, candidate.services),
    sharedLabel: shares(query.labels, candidate.labels),
    documentedFix: candidate.resolvedAt !== undefined && describesFix(candidate.resolution),
    matched,
  };
}

function recency(one: string, other: string): number {
  const days = Math.abs(Date.parse(one) - Date.parse(other)) / DAY_MS;
  return Number.isFinite(days) ? -Math.log1p(days / RECENCY_DAYS) : 0;
}

function signature(terms: readonly WeightedTerm[], matched: readonly WeightedTerm[]): number {
  const all = weightOfNames(terms);
  return all === 0 ? 0 : weightOfNames(matched) / all;
}

function weightOfNames(terms: readonly WeightedTerm[]): number {
  return terms.reduce((sum, term) => (term.kind === 'word' ? sum : sum + term.weight), 0);
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((name) => others.some((other) => other.toLowerCase() === name.toLowerCase()));
}
