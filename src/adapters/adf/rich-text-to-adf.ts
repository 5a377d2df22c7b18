import type { Block, Inline, RichText } from '../../domain/communication/rich-text';
import { isWebAddress } from '../rich-text/web-address';
import type { AdfDocument, AdfNode } from './adf-node';

/**
 * A document in the Atlassian Document Format. Words become text nodes and nothing else, so what came from a ticket
 * cannot turn into markup; empty texts and lists, which ADF does not allow, are left out.
 */
export function adfOf(richText: RichText): AdfDocument {
  return { version: 1, type: 'doc', content: richText.flatMap(nodeOf) };
}

/** Plain text as ADF: a paragraph per block of lines, line breaks kept. */
export function adfOfText(text: string): AdfDocument {
  const paragraphs = text.split(/\n{2,}/).filter((part) => part.trim() !== '');
  return adfOf(paragraphs.map((part) => ({ kind: 'paragraph', content: [{ text: part }] })));
}

function nodeOf(block: Block): AdfNode[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: block.level }, content: textNodes({ text: block.text }) }];
    case 'paragraph':
      return [paragraphOf(block.content)];
    case 'list':
      return listOf(block);
    case 'panel':
      return [{ type: 'panel', attrs: { panelType: block.tone }, content: [paragraphOf(block.content)] }];
    case 'table':
      return tableOf(block);
    case 'code':
      return [{ type: 'codeBlock', content: block.text ? [{ type: 'text', text: block.text }] : [] }];
    case 'rule':
      return [{ type: 'rule' }];
  }
}

function listOf({ ordered, items }: Extract<Block, { kind: 'list' }>): AdfNode[] {
  if (items.length === 0) return [];
  return [
    {
      type: ordered ? 'orderedList' : 'bulletList',
      content: items.map((item) => ({ type: 'listItem', content: [paragraphOf(item)] })),
    },
  ];
}

function tableOf({ header, rows }: Extract<Block, { kind: 'table' }>): AdfNode[] {
  const rowOf = (type: 'tableHeader' | 'tableCell', cells: readonly (readonly Inline[])[]): AdfNode => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, attrs: {}, content: [paragraphOf(cell)] })),
  });
  const head =
    header.length > 0
      ? [
          rowOf(
            'tableHeader',
            header.map((text) => [{ text }]),
          ),
        ]
      : [];
  const body = rows.filter((cells) => cells.length > 0).map((cells) => rowOf('tableCell', cells));
  return head.length + body.length === 0 ? [] : [{ type: 'table', content: [...head, ...body] }];
}

const paragraphOf = (content: readonly Inline[]): AdfNode => ({
  type: 'paragraph',
  content: content.flatMap(textNodes),
});

/** The text's lines with line breaks between them; each line carries the marks. */
function textNodes(part: Inline): AdfNode[] {
  const marks = marksOf(part);
  return part.text
    .split(/\r\n?|\n/)
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line ? [{ type: 'text', text: line, ...(marks.length > 0 && { marks }) }] : []),
    ]);
}

/** ADF allows no mark beside `code` but a link. */
function marksOf({ strong, emphasis, code, href }: Inline): NonNullable<AdfNode['marks']> {
  const style = code
    ? [{ type: 'code' }]
    : [...(strong ? [{ type: 'strong' }] : []), ...(emphasis ? [{ type: 'em' }] : [])];
  return [...(href && isWebAddress(href) ? [{ type: 'link', attrs: { href } }] : []), ...style];
}
