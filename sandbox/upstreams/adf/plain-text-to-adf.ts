import type { AdfDocument, AdfNode } from './document';

/** Turns plain text into ADF: a paragraph for each part between blank lines, a hard break for each line end in one. */
export function plainTextToAdf(text: string): AdfDocument {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .filter((paragraph) => paragraph.trim() !== '');
  return {
    version: 1,
    type: 'doc',
    content: paragraphs.map((paragraph) => ({ type: 'paragraph', content: lines(paragraph) })),
  };
}

function lines(paragraph: string): AdfNode[] {
  return paragraph
    .replace(/^\n+|\n+$/g, '')
    .split('\n')
    .flatMap((line, index): AdfNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
}
