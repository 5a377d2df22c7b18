import type { AdfNode } from '../../adf/document';
import { StorageError, type XmlElement, type XmlNode } from './xml';

type Mark = NonNullable<AdfNode['marks']>[number];

const PLAIN_MARKS: Record<string, string> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  code: 'code',
  del: 'strike',
  s: 'strike',
  u: 'underline',
};
const INLINE_ELEMENTS = new Set([
  ...Object.keys(PLAIN_MARKS),
  'a',
  'br',
  'span',
  'sub',
  'sup',
  'time',
  'ac:link',
  'ac:emoticon',
]);

/** Whether an element stands within a line: marks, links, dates, and the status macro. */
export function isInline(node: XmlElement): boolean {
  if (node.name === 'a') return node.attributes['data-card-appearance'] !== 'block';
  return INLINE_ELEMENTS.has(node.name) || isStatus(node);
}

/** @param marks the marks of the elements around, the innermost first */
export function inlineNodes(nodes: readonly XmlNode[], marks: readonly Mark[] = []): AdfNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'element') return inlineElement(node, marks);
    const text = node.text.replace(/[\t\r\n]+/g, ' ');
    return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks: [...marks] }) }];
  });
}

function inlineElement(element: XmlElement, marks: readonly Mark[]): AdfNode[] {
  const { name, attributes, children } = element;
  const mark = markOf(element);
  if (mark) return inlineNodes(children, [mark, ...marks]);
  switch (name) {
    case 'br':
      return [{ type: 'hardBreak' }];
    case 'a':
      return [{ type: 'inlineCard', attrs: { url: attributes.href ?? '' } }];
    case 'time':
      return [{ type: 'date', attrs: { timestamp: timestampOf(attributes.datetime ?? '') } }];
    case 'ac:emoticon':
      return [
        {
          type: 'emoji',
          attrs: { shortName: attributes['ac:emoji-shortname'] ?? `:${attributes['ac:name']}:` },
        },
      ];
    case 'ac:link':
      return linkNodes(element, marks);
    case 'ac:structured-macro':
      return isStatus(element) ? [status(element)] : [];
    default:
      return inlineNodes(children, marks);
  }
}

/** @throws StorageError unless the text is a day, such as 2026-11-27 */
function timestampOf(datetime: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(datetime) ? Date.parse(`${datetime}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) throw new StorageError(`The datetime "${datetime}" of <time> is not a date`);
  return String(at);
}

function markOf({ name, attributes }: XmlElement): Mark | undefined {
  const plain = PLAIN_MARKS[name];
  if (plain) return { type: plain };
  if (name === 'sub' || name === 'sup') return { type: 'subsup', attrs: { type: name } };
  if (name === 'a' && attributes['data-card-appearance'] === undefined) {
    return { type: 'link', attrs: { href: attributes.href ?? '' } };
  }
  const color = name === 'span' ? /color:\s*([^;]+)/.exec(attributes.style ?? '')?.[1] : undefined;
  return color === undefined ? undefined : { type: 'textColor', attrs: { color: color.trim() } };
}

/** A link to a person is a mention; a link to a page or a file keeps its text. */
function linkNodes({ children }: XmlElement, marks: readonly Mark[]): AdfNode[] {
  const user = children.find((node) => node.kind === 'element' && node.name === 'ri:user');
  if (user?.kind === 'element')
    return [{ type: 'mention', attrs: { id: user.attributes['ri:account-id'] ?? '' } }];
  const bodies = children.flatMap((node) =>
    node.kind === 'element' && node.name.endsWith('link-body') ? node.children : [],
  );
  return inlineNodes(bodies, marks);
}

function isStatus(element: XmlElement): boolean {
  return element.name === 'ac:structured-macro' && element.attributes['ac:name'] === 'status';
}

function status({ children }: XmlElement): AdfNode {
  const parameter = (name: string) => {
    const found = children.find((node) => node.kind === 'element' && node.attributes['ac:name'] === name);
    const [text] = found?.kind === 'element' ? found.children : [];
    return text?.kind === 'text' ? text.text : '';
  };
  return {
    type: 'status',
    attrs: { text: parameter('title'), color: parameter('colour').toLowerCase() || 'neutral' },
  };
}
