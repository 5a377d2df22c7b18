import type { ReactNode } from 'react';
import { type AdfNode, attribute, safeHref } from './adf-node';

type DrawMark = (mark: AdfNode['marks'][number], content: ReactNode) => ReactNode;

export const adfMarks: Readonly<Record<string, DrawMark | undefined>> = {
  strong: (_mark, content) => <strong>{content}</strong>,
  em: (_mark, content) => <em>{content}</em>,
  underline: (_mark, content) => <u>{content}</u>,
  strike: (_mark, content) => <s>{content}</s>,
  code: (_mark, content) => <code>{content}</code>,
  subsup: (mark, content) =>
    attribute(mark, 'type') === 'sub' ? <sub>{content}</sub> : <sup>{content}</sup>,
  textColor: (mark, content) => <span style={{ color: attribute(mark, 'color') }}>{content}</span>,
  backgroundColor: (mark, content) => (
    <span style={{ backgroundColor: attribute(mark, 'color') }}>{content}</span>
  ),
  link: (mark, content) => <a href={safeHref(attribute(mark, 'href'))}>{content}</a>,
};
