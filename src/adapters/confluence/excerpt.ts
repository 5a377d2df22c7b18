import { cutText } from '../rich-text/cut-to-length';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const MAX_LENGTH = 300;

/**
 * The words of an excerpt or a title as the search gives it: marks around the found words are taken away, HTML
 * entities turned back, one line of at most 300 characters.
 */
export function cleanExcerpt(excerpt: string): string {
  const words = excerpt
    .replace(/@@@(?:end)?hl@@@/g, '')
    .replace(/&(#\d+|#x[0-9a-f]+|[a-z]+);/gi, (entity, name: string) => characterOf(name) ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
  return cutText(words, MAX_LENGTH);
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
