import { Fragment, type ReactNode } from 'react';
import { Unmodelled } from '../uikit/unmodelled-box';
import { adfBlocks } from './adf-blocks';
import { adfInlines } from './adf-inlines';
import { adfMarks } from './adf-marks';
import { type AdfNode, adfNode } from './adf-node';
import './adf.css';

/** Draws an ADF document as Jira and Confluence show it. A node or mark it does not know is shown as not modelled. */
export function AdfDocument({ document }: { document: unknown }): ReactNode {
  if (document === null || document === undefined) return null;
  const read = adfNode.safeParse(document);
  if (!read.success) return <Unmodelled what="a document that is no ADF" />;
  return <div className="adf">{drawContent(read.data)}</div>;
}

function drawContent(node: AdfNode): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: the nodes of a document have no identity but their place
  return node.content.map((child, index) => <Fragment key={index}>{drawNode(child)}</Fragment>);
}

function drawNode(node: AdfNode): ReactNode {
  if (node.type === 'text') return drawMarks(node);
  const block = adfBlocks[node.type];
  if (block) return block(node, drawContent(node));
  const inline = adfInlines[node.type];
  if (inline) return inline(node);
  return <Unmodelled what={`ADF node "${node.type}"`} />;
}

function drawMarks(node: AdfNode): ReactNode {
  let drawn: ReactNode = node.text ?? '';
  for (const mark of node.marks) {
    const draw = adfMarks[mark.type];
    if (draw === undefined) return <Unmodelled what={`ADF mark "${mark.type}"`} />;
    drawn = draw(mark, drawn);
  }
  return drawn;
}
