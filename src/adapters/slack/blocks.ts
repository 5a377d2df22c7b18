import type {
  DividerBlock,
  HeaderBlock,
  RichTextBlock,
  RichTextElement,
  RichTextList,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
} from '@slack/types';
import type { Block, Inline, RichText } from '../../domain/communication/rich-text';
import { cutText } from '../rich-text/cut-to-length';
import { isWebAddress } from '../rich-text/web-address';

export type SlackBlock = HeaderBlock | DividerBlock | RichTextBlock;
type Part = RichTextSection | RichTextList | RichTextQuote | RichTextPreformatted;

/** @see https://docs.slack.dev/reference/block-kit/blocks */
const MAX_BLOCKS = 50;
const MAX_HEADER = 150;

/**
 * A document as Slack blocks. Words go into `rich_text`, whose elements are never parsed: no text can become markup, a
 * mention or a link. Blocks that follow each other without a heading or a rule between them share one block; headings
 * are cut to 150 characters, and from the 50th block on nothing is shown.
 */
export function blocksOf(document: RichText): SlackBlock[] {
  const blocks: SlackBlock[] = [];
  for (const block of document) {
    if (block.kind === 'heading') {
      const text = cutText(block.text.trim(), MAX_HEADER);
      if (text) blocks.push({ type: 'header', text: { type: 'plain_text', text, emoji: false } });
    } else if (block.kind === 'rule') {
      blocks.push({ type: 'divider' });
    } else {
      const last = blocks.at(-1);
      if (last?.type === 'rich_text') last.elements.push(...partsOf(block));
      else blocks.push({ type: 'rich_text', elements: partsOf(block) });
    }
  }
  return blocks
    .filter((block) => block.type !== 'rich_text' || block.elements.length > 0)
    .slice(0, MAX_BLOCKS);
}

function partsOf(block: Exclude<Block, { kind: 'heading' | 'rule' }>): Part[] {
  switch (block.kind) {
    case 'paragraph':
      return sectionsOf(block.content, true);
    case 'panel':
      return block.content.length > 0
        ? [{ type: 'rich_text_quote', elements: block.content.flatMap(elementOf) }]
        : [];
    case 'list': {
      const elements = block.items.flatMap((item) => sectionsOf(item, false));
      const style = block.ordered ? 'ordered' : 'bullet';
      return elements.length > 0 ? [{ type: 'rich_text_list', style, elements }] : [];
    }
    case 'table':
      return preformatted(tableText(block));
    case 'code':
      return preformatted(block.text);
  }
}

/** Sections of one block run on after each other, hence the line end behind a paragraph. */
function sectionsOf(content: readonly Inline[], endsLine: boolean): RichTextSection[] {
  const elements = content.flatMap(elementOf);
  if (elements.length === 0) return [];
  const end: RichTextElement[] = endsLine ? [{ type: 'text', text: '\n' }] : [];
  return [{ type: 'rich_text_section', elements: [...elements, ...end] }];
}

const preformatted = (text: string): Part[] =>
  text ? [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }] : [];

const tableText = ({ header, rows }: Extract<Block, { kind: 'table' }>): string =>
  [header, ...rows.map((cells) => cells.map((cell) => cell.map(({ text }) => text).join('')))]
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.join(' | '))
    .join('\n');

function elementOf({ text, strong, emphasis, code, href }: Inline): RichTextElement[] {
  if (!text) return [];
  const style = {
    ...(strong && { bold: true }),
    ...(emphasis && { italic: true }),
    ...(code && { code: true }),
  };
  const styled = Object.keys(style).length > 0 && { style };
  return href && isWebAddress(href)
    ? [{ type: 'link', url: href, text, ...styled }]
    : [{ type: 'text', text, ...styled }];
}
