import type { AdfNode } from './adf-node';

/** Deeper than any editor nests; what lies deeper is left out. */
const MAX_DEPTH = 40;
const MAX_NODES = 20_000;

/**
 * Reads a document that somebody else wrote, within bounds: nodes of the wrong shape, below the greatest depth or
 * beyond the greatest number are left out.
 * @returns `undefined` when there is no node at all
 */
export function readNode(value: unknown): AdfNode | undefined {
  let budget = MAX_NODES;

  function read(candidate: unknown, depth: number): AdfNode | undefined {
    budget -= 1;
    if (budget < 0 || depth > MAX_DEPTH || !isRecord(candidate)) return undefined;
    const { type, text, attrs, content, marks } = candidate;
    if (typeof type !== 'string') return undefined;
    return {
      type,
      ...(typeof text === 'string' && { text }),
      ...(isRecord(attrs) && { attrs }),
      ...(Array.isArray(content) && { content: content.flatMap((child) => read(child, depth + 1) ?? []) }),
      ...(Array.isArray(marks) && { marks: marks.flatMap(readMark) }),
    };
  }

  return read(value, 0);
}

function readMark(mark: unknown): { type: string; attrs?: Record<string, unknown> }[] {
  if (!isRecord(mark) || typeof mark.type !== 'string') return [];
  return [{ type: mark.type, ...(isRecord(mark.attrs) && { attrs: mark.attrs }) }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
