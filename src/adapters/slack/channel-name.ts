import { createHash } from 'node:crypto';

const MAX_LENGTH = 80;

/**
 * Any text as a channel name: lowercase letters without accents, digits, hyphens and underscores, at most 80
 * characters, cut between words where it has words. A text that leaves nothing of these, e.g. a Japanese one, gives `incident-` and a short digest, the same
 * for the same text.
 * @see https://docs.slack.dev/reference/methods/conversations.create#naming
 */
export function channelNameOf(text: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /[a-z0-9]/.test(name) ? cutBetweenWords(name) : `incident-${digest(text)}`;
}

function cutBetweenWords(name: string): string {
  if (name.length <= MAX_LENGTH) return name;
  const end = name.lastIndexOf('-', MAX_LENGTH);
  return name.slice(0, end > 0 ? end : MAX_LENGTH);
}

/** The name with a number behind it, within the same length. */
export function numberedName(name: string, number: number): string {
  const suffix = `-${number}`;
  return `${name.slice(0, MAX_LENGTH - suffix.length)}${suffix}`;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
