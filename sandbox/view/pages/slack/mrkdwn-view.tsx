import { Fragment, type ReactNode } from 'react';
import { safeHref } from '../../adf/adf-node';
import { type MrkdwnSpan, readMrkdwn } from './mrkdwn';

interface MrkdwnProps {
  text: string;
  /** user id → name */
  names: ReadonlyMap<string, string>;
}

export function Mrkdwn({ text, names }: MrkdwnProps): ReactNode {
  return (
    <span className="slack-text">
      {readMrkdwn(text).map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the spans of a text have no identity but their place
        <Fragment key={index}>{drawSpan(span, names)}</Fragment>
      ))}
    </span>
  );
}

function drawSpan(span: MrkdwnSpan, names: MrkdwnProps['names']): ReactNode {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'bold':
      return <strong>{span.text}</strong>;
    case 'italic':
      return <em>{span.text}</em>;
    case 'strike':
      return <s>{span.text}</s>;
    case 'code':
      return <code>{span.text}</code>;
    case 'fence':
      return <pre>{span.text}</pre>;
    case 'link':
      return <a href={safeHref(span.href)}>{span.text}</a>;
    case 'user':
      return <span className="slack-mention">@{names.get(span.id) ?? span.id}</span>;
    case 'channel':
      return <a href={`/_slack/archives/${span.id}`}>{span.text}</a>;
    case 'special':
      return <span className="slack-mention">{span.text}</span>;
  }
}
