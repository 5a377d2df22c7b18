import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import { type AdfNode, attribute, safeHref } from './adf-node';

/** Status colours of ADF as lozenges (https://developer.atlassian.com/cloud/jira/platform/apis/document/nodes/status/). */
const lozenges = {
  neutral: 'default',
  purple: 'new',
  blue: 'inprogress',
  red: 'removed',
  yellow: 'moved',
  green: 'success',
} as const;

function isStatusColor(color: string): color is keyof typeof lozenges {
  return Object.hasOwn(lozenges, color);
}

function card(node: AdfNode): ReactNode {
  const url = attribute(node, 'url');
  return (
    <a className="adf-card" href={safeHref(url)}>
      {url}
    </a>
  );
}

export const adfInlines: Readonly<Record<string, ((node: AdfNode) => ReactNode) | undefined>> = {
  hardBreak: () => <br />,
  emoji: (node) => attribute(node, 'text') || attribute(node, 'shortName'),
  mention: (node) => <span className="adf-mention">{attribute(node, 'text') || '@unknown'}</span>,
  status: (node) => {
    const color = attribute(node, 'color');
    return (
      <Lozenge appearance={isStatusColor(color) ? lozenges[color] : 'default'}>
        {attribute(node, 'text')}
      </Lozenge>
    );
  },
  date: (node) => {
    const instant = new Date(Number(attribute(node, 'timestamp')));
    return (
      <time className="adf-date" dateTime={instant.toISOString()}>
        {instant.toLocaleDateString(document.documentElement.lang, { dateStyle: 'medium', timeZone: 'UTC' })}
      </time>
    );
  },
  inlineCard: card,
  blockCard: (node) => <p>{card(node)}</p>,
  embedCard: (node) => <p>{card(node)}</p>,
};
