import type { Candidate } from './candidate';
import type { Document } from './document';
import { wasDismissed } from './fix';
import type { Query } from './query';
import type { WeightedTerm } from './term-weights';
import { type MeanLengths, textRelevance } from './text-relevance';
import type { SIGN_WEIGHTS } from './weights';

/**
 * What speaks for or against a candidate, each as a number that is weighed:
 * `textShare` text relevance as a share of the best candidate's, 0…1;
 * `summaryLikeness` four-character runs the summaries share, 0…1; `recency` minus the logarithm of the months between the
 * two; `sameDays` 1 for the same moment, fading within days; `sameService` 0 or 1; `sharedLabels` 0…3; `groupText`
 * the best text relevance among tickets known to be the same problem; `ongoing` not resolved, 0 or 1; `dismissed` closed as
 * nothing to fix, 0 or 1.
 */
export type Signs = Readonly<Record<SignName, number>>;
/** `text` is the text relevance itself, 0…1: it is weighed as a share alone, since what is possible differs between incidents. */
export type ReadSigns = Signs & { readonly text: number };
export type SignName = keyof typeof SIGN_WEIGHTS;

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;
const SAME_DAYS = 3;
const MOST_LABELS = 3;

/** A candidate and its text, read. */
export interface ReadCandidate {
  candidate: Candidate;
  document: Document;
  /** tickets known to be the same problem share it */
  group: string;
}

/** Compares candidates with the incident; signs that are relative to the list are why all come at once. */
export function readSigns(
  query: Query,
  terms: readonly WeightedTerm[],
  candidates: readonly ReadCandidate[],
  mean: MeanLengths,
): ReadSigns[] {
  const texts = candidates.map(({ document }) => textRelevance(terms, document, mean));
  const best = texts.reduce((most, text) => Math.max(most, text), 0);
  const others = bestOfOthers(candidates, texts);
  const createdMs = Date.parse(query.createdAt);
  const services = lowerCased(query.services);
  const labels = lowerCased(query.labels);
  return candidates.map(({ candidate, document }, index) => {
    const text = texts[index] ?? 0;
    const days = daysBetween(createdMs, Date.parse(candidate.createdAt));
    return {
      text,
      textShare: best > 0 ? text / best : 0,
      summaryLikeness: overlap(query.document.summaryGrams, document.summaryGrams),
      recency: -Math.log1p(days / MONTH_DAYS),
      sameDays: Math.exp(-days / SAME_DAYS),
      sameService: Math.min(1, countIn(services, candidate.services)),
      sharedLabels: Math.min(MOST_LABELS, countIn(labels, candidate.labels)),
      groupText: others[index] ?? 0,
      ongoing: candidate.resolvedAt === undefined ? 1 : 0,
      dismissed: candidate.resolvedAt !== undefined && wasDismissed(candidate.resolution) ? 1 : 0,
    };
  });
}

/** The names of the first list that the second holds too, whatever their case. */
export function shared(names: readonly string[], others: readonly string[]): string[] {
  const known = lowerCased(others);
  return names.filter((name) => known.has(name.toLowerCase()));
}

const lowerCased = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => name.toLowerCase()));

const countIn = (known: ReadonlySet<string>, names: readonly string[]): number =>
  known.size === 0 ? 0 : names.filter((name) => known.has(name.toLowerCase())).length;

/** An instant that cannot be read counts as long ago. */
function daysBetween(oneMs: number, otherMs: number): number {
  const days = Math.abs(oneMs - otherMs) / DAY_MS;
  return Number.isFinite(days) ? days : 3_650;
}

/** Dice's coefficient. */
function overlap(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const size = some.size + others.size;
  if (size === 0) return 0;
  let common = 0;
  for (const gram of some) if (others.has(gram)) common += 1;
  return (2 * common) / size;
}

/** For each candidate the best text relevance among the other members of its group. */
function bestOfOthers(candidates: readonly ReadCandidate[], texts: readonly number[]): number[] {
  const groups = new Map<string, { best: number; at: number; second: number }>();
  candidates.forEach(({ group }, index) => {
    const text = texts[index] ?? 0;
    const kept = groups.get(group) ?? { best: 0, at: -1, second: 0 };
    if (kept.at < 0 || text > kept.best) groups.set(group, { best: text, at: index, second: kept.best });
    else if (text > kept.second) groups.set(group, { ...kept, second: text });
  });
  return candidates.map(({ group }, index) => {
    const kept = groups.get(group);
    if (!kept) return 0;
    return kept.at === index ? kept.second : kept.best;
  });
}
