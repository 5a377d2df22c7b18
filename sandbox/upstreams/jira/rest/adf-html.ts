import type { AdfNode } from '../../adf/document';

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
  codeBlock: 'pre',
  panel: 'div',
};

/** A plain HTML rendering of ADF, for `renderedFields` and `renderedBody`. */
export function adfToHtml(node: AdfNode): string {
  if (node.text !== undefined) return marked(node.text, node.marks ?? []);
  if (node.type === 'hardBreak') return '<br/>';
  if (node.type === 'rule') return '<hr/>';
  const inner = (node.content ?? []).map(adfToHtml).join('');
  if (node.type === 'heading') return `<h${node.attrs?.level}>${inner}</h${node.attrs?.level}>`;
  const tag = TAGS[node.type];
  if (tag) return `<${tag}>${inner}</${tag}>`;
  const { text } = node.attrs ?? {};
  return inner || (typeof text === 'string' ? escaped(text) : '');
}

function marked(text: string, marks: NonNullable<AdfNode['marks']>): string {
  return marks.reduce((html, { type, attrs }) => {
    if (type === 'strong') return `<b>${html}</b>`;
    if (type === 'em') return `<em>${html}</em>`;
    if (type === 'code') return `<tt>${html}</tt>`;
    return type === 'link' ? `<a href="${escaped(String(attrs?.href ?? ''))}">${html}</a>` : html;
  }, escaped(text));
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
