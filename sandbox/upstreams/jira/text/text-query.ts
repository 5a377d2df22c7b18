import { normalized, type Piece, piecesOf } from './tokens';

/** What an issue's field must contain. */
export type Unit =
  | { kind: 'term'; term: string }
  /** `fail*`: any word that begins so */
  | { kind: 'prefix'; prefix: string }
  /** words next to each other, in order */
  | { kind: 'phrase'; pieces: Piece[] }
  /** Japanese or Chinese characters next to each other */
  | { kind: 'run'; run: string };

/** One alternative: everything in `must`, nothing in `mustNot`. */
export interface Alternative {
  must: Unit[];
  mustNot: Unit[];
}

/** The query has an opening quotation mark without a closing one. */
export class UnbalancedPhraseError extends Error {}

const PHRASE_OR_WORD = /"(?<phrase>[^"]*)"|(?<word>[^\s"]+)|(?<open>")/gu;

/**
 * Reads the right side of `text ~ "…"`, after JQL has removed its own quoting.
 *
 * Several words are all required, in any order. `"…"` is a phrase, a trailing `*` (or `?`) a prefix. Upper-case `OR`
 * begins a new alternative, `NOT` excludes the next word, `AND` changes nothing; parentheses do not group. Proximity
 * (`~3`) and boosts (`^4`) are dropped, all other special characters and everything behind a backslash are ignored.
 *
 * @see https://support.atlassian.com/jira-software-cloud/docs/search-for-issues-using-the-text-field/
 * @throws UnbalancedPhraseError
 */
export function parseTextQuery(query: string): Alternative[] {
  const alternatives: Alternative[] = [{ must: [], mustNot: [] }];
  let excluded = false;
  for (const { groups } of query.replace(/\\./gsu, ' ').matchAll(PHRASE_OR_WORD)) {
    const { phrase, word, open } = groups ?? {};
    if (open) throw new UnbalancedPhraseError();
    if (word === 'AND') continue;
    if (word === 'OR') {
      alternatives.push({ must: [], mustNot: [] });
      continue;
    }
    if (word === 'NOT') {
      excluded = true;
      continue;
    }
    const units = phrase === undefined ? wordUnits(word ?? '') : phraseUnits(phrase);
    alternatives.at(-1)?.[excluded ? 'mustNot' : 'must'].push(...units);
    excluded = false;
  }
  return alternatives;
}

function wordUnits(word: string): Unit[] {
  const bare = word.replace(/[\^~]\d*(?:\.\d+)?\)*$/u, '');
  const pieces = piecesOf(bare.replace(/[*?].*$/u, ''));
  const units = pieces.map(unitOf);
  const last = pieces.at(-1);
  if (!/\p{L}|\p{N}/u.test(bare) || !/[\p{L}\p{N}_][*?]/u.test(bare)) return units;
  if (last?.kind === 'word') return [...units.slice(0, -1), { kind: 'prefix', prefix: last.word }];
  const only = normalized(bare).match(/[\p{L}\p{N}_]+(?=[*?])/u)?.[0];
  return last || !only ? units : [{ kind: 'prefix', prefix: only }];
}

function phraseUnits(phrase: string): Unit[] {
  const pieces = piecesOf(phrase);
  const [first] = pieces;
  if (!first) return [];
  return pieces.length === 1 ? [unitOf(first)] : [{ kind: 'phrase', pieces }];
}

const unitOf = (piece: Piece): Unit =>
  piece.kind === 'word' ? { kind: 'term', term: piece.term } : { kind: 'run', run: piece.run };
