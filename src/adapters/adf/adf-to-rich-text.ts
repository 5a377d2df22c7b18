import { type Block, type Inline, plainText, type RichText } from '../../domain/communication/rich-text';
import { cutText } from '../rich-text/cut-to-length';
import type { AdfNode } from './adf-node';
import { inlineOf } from './inline-text';
import { readNode } from './read-node';

/** Far above what a ticket holds; what is longer is cut. */
const MAX_TEXT_LENGTH = 60_000;

/**
 * Reads an ADF document as far as it is understood: what it says is kept, how it was laid out only where `RichText`
 * has a block for it. Anything that is not ADF reads as empty.
 * @param adf a document as the vendor's API gives it, parsed from JSON
 */
export function richTextOf(adf: unknown): RichText {
  const document = readNode(adf);
  return document ? blocksOf(document) : [];
}

/**
 * The words of an ADF document, blocks on lines of their own, without the headings of a template that were left empty; a
 * description that is a string already is kept.
 */
export function plainTextOf(adf: unknown): string {
  const text = typeof adf === 'string' ? adf : plainText(withoutUnfilledSections(richTextOf(adf)));
  return cutText(text.replace(/\n{3,}/g, '\n\n').trim(), MAX_TEXT_LENGTH);
}

/** Drops the headings of a template that nobody wrote anything under. */
function withoutUnfilledSections(document: RichText): RichText {
  return document.filter((block, index) => {
    if (block.kind !== 'heading') return true;
    const next = document[index + 1];
    return next !== undefined && (next.kind !== 'heading' || next.level > block.level);
  });
}

function blocksOf(node: AdfNode): Block[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
    case 'caption':
      return paragraphOf(inlineOf(node));
    case 'heading':
      return headingOf(node);
    case 'codeBlock':
      return [{ kind: 'code', text: wordsOf(node) }];
    case 'rule':
      return [{ kind: 'rule' }];
    case 'bulletList':
    case 'orderedList':
      return [{ kind: 'list', ordered: node.type === 'orderedList', items: children.flatMap(itemsOf) }];
    case 'taskList':
    case 'decisionList':
      return [{ kind: 'list', ordered: false, items: children.map(inlineOf) }];
    case 'panel':
      return panelOf(node);
    case 'table':
      return tableOf(node);
    case 'expand':
    case 'nestedExpand':
      return [...titleOf(node), ...children.flatMap(blocksOf)];
    default:
      return node.content ? children.flatMap(blocksOf) : paragraphOf(inlineOf(node));
  }
}

const paragraphOf = (content: Inline[]): Block[] =>
  content.length > 0 ? [{ kind: 'paragraph', content }] : [];

function titleOf({ attrs }: AdfNode): Block[] {
  const title = attrs?.title;
  return typeof title === 'string' && title ? [{ kind: 'paragraph', content: [{ text: title }] }] : [];
}

function headingOf(node: AdfNode): Block[] {
  const text = wordsOf(node).trim();
  const level = node.attrs?.level;
  return text ? [{ kind: 'heading', level: level === 1 || level === 2 ? level : 3, text }] : [];
}

/** A list item and, after it, the items of the lists inside it: `RichText` lists have one level. */
function itemsOf(item: AdfNode): Inline[][] {
  const children = item.content ?? [];
  const isList = ({ type }: AdfNode) => type === 'bulletList' || type === 'orderedList';
  const own = children.filter((child) => !isList(child));
  const nested = children.filter(isList).flatMap((list) => (list.content ?? []).flatMap(itemsOf));
  return [joined(own), ...nested].filter((content) => content.length > 0);
}

/** A panel's first paragraph; lists and what else stands in it follow as blocks of their own. */
function panelOf(node: AdfNode): Block[] {
  const [first, ...rest] = (node.content ?? []).flatMap(blocksOf);
  if (first?.kind !== 'paragraph') return first ? [first, ...rest] : [];
  const tone = TONES.find((each) => each === node.attrs?.panelType) ?? 'info';
  return [{ kind: 'panel', tone, content: first.content }, ...rest];
}

const TONES = ['info', 'note', 'warning', 'success', 'error'] as const;

function tableOf(node: AdfNode): Block[] {
  const rows = (node.content ?? [])
    .filter(({ type }) => type === 'tableRow')
    .map(({ content = [] }) => content);
  const [head = [], ...body] = rows;
  const hasHeader = head.length > 0 && head.every(({ type }) => type === 'tableHeader');
  const bodyRows = hasHeader ? body : rows;
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      header: hasHeader ? head.map((cell) => plainText(blocksOf(cell))) : [],
      rows: bodyRows.map((cells) => cells.map(({ content = [] }) => joined(content))),
    },
  ];
}

/** The inline content of several blocks, one line each. */
function joined(nodes: readonly AdfNode[]): Inline[] {
  return nodes
    .flatMap(blocksOf)
    .map((block) =>
      block.kind === 'paragraph' || block.kind === 'panel' ? block.content : [{ text: plainText([block]) }],
    )
    .flatMap((content, index) => (index === 0 ? content : [{ text: '\n' }, ...content]));
}

const wordsOf = (node: AdfNode): string =>
  inlineOf(node)
    .map(({ text }) => text)
    .join('');
