import { stem } from './stem';
import { isStopWord } from './stop-words';
import { withoutTemplate } from './template';

/**
 * One unit of meaning in a text. `term` is what texts are compared by: lower case, stemmed. `words` are the bare words
 * (letters, digits, underscore) that a search engine needs to find it again. An identifier (`OrderService.charge`,
 * `max_connections`, `web-07`) is a term by itself, and so is each of its parts.
 */
export interface Term {
  term: string;
  /** as it stands in the text */
  written: string;
  words: readonly string[];
  kind: TermKind;
}

/**
 * `error` is the name of an error or exception, `code` an error, status or port number (`504`, `ORA-00060`),
 * `identifier` any other compound name, `word` everything else.
 */
export type TermKind = 'word' | 'identifier' | 'error' | 'code';

/** Characters of one text that are read: the beginning, where people explain, and the end, where logs say why. */
const READ_HEAD = 12_000;
const READ_TAIL = 4_000;
/** Terms kept of one text, in the order of the text. */
const MOST_TERMS = 1_500;
const LONGEST_TERM = 80;

/** Scripts that write without spaces between words; `Intl.Segmenter` finds the words in them. */
const UNSPACED =
  '\\u2E80-\\u2FDF\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u30FF\\u31F0-\\u31FF\\u3400-\\u9FFF\\uF900-\\uFAFF\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF';
const CHUNK = new RegExp(
  `([${UNSPACED}]+)|((?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}_$'’])+(?:(?:[.\\-]|::)(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}_$])+)*)`,
  'gu',
);
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
/** The same for text in Latin letters alone, which is most of it and five times faster to read this way. */
const LATIN_CHUNK = /[A-Za-z0-9_$'\u00C0-\u024F\u2019]+(?:(?:[.-]|::)[A-Za-z0-9_$\u00C0-\u024F]+)*/g;
const OTHER_SCRIPT = /[\u0250-\u1FFF\u2C00-\uFFFF]/;

/** Names that are different in every ticket: UUIDs, hashes, addresses in memory, dates, long numbers. */
const VOLATILE =
  /^(?:0x[0-9a-f]+|[0-9a-f]{8}-[0-9a-f]{4}-.*|(?=.*\d)[0-9a-f]{12,}|\d{4}-\d{2}-\d{2}.*|\d{7,}|\d{1,2}|0\d*|(?:19|20)\d{2}|[0-9a-f]{1,2}|[\d.-]{12,})$/i;
const ERROR_NAME = /(?:Error|Exception|Fault|Failure|Timeout|Panic)$/;
const CODE =
  /^(?:\d{3,6}|[A-Z]{2,6}[-_]?\d{2,6}|ERR_[A-Z_]+|E(?:CONN|TIMED|HOST|NET|ADDR|PIPE|AI_|NOENT|ACCES|PERM|MFILE|NOSPC|NOTFOUND|EXIST)[A-Z_]*)$/;
const CAMEL_BOUNDARY = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * The terms of a text in any language, in order, repetitions included, so that they can be counted. The ticket form's
 * labels, stop words and volatile names are left out. Bounded: of a long text the beginning and the end are read.
 */
export function readTerms(text: string): Term[] {
  const read = withoutTemplate(excerpt(text).normalize('NFKC'));
  const terms: Term[] = [];
  const pattern = OTHER_SCRIPT.test(read) ? CHUNK : LATIN_CHUNK;
  for (const match of read.matchAll(pattern)) {
    if (terms.length >= MOST_TERMS) break;
    const chunk = match[0];
    if (isLineNumber(read, match.index, chunk)) continue;
    for (const term of termsOfChunk(chunk)) terms.push(term);
  }
  return terms;
}

function excerpt(text: string): string {
  if (text.length <= READ_HEAD + READ_TAIL) return text;
  return `${text.slice(0, READ_HEAD)}\n${text.slice(-READ_TAIL)}`;
}

/** `Foo.java:123` and `app.js:10:5`: where a stack frame points changes with every release. */
function isLineNumber(text: string, at: number, chunk: string): boolean {
  return at > 0 && text[at - 1] === ':' && /^\d+$/.test(chunk);
}

/** Reading the same chunk twice gives the same terms, and tickets repeat their words: kept, and emptied when full. */
const known = new Map<string, readonly Term[]>();
const MOST_KNOWN = 20_000;

function termsOfChunk(chunk: string): readonly Term[] {
  const kept = known.get(chunk);
  if (kept) return kept;
  const made = HAS_UNSPACED.test(chunk) ? segmentWords(chunk) : splitName(chunk);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(chunk, made);
  return made;
}

/** Names in katakana, which the segmenter cuts up when it does not know them. */
const KATAKANA_NAME = /[\u30A1-\u30FA\u30FC-\u30FF]{2,}/gu;
const SHORT_KANA = /^(?:[\u3040-\u309F]{1,2}|[\u30A1-\u30FF])$/;
const BARE_WORD = /^[\p{L}\p{M}\p{N}_]+$/u;

function segmentWords(run: string): Term[] {
  const terms: Term[] = [];
  const seen = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(run)) {
    if (!isWordLike || !BARE_WORD.test(segment) || isStopWord(segment) || SHORT_KANA.test(segment)) continue;
    terms.push({ term: segment, written: segment, words: [segment], kind: 'word' });
    seen.add(segment);
  }
  for (const [name] of run.matchAll(KATAKANA_NAME)) {
    if (!seen.has(name) && !isStopWord(name))
      terms.push({ term: name, written: name, words: [name], kind: 'word' });
  }
  return terms;
}

function splitName(chunk: string): Term[] {
  const name = chunk
    .replace(/['’]s?$/iu, '')
    .replace(/['’$]/gu, '')
    .replace(/^[.:-]+/, '');
  if (name.length < 2 || name.length > LONGEST_TERM || VOLATILE.test(name)) return [];
  const segments = name.split(/[^\p{L}\p{M}\p{N}_]+/u).filter((segment) => segment !== '');
  const parts = segments
    .flatMap((segment) => segment.split(/_+/))
    .flatMap((part) => part.split(CAMEL_BOUNDARY));
  const terms: Term[] = [];
  const whole = name.toLowerCase();
  if (parts.length > 1 || CODE.test(name)) {
    const words = segments.map((segment) => segment.toLowerCase());
    terms.push({ term: whole, written: name, words, kind: kindOf(name) });
    if (segments.length > 1) {
      for (const segment of segments) {
        if (CAMEL_BOUNDARY.test(segment) || segment.includes('_')) pushName(terms, segment);
      }
    }
    if (parts.length === 1) return terms;
  }
  for (const part of parts) pushWord(terms, part);
  return terms;
}

function pushName(terms: Term[], name: string): void {
  const lower = name.toLowerCase();
  terms.push({ term: lower, written: name, words: [lower], kind: kindOf(name) });
}

function pushWord(terms: Term[], part: string): void {
  const lower = part.toLowerCase();
  if (lower.length < 2 || isStopWord(lower) || VOLATILE.test(lower)) return;
  terms.push({ term: stem(lower), written: part, words: [lower], kind: CODE.test(part) ? 'code' : 'word' });
}

function kindOf(name: string): TermKind {
  if (ERROR_NAME.test(name)) return 'error';
  return CODE.test(name) ? 'code' : 'identifier';
}
