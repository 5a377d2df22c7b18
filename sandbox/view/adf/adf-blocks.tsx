import SectionMessage from '@atlaskit/section-message';
import type { ReactNode } from 'react';
import { type AdfNode, attribute } from './adf-node';

type DrawBlock = (node: AdfNode, content: ReactNode[]) => ReactNode;

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Panel types of ADF as Atlaskit's messages; the icon and colour are the same. */
const panels = {
  info: 'information',
  note: 'discovery',
  tip: 'success',
  success: 'success',
  warning: 'warning',
  error: 'error',
} as const;

function isPanelType(type: string): type is keyof typeof panels {
  return Object.hasOwn(panels, type);
}

function cell(Tag: 'td' | 'th'): DrawBlock {
  return (node, content) => (
    <Tag colSpan={Number(attribute(node, 'colspan')) || 1} rowSpan={Number(attribute(node, 'rowspan')) || 1}>
      {content}
    </Tag>
  );
}

const expand: DrawBlock = (node, content) => (
  <details className="adf-expand">
    <summary>{attribute(node, 'title') || '…'}</summary>
    {content}
  </details>
);

export const adfBlocks: Readonly<Record<string, DrawBlock | undefined>> = {
  paragraph: (_node, content) => <p>{content}</p>,
  heading: (node, content) => {
    const Heading = headings[Number(attribute(node, 'level')) - 1] ?? 'h6';
    return <Heading>{content}</Heading>;
  },
  bulletList: (_node, content) => <ul>{content}</ul>,
  orderedList: (node, content) => <ol start={Number(attribute(node, 'order')) || 1}>{content}</ol>,
  listItem: (_node, content) => <li>{content}</li>,
  taskList: (_node, content) => <ul className="adf-tasks">{content}</ul>,
  taskItem: (node, content) => (
    <li data-done={attribute(node, 'state') === 'DONE'}>
      <span aria-hidden="true">{attribute(node, 'state') === 'DONE' ? '☑' : '☐'}</span> <span>{content}</span>
    </li>
  ),
  decisionList: (_node, content) => <ul className="adf-decisions">{content}</ul>,
  decisionItem: (_node, content) => <li>{content}</li>,
  blockquote: (_node, content) => <blockquote>{content}</blockquote>,
  codeBlock: (_node, content) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <pre tabIndex={0}>
      <code>{content}</code>
    </pre>
  ),
  panel: (node, content) => {
    const type = attribute(node, 'panelType');
    return (
      <div className="adf-panel">
        <SectionMessage appearance={isPanelType(type) ? panels[type] : 'information'}>
          {content}
        </SectionMessage>
      </div>
    );
  },
  rule: () => <hr />,
  expand,
  nestedExpand: expand,
  layoutSection: (_node, content) => <div className="adf-columns">{content}</div>,
  layoutColumn: (node, content) => <div style={{ flexBasis: `${attribute(node, 'width')}%` }}>{content}</div>,
  table: (_node, content) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="adf-table" tabIndex={0}>
      <table>
        <tbody>{content}</tbody>
      </table>
    </div>
  ),
  tableRow: (_node, content) => <tr>{content}</tr>,
  tableCell: cell('td'),
  tableHeader: cell('th'),
};
