import { stem } from './stem';

/** Words that search ignores, in texts and in queries. */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

const WORD_OR_RUN =
  /(?<run>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]+)|(?<word>(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々])[\p{L}\p{M}\p{N}_])+)/gu;

/** A piece of text as search sees it: a word's stem, or a run of Japanese or Chinese without spaces. */
export type Piece = { kind: 'word'; word: string; term: string } | { kind: 'run'; run: string };

/** The form in which texts and queries are compared: compatibility forms folded, in lower case. */
export const normalized = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The pieces of a text in order; stop words are left out, everything that is not a letter or digit parts words. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { groups } of normalized(text).matchAll(WORD_OR_RUN)) {
    const { run, word } = groups ?? {};
    if (run) pieces.push({ kind: 'run', run });
    else if (word && !STOP_WORDS.has(word)) pieces.push({ kind: 'word', word, term: stem(word) });
  }
  return pieces;
}

/** A run's overlapping pairs of characters; a run of one character is its own only term. */
export function bigramsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return [run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** The distinct terms that a text is indexed under; single characters of runs included, for one-character queries. */
export function indexTerms(text: string): Set<string> {
  const terms = new Set<string>();
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'word') {
      terms.add(piece.term);
    } else {
      for (const bigram of bigramsOf(piece.run)) terms.add(bigram);
      for (const character of piece.run) terms.add(character);
    }
  }
  return terms;
}
