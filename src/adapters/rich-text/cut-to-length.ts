import { type Block, type Inline, plainText, type RichText } from '../../domain/communication/rich-text';

const ELLIPSIS = '…';

/**
 * The document, or as much of its beginning as has at most `maxLength` characters of text: whole blocks as long as they
 * fit; of the first that does not fit, a paragraph, panel or code is cut, anything else left out; then an ellipsis.
 */
export function cutToLength(document: RichText, maxLength: number): RichText {
  if (plainText(document).length <= maxLength) return document;
  let left = maxLength - ELLIPSIS.length;
  const kept: Block[] = [];
  for (const block of document) {
    const length = plainText([block]).length + 1;
    if (length > left) return [...kept, ...cut(block, left)];
    kept.push(block);
    left -= length;
  }
  return kept;
}

function cut(block: Block, maxLength: number): Block[] {
  switch (block.kind) {
    case 'paragraph':
    case 'panel':
      return [{ ...block, content: [...cutInline(block.content, maxLength), { text: ELLIPSIS }] }];
    case 'code':
      return [{ kind: 'code', text: cutText(block.text, maxLength) + ELLIPSIS }];
    default:
      return [{ kind: 'paragraph', content: [{ text: ELLIPSIS }] }];
  }
}

function cutInline(content: readonly Inline[], maxLength: number): Inline[] {
  let left = maxLength;
  return content.flatMap((part) => {
    const text = cutText(part.text, left);
    left -= text.length;
    return text ? [{ ...part, text }] : [];
  });
}

/** At most so many UTF-16 units, never half of a character outside the basic plane. */
export function cutText(text: string, maxLength: number): string {
  return text.slice(0, Math.max(0, maxLength)).replace(/[\uD800-\uDBFF]$/, '');
}
