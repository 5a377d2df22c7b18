import { createContext, type ReactNode, useContext } from 'react';
import { type ForgeNode, isForgeNode } from '../forge/forge-doc';
import { Unmodelled } from './unmodelled-box';

/** Draws one kind of node; made by `uiKit`. */
export type UiKitComponent = (drawn: { node: ForgeNode }) => ReactNode;

/** The components by the string tags of `@forge/react`; given by `ForgeDocView`, so that components can nest. */
export const UiKitCatalogue = createContext<Readonly<Record<string, UiKitComponent>>>({});

export function ForgeNodeView({ node }: { node: ForgeNode }): ReactNode {
  const catalogue = useContext(UiKitCatalogue);
  if (node.type === 'String') return String(node.props.text ?? '');
  const Component = Object.hasOwn(catalogue, node.type) ? catalogue[node.type] : undefined;
  return Component ? <Component node={node} /> : <Unmodelled what={`UI Kit component <${node.type}>`} />;
}

export function drawChildren(node: ForgeNode): ReactNode[] {
  return node.children.map((child, index) => <ForgeNodeView key={child.key ?? index} node={child} />);
}

/** A prop that takes an element: drawn like a child. */
export function Slot({ content }: { content: unknown }): ReactNode {
  if (content === undefined || content === null || typeof content === 'boolean') return null;
  if (typeof content === 'string' || typeof content === 'number') return content;
  if (isForgeNode(content)) return <ForgeNodeView node={content} />;
  if (Array.isArray(content)) {
    // biome-ignore lint/suspicious/noArrayIndexKey: the elements of a prop have no identity but their place
    return content.map((item: unknown, index) => <Slot key={index} content={item} />);
  }
  return <Unmodelled what={`value of an element prop: ${JSON.stringify(content)}`} />;
}

/** The children that `@forge/react` wraps under a name where Atlaskit takes a function (`ContentWrapper`). */
export function wrapped(node: ForgeNode, name: string): ForgeNode[] {
  return (
    node.children.find((child) => child.type === 'ContentWrapper' && child.props.name === name)?.children ??
    []
  );
}

export function drawWrapped(node: ForgeNode, name: string): ReactNode[] {
  return wrapped(node, name).map((child, index) => <ForgeNodeView key={child.key ?? index} node={child} />);
}
