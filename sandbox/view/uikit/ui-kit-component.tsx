import type { ComponentType, ReactNode } from 'react';
import { z } from 'zod';
import type { ForgeNode } from '../forge/forge-doc';
import { drawChildren, type UiKitComponent } from './forge-node-view';
import { Unmodelled } from './unmodelled-box';

export interface Drawn<Props> {
  props: Props;
  children: ReactNode[];
  node: ForgeNode;
}

/**
 * Makes a UI Kit component from the props it supports and the way it is drawn. A prop or a value that the schema does
 * not know is drawn as a red box and recorded: an app that uses it would look different here and on the platform.
 */
export function uiKit<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  Draw: ComponentType<Drawn<z.output<z.ZodObject<Shape, z.core.$strict>>>>,
): UiKitComponent {
  const schema = z.strictObject(shape);
  return function UiKitNode({ node }) {
    const read = schema.safeParse(node.props);
    if (!read.success) return <Unmodelled what={`props of <${node.type}>: ${z.prettifyError(read.error)}`} />;
    return (
      <Draw props={read.data} node={node}>
        {drawChildren(node)}
      </Draw>
    );
  };
}
