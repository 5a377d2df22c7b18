import { XHTML_ENTITIES } from './xhtml-entities';

/** An element or a text of the storage format. */
export type XmlNode = { kind: 'text'; text: string } | XmlElement;

export interface XmlElement {
  kind: 'element';
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

/** What is wrong with a storage document. */
export class StorageError extends Error {}

const TOKEN =
  /<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\/(?<close>[\w:-]+)\s*>|<(?<open>[\w:-]+)(?<attributes>(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/guy;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const MACRO_TEXT = 'ac:plain-text-body';

/** @throws StorageError unless every element is closed where it may be and every entity is known */
export function parseXml(source: string): XmlNode[] {
  const root: XmlElement = { kind: 'element', name: '', attributes: {}, children: [] };
  const open = [root];
  let position = 0;
  TOKEN.lastIndex = 0;
  while (position < source.length) {
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) throw new StorageError(`Unexpected character at ${position}`);
    position = TOKEN.lastIndex;
    read(groups, open);
  }
  if (open.length > 1) throw new StorageError(`<${open.at(-1)?.name}> is not closed`);
  return root.children;
}

function read(groups: Record<string, string | undefined>, open: XmlElement[]): void {
  const parent = open.at(-1);
  if (!parent) throw new StorageError('There is no open element');
  if (groups.cdata !== undefined) {
    parent.children.push({ kind: 'text', text: groups.cdata });
  } else if (groups.close !== undefined) {
    if (parent.name !== groups.close)
      throw new StorageError(`</${groups.close}> does not close <${parent.name}>`);
    open.pop();
  } else if (groups.open !== undefined) {
    const element: XmlElement = {
      kind: 'element',
      name: groups.open,
      attributes: attributesOf(groups.attributes ?? ''),
      children: [],
    };
    parent.children.push(element);
    if (groups.empty !== '/') open.push(element);
  } else if (groups.text !== undefined) {
    const text = parent.name === MACRO_TEXT ? groups.text.trim() : decoded(groups.text);
    if (text !== '') parent.children.push({ kind: 'text', text });
  }
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
    name,
    decoded(double ?? single ?? ''),
  ]);
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  return text.replace(/&(?:(#x[0-9a-f]+|#\d+|\w+);)?/giu, (whole, name: string | undefined) => {
    if (name === undefined) throw new StorageError('A & begins no entity');
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      if (!isCharacter(code)) throw new StorageError(`The character ${whole} does not exist`);
      return String.fromCodePoint(code);
    }
    const character = XHTML_ENTITIES.get(name);
    if (character === undefined) throw new StorageError(`The entity ${whole} is not known`);
    return character;
  });
}

/** https://www.w3.org/TR/xml/#NT-Char */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
