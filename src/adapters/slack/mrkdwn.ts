import type { Block, Inline, RichText } from '../../domain/communication/rich-text';
import { isWebAddress } from '../rich-text/web-address';

/**
 * The three characters that mean something in Slack's text, `&` first; escaped, `<!channel>` in a ticket stays words.
 * @see https://docs.slack.dev/messaging/formatting-message-text/#escaping
 */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * A document as one escaped text with links, cut to `maxLength` characters: an entity or a link that does not fit is
 * left out whole.
 */
export function mrkdwnOf(document: RichText, maxLength: number): string {
  const text = document.map(lineOf).join('\n');
  if (text.length <= maxLength) return text;
  const cut = text
    .slice(0, maxLength - 1)
    .replace(/<[^>]*$/, '')
    .replace(/&[a-z]*$/, '')
    .replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}

function lineOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return escaped(block.text);
    case 'paragraph':
    case 'panel':
      return words(block.content);
    case 'list':
      return block.items.map((item) => `• ${words(item)}`).join('\n');
    case 'table':
      return [block.header.map(escaped), ...block.rows.map((cells) => cells.map(words))]
        .filter((cells) => cells.length > 0)
        .map((cells) => cells.join(' | '))
        .join('\n');
    case 'rule':
      return '';
  }
}

const words = (content: readonly Inline[]) => content.map(wordOf).join('');

function wordOf({ text, href }: Inline): string {
  if (!href || !isWebAddress(href)) return escaped(text);
  // `|` ends the address and `>` the link, and neither can be escaped inside an address.
  const address = escaped(href).replace(/\|/g, '%7C');
  return `<${address}|${escaped(text).replace(/\|/g, '¦').replace(/\n/g, ' ')}>`;
}
