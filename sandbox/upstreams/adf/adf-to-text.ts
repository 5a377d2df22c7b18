import type { AdfNode } from './document';

const ONE_LINE_EACH = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'tableRow',
  'rule',
  'mediaSingle',
  'blockCard',
]);

/**
 * The words of an ADF document or node: what search indexes and excerpts are made of.
 * Blocks stand on lines of their own, list items begin with `- ` or their number, table cells are parted by ` | `.
 */
export function adfToText(node: AdfNode): string {
  return linesOf(node)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function linesOf(node: AdfNode): string[] {
  const children = node.content ?? [];
  if (node.type === 'tableRow') return [children.map((cell) => linesOf(cell).join(' ')).join(' | ')];
  if (ONE_LINE_EACH.has(node.type)) return node.type === 'rule' ? ['---'] : inlineText(node).split('\n');
  if (node.type === 'bulletList') return children.flatMap((item) => itemLines(item, '- '));
  if (node.type === 'orderedList') {
    const first = typeof node.attrs?.order === 'number' ? node.attrs.order : 1;
    return children.flatMap((item, index) => itemLines(item, `${first + index}. `));
  }
  if (node.content === undefined) return [inlineText(node)];
  const title = node.attrs?.title;
  return [...(typeof title === 'string' && title ? [title] : []), ...children.flatMap(linesOf)];
}

function itemLines(item: AdfNode, marker: string): string[] {
  return linesOf(item).map((line, index) => (index === 0 ? marker + line : `  ${line}`));
}

function inlineText(node: AdfNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  if (node.content) return node.content.map(inlineText).join('');
  const { text, shortName, url, timestamp } = node.attrs ?? {};
  if (node.type === 'date') return dayOf(timestamp);
  return [text, shortName, url].find((value) => typeof value === 'string') ?? '';
}

/** The day of a date node, in UTC; nothing for one that is no date. */
function dayOf(timestamp: unknown): string {
  const instant = new Date(Number(timestamp ?? Number.NaN));
  return Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, 10);
}
