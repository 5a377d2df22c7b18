/**
 * The tree that `@forge/react` sends over the bridge at every commit, as the host keeps it: copied, because the app
 * goes on changing its own, and with every function replaced by one that delivers a call back into the app's frame.
 */
export interface ForgeNode {
  type: string;
  key?: string;
  props: Record<string, unknown>;
  children: ForgeNode[];
}

export type Handler = (...args: unknown[]) => void;

/** Carries a call into the app's frame; see `deliverInto` in module-frame.ts. */
export type Deliver = (handler: (...args: never[]) => unknown, args: unknown[]) => void;

/** The type given to a component function inside a prop: it was never reconciled, so nobody can draw it. */
export const UNRECONCILED = 'component function in a prop';

const REACT_ELEMENT = Symbol.for('react.element');
const nodes = new WeakSet<object>();

/** Whether a prop's value is an element (such as `primaryAction={<Button>…}`) and not plain data. */
export function isForgeNode(value: unknown): value is ForgeNode {
  return typeof value === 'object' && value !== null && nodes.has(value);
}

/** @returns a copy of the tree that later commits of the app do not touch */
export function snapshotForgeDoc(forgeDoc: unknown, deliver: Deliver): ForgeNode {
  if (!isRecord(forgeDoc) || typeof forgeDoc.type !== 'string') {
    throw new TypeError('reconcile was called without a ForgeDoc');
  }
  return registered({
    type: forgeDoc.type,
    key: typeof forgeDoc.key === 'string' ? forgeDoc.key : undefined,
    props: copyRecord(isRecord(forgeDoc.props) ? forgeDoc.props : {}, deliver),
    children: Array.isArray(forgeDoc.children)
      ? forgeDoc.children.map((child: unknown) => snapshotForgeDoc(child, deliver))
      : [],
  });
}

function copyRecord(source: Record<string, unknown>, deliver: Deliver): Record<string, unknown> {
  return Object.fromEntries(Object.entries(source).map(([name, value]) => [name, copyValue(value, deliver)]));
}

function copyValue(value: unknown, deliver: Deliver): unknown {
  if (typeof value === 'function') {
    const handler: Handler = (...args) => deliver((...given) => value(...given), args);
    return handler;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => copyValue(item, deliver));
  if (!isRecord(value)) return value;
  return value.$$typeof === REACT_ELEMENT ? copyElement(value, deliver) : copyRecord(value, deliver);
}

function copyElement(element: Record<string, unknown>, deliver: Deliver): ForgeNode {
  const { children, ...props } = isRecord(element.props) ? element.props : {};
  return registered({
    type: typeof element.type === 'string' ? element.type : UNRECONCILED,
    key: typeof element.key === 'string' ? element.key : undefined,
    props: copyRecord(props, deliver),
    children: copyChildren(children, deliver),
  });
}

function copyChildren(children: unknown, deliver: Deliver): ForgeNode[] {
  if (Array.isArray(children)) return children.flatMap((child: unknown) => copyChildren(child, deliver));
  if (typeof children === 'string' || typeof children === 'number') {
    return [registered({ type: 'String', props: { text: String(children) }, children: [] })];
  }
  return isRecord(children) ? [copyElement(children, deliver)] : [];
}

function registered(node: ForgeNode): ForgeNode {
  nodes.add(node);
  return node;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
