import { Component, type ReactNode } from 'react';
import type { ForgeNode } from '../forge/forge-doc';
import { catalogue } from './catalogue';
import { drawChildren, UiKitCatalogue } from './forge-node-view';
import { Unmodelled } from './unmodelled-box';

/** Draws what an app's module last sent by `reconcile`. */
export function ForgeDocView({ forgeDoc }: { forgeDoc: ForgeNode }): ReactNode {
  return (
    <UiKitCatalogue.Provider value={catalogue}>
      <DrawingBoundary>
        {forgeDoc.type === 'Root' ? drawChildren(forgeDoc) : <Unmodelled what={`root <${forgeDoc.type}>`} />}
      </DrawingBoundary>
    </UiKitCatalogue.Provider>
  );
}

/** A component that cannot be drawn with what the app gave it is shown as not modelled, not as a blank page. */
class DrawingBoundary extends Component<{ children: ReactNode }, { reason?: string }> {
  override state: { reason?: string } = {};

  static getDerivedStateFromError(error: unknown): { reason: string } {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === undefined ? this.props.children : <Unmodelled what={`drawing: ${reason}`} />;
  }
}
