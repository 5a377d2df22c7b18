/**
 * A document without any vendor's format: adapters turn it into ADF or Slack's blocks, so text that came from a ticket
 * can never become markup.
 */
export type RichText = readonly Block[];

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; content: readonly Inline[] }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Inline[])[] }
  /** a box that stands out */
  | { kind: 'panel'; tone: 'info' | 'note' | 'warning' | 'success' | 'error'; content: readonly Inline[] }
  | { kind: 'table'; header: readonly string[]; rows: readonly (readonly (readonly Inline[])[])[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

export interface Inline {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  code?: boolean;
  /** absolute http(s) address */
  href?: string;
}

export const text = (value: string): Inline => ({ text: value });
export const strong = (value: string): Inline => ({ text: value, strong: true });
export const link = (value: string, href: string): Inline => ({ text: value, href });
export const paragraph = (...content: readonly (Inline | string)[]): Block => ({
  kind: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});
export const bullets = (...items: readonly (Inline | string | readonly Inline[])[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => (typeof item === 'string' ? [text(item)] : 'text' in item ? [item] : item)),
});
export const heading = (level: 1 | 2 | 3, value: string): Block => ({ kind: 'heading', level, text: value });

/** The document's words alone, blocks separated by line breaks. */
export function plainText(document: RichText): string {
  return document.map(blockText).join('\n');
}

function blockText(block: Block): string {
  const words = (content: readonly Inline[]) => content.map((part) => part.text).join('');
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text;
    case 'paragraph':
    case 'panel':
      return words(block.content);
    case 'list':
      return block.items.map((item) => `- ${words(item)}`).join('\n');
    case 'table':
      return [block.header.join(' | '), ...block.rows.map((row) => row.map(words).join(' | '))].join('\n');
    case 'rule':
      return '';
  }
}
