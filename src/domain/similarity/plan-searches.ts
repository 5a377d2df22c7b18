import type { Query } from './query';
import type { TermStatistics } from './term-statistics';
import { type WeightedTerm, weighTerms } from './term-weights';

/** Tickets in which all words of at least one group occur, newest first. Words are letters, digits and underscores. */
export interface PlannedSearch {
  anyOf: readonly { allOf: readonly string[] }[];
  /** at most so many tickets are read */
  limit: number;
}

/** At most three searches that do not depend on each other, 300 tickets in total with those read by key. */
export interface SearchPlan {
  searches: readonly PlannedSearch[];
  /** tickets that the incident names */
  keys: readonly string[];
  /** searches worth running by hand, most specific first */
  manualSearches: readonly PlannedSearch[];
}

const LIMIT = 100;
const BEST_TERMS = 14;
const MOST_GROUPS = 60;
/** Expected hits up to which a search is filled with groups, heaviest first; more than its limit, since groups overlap. */
const NARROW_HITS = 250;
const WIDE_HITS = 1000;
const SINGLE_WORDS = 8;
/** A word this rare is searched for alone. */
const RARE = 100;
/** Words of one text keep company: pairs occur together this much more often than by chance. */
const COMPANY = 3;
/** Text search finds a Japanese or Chinese word within longer words, too: so much oftener than we count it. */
const WITHIN_WORDS = 9;
const UNSPACED = /[\u3000-\u9FFF]/;

interface Group {
  terms: readonly WeightedTerm[];
  words: readonly string[];
  weight: number;
  expectedHits: number;
}

/**
 * Plans the searches that find an incident's relatives. A text search answers with the newest tickets, not with the
 * best, so a search has to be narrow enough that its newest hundred hold the relatives. The first asks for rare words and
 * for pairs of words that are rare together, the second for the next heaviest of them, and the third for any of the best
 * words, which finds what happened lately.
 * @param statistics how common words are; without them the kind of a word has to do
 */
export function planSearches(query: Query, statistics?: TermStatistics): SearchPlan {
  const best = searchable(weighTerms(query, statistics, 2 * BEST_TERMS))
    .slice(0, BEST_TERMS)
    .map((term) => ({ ...term, documentFrequency: frequencyInSearch(term) }));
  const documents = Math.max(statistics?.documents ?? 0, 1);
  const groups = byWeight([...singles(best, statistics !== undefined), ...pairs(best, documents)]);
  const narrow = fill(groups, NARROW_HITS, []);
  const wide = fill(groups, WIDE_HITS, narrow);
  const anyBest = best.slice(0, SINGLE_WORDS).map(single);
  const keys = query.mentionedKeys;
  const searches = [
    toSearch(narrow, LIMIT),
    toSearch(wide, LIMIT),
    toSearch(anyBest, LIMIT - keys.length),
  ].filter(({ anyOf }) => anyOf.length > 0);
  return { searches, keys, manualSearches: manual(groups, anyBest) };
}

/** Terms with distinct, usable words: a part that is searched within a longer name again would say the same twice. */
function searchable(terms: readonly WeightedTerm[]): WeightedTerm[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const name = term.words.join(' ');
    if (seen.has(name) || !term.words.some(isTelling)) return false;
    seen.add(name);
    return true;
  });
}

function frequencyInSearch({ term, documentFrequency }: WeightedTerm): number {
  return UNSPACED.test(term) ? documentFrequency * WITHIN_WORDS : documentFrequency;
}

/** A single character of Japanese or Chinese matches every word that holds it. */
const isTelling = (word: string): boolean => word.length > 1;

const isSpoken = (word: string): boolean => /\p{L}{2}/u.test(word);

function singles(terms: readonly WeightedTerm[], counted: boolean): Group[] {
  return terms
    .filter((term) => !counted || term.documentFrequency <= RARE || term.words.length > 1)
    .map(single);
}

function single(term: WeightedTerm): Group {
  return { terms: [term], words: term.words, weight: term.weight, expectedHits: term.documentFrequency };
}

function pairs(terms: readonly WeightedTerm[], documents: number): Group[] {
  return terms.flatMap((first, index) =>
    terms.slice(index + 1).map((second) => ({
      terms: [first, second],
      words: [...new Set([...first.words, ...second.words])],
      weight: first.weight + second.weight,
      expectedHits: Math.min(
        first.documentFrequency,
        second.documentFrequency,
        (COMPANY * first.documentFrequency * second.documentFrequency) / documents,
      ),
    })),
  );
}

function byWeight(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => b.weight - a.weight || (a.words.join(' ') < b.words.join(' ') ? -1 : 1));
}

/** Takes groups in order until the expected hits are reached; one that is contained in what is already asked is left out. */
function fill(groups: readonly Group[], hits: number, asked: readonly Group[]): Group[] {
  const chosen: Group[] = [];
  let expected = 0;
  for (const group of groups) {
    if (expected >= hits || chosen.length >= MOST_GROUPS) break;
    if ([...asked, ...chosen].some((other) => other.words.every((word) => group.words.includes(word))))
      continue;
    chosen.push(group);
    expected += group.expectedHits;
  }
  return chosen;
}

function toSearch(groups: readonly Group[], limit: number): PlannedSearch {
  return { anyOf: groups.map((group) => ({ allOf: group.words })), limit };
}

/** What a person would type: words, and no numbers of versions or ports. */
function manual(groups: readonly Group[], anyBest: readonly Group[]): PlannedSearch[] {
  const spoken = groups.filter((group) => group.words.every(isSpoken));
  const error = spoken.find(({ terms }) => terms.length === 1 && terms[0]?.kind === 'error');
  const pair = spoken.find(({ terms }) => terms.length === 2);
  const words = anyBest.filter((group) => group.words.every(isSpoken)).slice(0, 4);
  return [error && [error], pair && [pair], words.length > 0 ? words : undefined]
    .filter((chosen) => chosen !== undefined)
    .map((chosen) => toSearch(chosen, LIMIT));
}
