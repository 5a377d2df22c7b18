import type { Inline } from '../../domain/communication/rich-text';
import { isWebAddress } from '../rich-text/web-address';
import type { AdfNode } from './adf-node';

/** The words of one inline node, with what stands for them where the node has none of its own. */
export function inlineOf(node: AdfNode): Inline[] {
  if (node.type === 'hardBreak') return [{ text: '\n' }];
  if (node.type === 'text') return node.text ? [styled(node.text, node)] : [];
  if (node.content) return node.content.flatMap(inlineOf);
  const words = standIn(node);
  return words ? [words] : [];
}

function styled(text: string, node: AdfNode): Inline {
  const marks = node.marks ?? [];
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
  return {
    text,
    ...(has('strong') && { strong: true }),
    ...(has('em') && { emphasis: true }),
    ...(has('code') && { code: true }),
    ...(typeof href === 'string' && isWebAddress(href) && { href }),
  };
}

function standIn({ type, attrs = {} }: AdfNode): Inline | undefined {
  const { text, shortName, url, timestamp } = attrs;
  switch (type) {
    case 'mention':
      return typeof text === 'string' ? { text: text.startsWith('@') ? text : `@${text}` } : undefined;
    case 'emoji':
      return [text, shortName].flatMap((name) => (typeof name === 'string' ? { text: name } : []))[0];
    case 'date':
      return dateText(timestamp);
    case 'status':
      return typeof text === 'string' ? { text } : undefined;
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      if (typeof url !== 'string') return undefined;
      return isWebAddress(url) ? { text: url, href: url } : { text: url };
    default:
      return undefined;
  }
}

/** ADF keeps a date as milliseconds in a string. */
function dateText(timestamp: unknown): Inline | undefined {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? undefined : { text: date.toISOString().slice(0, 10) };
}
