import { normalized, termsOf, wordsOf } from './words';

const START = '@@@hl@@@';
const END = '@@@endhl@@@';
const EXCERPT_LENGTH = 280;

export const EXCERPT_MODES = [
  'highlight',
  'indexed',
  'none',
  'highlight_unescaped',
  'indexed_unescaped',
] as const;
export type ExcerptMode = (typeof EXCERPT_MODES)[number];

/** A piece of the text around the first thing found, marked and escaped as the mode says. */
export function excerptOf(text: string, searched: readonly string[], mode: ExcerptMode): string {
  if (mode === 'none') return '';
  const flat = text.replace(/\s+/gu, ' ');
  const write = mode.endsWith('_unescaped') ? (piece: string) => piece : escapeHtml;
  if (mode.startsWith('indexed')) return write(flat.slice(0, EXCERPT_LENGTH));
  const found = rangesOf(flat, searched);
  const from = Math.max(0, (found[0]?.start ?? 0) - 60);
  return marked(flat.slice(from, from + EXCERPT_LENGTH), searched, write);
}

/** A title as search rows carry it: HTML-escaped, what was found between the markers. */
export function highlightedTitle(title: string, searched: readonly string[]): string {
  return marked(title, searched, escapeHtml);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function marked(text: string, searched: readonly string[], write: (piece: string) => string): string {
  let result = '';
  let position = 0;
  for (const { start, end } of rangesOf(text, searched)) {
    if (start < position) continue;
    result += `${write(text.slice(position, start))}${START}${write(text.slice(start, end))}${END}`;
    position = end;
  }
  return result + write(text.slice(position));
}

function rangesOf(text: string, searched: readonly string[]): { start: number; end: number }[] {
  const lower = normalized(text);
  // normalisation may change lengths; then positions would lie, so only what is unchanged is marked
  const comparable = lower.length === text.length ? lower : text.toLowerCase();
  const ranges = searched.flatMap(termsOf).flatMap((term) => {
    if (term.kind === 'phrase') {
      const starts = startsOf(comparable, term.text);
      return starts.map((start) => ({ start, end: start + term.text.length }));
    }
    return wordsOf(text)
      .filter(({ word, stem }) => (term.prefix ? word.startsWith(term.stem) : stem === term.stem))
      .map(({ word, start }) => ({ start, end: start + word.length }));
  });
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

function startsOf(text: string, part: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) starts.push(at);
  return starts;
}
