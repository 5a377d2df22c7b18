import { type Candidate, type PairVerdict, partnerOf, unrelatedTo } from './candidate';
import { type Document, readDocument } from './document';
import { groupCandidates, isDuplicate } from './groups';
import type { Query } from './query';
import { type ReadSigns, readSigns, type SignName, type Signs } from './signs';
import type { TermStatistics } from './term-statistics';
import { ASSUMED_HISTORY, type WeightedTerm, weighTerms } from './term-weights';
import { JUDGED_WEIGHTS, SIGN_WEIGHTS, TEXT } from './weights';

/** What ranking knows besides the tickets. */
export interface RankingContext {
  statistics?: TermStatistics | undefined;
  /** what people said about pairs of tickets, on this incident and on others */
  verdicts?: readonly PairVerdict[];
  /** how a candidate's text is read; given by whoever keeps read texts between rankings */
  readDocument?: (candidate: Candidate) => Document;
}

/** A candidate with everything that decided its place. */
export interface JudgedCandidate {
  candidate: Candidate;
  signs: ReadSigns;
  /** signs weighed, and what people said */
  weighed: number;
  /** the incident's terms with which texts were compared, heaviest first */
  terms: readonly WeightedTerm[];
  document: Document;
  /** tickets known to tell of the same event share it */
  event: string;
}

/** Where there are no statistics. */
const TYPICAL_HISTORY = { documents: ASSUMED_HISTORY, summaryLength: 8, bodyLength: 60 };

/**
 * All candidates in order, however weak. The order is total: equal ones go newest first, then by id. A candidate may be
 * given twice; the incident itself and what people rejected for it are left out.
 */
export function judgeCandidates(
  query: Query,
  candidates: readonly Candidate[],
  context: RankingContext = {},
): JudgedCandidate[] {
  const verdicts = context.verdicts ?? [];
  const statistics = context.statistics?.documents ? context.statistics : undefined;
  const read = context.readDocument ?? readDocument;
  const terms = weighTerms(query, statistics, TEXT.mostTerms);
  const considered = distinct(candidates, new Set([query.id, ...unrelatedTo(query.id, verdicts)]));
  const groups = groupCandidates(considered, verdicts);
  const events = groupCandidates(considered, verdicts, isDuplicate);
  const readCandidates = considered.map((candidate) => ({
    candidate,
    document: read(candidate),
    group: groups.get(candidate.id) ?? candidate.id,
  }));
  const people = whatPeopleSaid(query, verdicts);
  return readSigns(query, terms, readCandidates, statistics ?? TYPICAL_HISTORY)
    .flatMap((signs, index) => {
      const of = readCandidates[index];
      if (!of) return [];
      const { candidate, document } = of;
      const event = events.get(candidate.id) ?? candidate.id;
      const weighed =
        weigh(signs) + people(candidate) + JUDGED_WEIGHTS.sharedError * rarestError(terms, document);
      return [{ candidate, document, event, signs, terms, weighed }];
    })
    .sort(byWeight);
}

const SIGN_NAMES = Object.keys(SIGN_WEIGHTS) as SignName[];

function weigh(signs: Signs): number {
  return SIGN_NAMES.reduce((sum, name) => sum + SIGN_WEIGHTS[name] * signs[name], 0);
}

/** How rare the rarest error name is that both texts hold, from 0 to 1 for one that nobody has seen before. */
function rarestError(terms: readonly WeightedTerm[], document: Document): number {
  return terms
    .filter(({ kind, term }) => kind === 'error' && document.terms.has(term))
    .reduce((rarest, { relativeRarity }) => Math.max(rarest, relativeRarity), 0);
}

function distinct(candidates: readonly Candidate[], hidden: ReadonlySet<string>): Candidate[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return [...byId.values()].filter(({ id }) => !hidden.has(id));
}

/** The weight of people's word about a ticket: a link to this incident settles it, rejections on others count a little. */
function whatPeopleSaid(query: Query, verdicts: readonly PairVerdict[]): (candidate: Candidate) => number {
  const confirmed = new Set(query.linkedIds);
  const rejections = new Map<string, number>();
  for (const pair of verdicts) {
    if (pair.verdict === 'same') for (const id of partnerOf(query.id, pair)) confirmed.add(id);
    else rejections.set(pair.otherId, (rejections.get(pair.otherId) ?? 0) + 1);
  }
  return ({ id, key }) =>
    (confirmed.has(id) ? JUDGED_WEIGHTS.confirmed : 0) +
    (query.mentionedKeys.includes(key) ? JUDGED_WEIGHTS.mentioned : 0) +
    JUDGED_WEIGHTS.rejectedElsewhere * Math.log1p(rejections.get(id) ?? 0);
}

function byWeight(a: JudgedCandidate, b: JudgedCandidate): number {
  if (a.weighed !== b.weighed) return b.weighed - a.weighed;
  const newer = b.candidate.createdAt.localeCompare(a.candidate.createdAt);
  return newer === 0 ? a.candidate.id.localeCompare(b.candidate.id) : newer;
}
