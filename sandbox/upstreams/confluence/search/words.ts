/** What of a search text has to be found. */
export type Term =
  | { kind: 'word'; stem: string; prefix: boolean }
  /** words that follow each other, or a run of Japanese, which the index holds as overlapping pairs of characters */
  | { kind: 'phrase'; text: string };

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
const WORD = /[\p{L}\p{N}]+(?:[._'’-][\p{L}\p{N}]+)*/gu;

/** Full and half width, upper and lower case are the same to the index. */
export function normalized(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** English endings that the index ignores; light, so that a word never meets an unrelated one. */
function stemOf(word: string): string {
  for (const ending of ['ingly', 'ings', 'ing', 'edly', 'ies', 'ied', 'ed', 'es', 's']) {
    if (!word.endsWith(ending) || word.length - ending.length < 3 || word.endsWith('ss')) continue;
    const stem = word.slice(0, -ending.length) + (ending === 'ies' || ending === 'ied' ? 'y' : '');
    return stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1').replace(/e$/, '');
  }
  return word.replace(/e$/, '');
}

/** The words of a text with where they stand in it, Japanese left out. */
export function wordsOf(text: string): { word: string; stem: string; start: number }[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = normalized(match[0]);
    return word.search(JAPANESE) >= 0
      ? [...match[0].matchAll(/[a-z0-9]+/giu)].map((part) => ({
          word: normalized(part[0]),
          stem: stemOf(normalized(part[0])),
          start: match.index + part.index,
        }))
      : partsOf(word).map((part) => ({
          word: part,
          stem: stemOf(part),
          start: match.index + word.indexOf(part),
        }));
  });
}

/** A compound such as `auth-gateway` is found by itself and by its parts. */
function partsOf(word: string): string[] {
  const parts = word.split(/[._'’-]/u).filter(Boolean);
  return parts.length > 1 ? [word, ...parts] : parts;
}

/**
 * The terms of a search text: words (a star at the end stands for any ending), quoted phrases, runs of Japanese. All
 * of them have to be found.
 */
export function termsOf(searched: string): Term[] {
  const terms: Term[] = [];
  const text = normalized(searched);
  const withoutPhrases = text.replace(/"([^"]*)"/gu, (_, phrase: string) => {
    if (phrase.trim() !== '') terms.push({ kind: 'phrase', text: phrase.trim().replace(/\s+/gu, ' ') });
    return ' ';
  });
  const withoutJapanese = withoutPhrases.replace(JAPANESE, (run) => {
    terms.push({ kind: 'phrase', text: run });
    return ' ';
  });
  for (const match of withoutJapanese.matchAll(/([\p{L}\p{N}._'’-]*[\p{L}\p{N}])(\*?)/gu)) {
    const word = match[1] ?? '';
    const prefix = match[2] === '*';
    terms.push({ kind: 'word', stem: prefix ? word : stemOf(word), prefix });
  }
  return terms;
}
