import type { Candidate } from './candidate';
import type { Document } from './document';
import { wasDismissed } from './fix';
import { type History, matchTexts, type TextMatch } from './match-texts';
import type { Query } from './query';
import type { WeightedTerm } from './term-weights';
import type { SIGN_WEIGHTS } from './weights';

/**
 * What speaks for or against a candidate, each as a number that is weighed:
 * `textShare` text relevance, `summaryInBody` the incident's summary in the past description, `bodyInBody` both
 * descriptions, each as a share of the best candidate's, 0…1; `summaryCovered` how much of the past summary the incident
 * speaks of, 0…1; `summaryLikeness` four-character runs the summaries share, 0…1; `recency` minus the logarithm of the
 * months between the two, 0 where the problem is still open: it does not get old; `sameDays` 1 for the same moment, fading
 * within days; `sharedService` how rare the service is that both have, as the logarithm of one in how many tickets;
 * `sharedLabels` 0…3; `groupText` the best text relevance among other tickets known to be the same problem; `ongoing` it
 * or one of those is not resolved, 0 or 1; `dismissed` closed as nothing to fix, 0 or 1.
 */
export type Signs = Readonly<Record<SignName, number>>;
/** `text` is the text relevance itself, 0…1: it is weighed as a share alone, since what is possible differs between incidents. */
export type ReadSigns = Signs & { readonly text: number };
export type SignName = keyof typeof SIGN_WEIGHTS;

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;
const SAME_DAYS = 3;
const MOST_LABELS = 3;
/** A list is found by words and short beside the history: so many tickets of other services are thought to it. */
const OTHER_SERVICES = 20;

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
  history: History,
): ReadSigns[] {
  const matches = candidates.map(({ document }) => matchTexts(terms, document, history));
  const shareOfBest = {
    relevance: sharesOfBest(matches, 'relevance'),
    summaryInBody: sharesOfBest(matches, 'summaryInBody'),
    bodyInBody: sharesOfBest(matches, 'bodyInBody'),
  };
  const others = bestOfOthers(candidates, matches);
  const open = openGroups(candidates);
  const rarityOfService = serviceRarity(query, candidates);
  const createdMs = Date.parse(query.createdAt);
  const labels = lowerCased(query.labels);
  return candidates.map(({ candidate, document, group }, index) => {
    const days = daysBetween(createdMs, Date.parse(candidate.createdAt));
    return {
      text: matches[index]?.relevance ?? 0,
      textShare: shareOfBest.relevance[index] ?? 0,
      summaryInBody: shareOfBest.summaryInBody[index] ?? 0,
      bodyInBody: shareOfBest.bodyInBody[index] ?? 0,
      summaryCovered: matches[index]?.summaryCovered ?? 0,
      summaryLikeness: overlap(query.document.summaryGrams, document.summaryGrams),
      recency: open.has(group) ? 0 : -Math.log1p(days / MONTH_DAYS),
      sameDays: Math.exp(-days / SAME_DAYS),
      sharedService: rarityOfService(candidate),
      sharedLabels: Math.min(MOST_LABELS, countIn(labels, candidate.labels)),
      groupText: others[index] ?? 0,
      ongoing: open.has(group) ? 1 : 0,
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

function sharesOfBest(matches: readonly TextMatch[], part: keyof TextMatch): number[] {
  const best = matches.reduce((most, match) => Math.max(most, match[part]), 0);
  return matches.map((match) => (best > 0 ? match[part] / best : 0));
}

/** The groups of which a ticket is not resolved. */
function openGroups(candidates: readonly ReadCandidate[]): ReadonlySet<string> {
  return new Set(
    candidates.filter(({ candidate }) => candidate.resolvedAt === undefined).map(({ group }) => group),
  );
}

/** How rare, among the candidates, the rarest service is that a candidate has in common with the incident; 0 for none. */
function serviceRarity(
  { services }: Query,
  candidates: readonly ReadCandidate[],
): (candidate: Candidate) => number {
  const holders = new Map([...lowerCased(services)].map((service) => [service, 0]));
  for (const { candidate } of candidates) {
    for (const service of lowerCased(candidate.services)) {
      const count = holders.get(service);
      if (count !== undefined) holders.set(service, count + 1);
    }
  }
  return (candidate) =>
    shared(candidate.services, services).reduce((rarest, service) => {
      const count = holders.get(service.toLowerCase()) ?? 0;
      return Math.max(rarest, Math.log((candidates.length + OTHER_SERVICES) / (count + 1)));
    }, 0);
}

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
function bestOfOthers(candidates: readonly ReadCandidate[], matches: readonly TextMatch[]): number[] {
  const groups = new Map<string, { best: number; at: number; second: number }>();
  candidates.forEach(({ group }, index) => {
    const text = matches[index]?.relevance ?? 0;
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
