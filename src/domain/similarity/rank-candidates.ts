import type { Candidate, PairVerdict } from './candidate';
import { groupCandidates } from './groups';
import type { Query } from './query';
import { reasonsFor } from './reasons';
import { readSigns, type Signs } from './signs';
import type { SimilarRef } from './similar-incident';
import type { TermStatistics } from './term-statistics';
import { weighTerms } from './term-weights';
import { SIGNS, STRENGTH, TEXT } from './weights';

/** What ranking knows besides the tickets. */
export interface RankingContext {
  statistics?: TermStatistics | undefined;
  /** what people said about pairs of tickets, on this incident and on others */
  verdicts?: readonly PairVerdict[];
}

/** Matches that are shown at most. */
export const MOST_MATCHES = 10;
/** Where there are no statistics: typical lengths of tickets, in terms. */
const TYPICAL_LENGTHS = { summaryLength: 8, bodyLength: 60 };

interface Judged {
  candidate: Candidate;
  signs: Signs;
  logOdds: number;
}

/**
 * Orders past tickets by how likely they are the same problem as the incident; what is not even weak is left out, so an
 * empty list means that nothing is similar enough. The order is total: equal scores go newest first, then by key.
 * A candidate may be given twice; the incident itself is left out.
 */
export function rankCandidates(
  query: Query,
  candidates: readonly Candidate[],
  context: RankingContext = {},
): SimilarRef[] {
  const verdicts = context.verdicts ?? [];
  const hidden = new Set(verdictsOn(query.id, verdicts, 'unrelated'));
  const distinct = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const considered = [...distinct.values()].filter(({ id }) => id !== query.id && !hidden.has(id));
  const statistics = context.statistics?.documents ? context.statistics : undefined;
  const terms = weighTerms(query, statistics, TEXT.mostTerms);
  const judged = considered.map((candidate) => {
    const signs = readSigns(query, terms, candidate, statistics ?? TYPICAL_LENGTHS);
    return { candidate, signs, logOdds: weigh(signs) + hearsay(query, candidate, verdicts) };
  });
  return lifted(judged, groupCandidates(considered, verdicts))
    .sort(byScore)
    .slice(0, MOST_MATCHES)
    .map((match) => toRef(query, match))
    .filter((ref) => ref !== undefined);
}

function weigh(signs: Signs): number {
  return (
    SIGNS.bias +
    SIGNS.text * signs.text +
    SIGNS.coverage * signs.coverage +
    SIGNS.recency * signs.recency +
    SIGNS.signature * signs.signature +
    SIGNS.sameService * Number(signs.sameService) +
    SIGNS.sharedLabel * Number(signs.sharedLabel) +
    SIGNS.documentedFix * Number(signs.documentedFix)
  );
}

/** What people said: a link to this incident settles it, a rejection on other incidents weighs a little. */
function hearsay(query: Query, candidate: Candidate, verdicts: readonly PairVerdict[]): number {
  const confirmed =
    query.linkedKeys.includes(candidate.key) || verdictsOn(query.id, verdicts, 'same').includes(candidate.id);
  const rejections = verdictsOn(candidate.id, verdicts, 'unrelated').length;
  return (confirmed ? SIGNS.alreadyLinked : 0) + SIGNS.rejectedElsewhere * Math.log1p(rejections);
}

/** The other tickets of the pairs in which this one got the verdict. */
function verdictsOn(id: string, verdicts: readonly PairVerdict[], verdict: PairVerdict['verdict']): string[] {
  return verdicts
    .filter((pair) => pair.verdict === verdict && (pair.incidentId === id || pair.otherId === id))
    .map((pair) => (pair.incidentId === id ? pair.otherId : pair.incidentId));
}

/** Members of a known group lift each other: each gains from the best of the others. */
function lifted(judged: readonly Judged[], groups: ReadonlyMap<string, string>): Judged[] {
  const best = new Map<string, Judged[]>();
  for (const one of judged) {
    const group = groups.get(one.candidate.key) ?? one.candidate.key;
    best.set(group, [...(best.get(group) ?? []), one].sort(byScore).slice(0, 2));
  }
  return judged.map((one) => {
    const group = groups.get(one.candidate.key) ?? one.candidate.key;
    const other = best.get(group)?.find((member) => member !== one);
    return other
      ? { ...one, logOdds: one.logOdds + SIGNS.group * Math.exp(Math.min(0, other.logOdds)) }
      : one;
  });
}

function byScore(a: Judged, b: Judged): number {
  if (a.logOdds !== b.logOdds) return b.logOdds - a.logOdds;
  if (a.candidate.createdAt !== b.candidate.createdAt) {
    return a.candidate.createdAt < b.candidate.createdAt ? 1 : -1;
  }
  return a.candidate.key < b.candidate.key ? -1 : 1;
}

function toRef(query: Query, { candidate, signs, logOdds }: Judged): SimilarRef | undefined {
  const score = 1 / (1 + Math.exp(-logOdds));
  const strength = strengthOf(score);
  if (!strength) return undefined;
  return {
    id: candidate.id,
    key: candidate.key,
    score,
    strength,
    reasons: reasonsFor(query, candidate, signs),
  };
}

function strengthOf(score: number): SimilarRef['strength'] | undefined {
  if (score >= STRENGTH.strong) return 'strong';
  if (score >= STRENGTH.possible) return 'possible';
  return score >= STRENGTH.weak ? 'weak' : undefined;
}
