import { describe, expect, it } from 'vitest';
import { isForgeNode, snapshotForgeDoc, UNRECONCILED } from '../../../sandbox/view/forge/forge-doc';

const neverDelivered = () => {
  throw new Error('nothing was called');
};

function root(...children: object[]) {
  return { type: 'Root', props: {}, children };
}

describe('snapshotForgeDoc', () => {
  it('keeps the tree as it was when the app goes on changing its own', () => {
    const text = { type: 'String', key: 'k', props: { text: 'before' }, children: [] };
    const snapshot = snapshotForgeDoc(root(text), neverDelivered);
    text.props.text = 'after';
    expect(snapshot.children[0]).toEqual({
      type: 'String',
      key: 'k',
      props: { text: 'before' },
      children: [],
    });
  });

  it('turns functions into calls that are delivered with their arguments', () => {
    const seen: unknown[] = [];
    const delivered: unknown[][] = [];
    const snapshot = snapshotForgeDoc(
      root({ type: 'Button', props: { onClick: (event: unknown) => seen.push(event) }, children: [] }),
      (handler, args) => {
        delivered.push(args);
        handler(...(args as never[]));
      },
    );
    const onClick = snapshot.children[0]?.props.onClick;
    if (typeof onClick !== 'function') throw new Error('onClick should stay a function');
    onClick({ type: 'click' });
    expect(delivered).toEqual([[{ type: 'click' }]]);
    expect(seen).toEqual([{ type: 'click' }]);
  });

  it('reads elements in props as nodes, however deep, and marks component functions that nobody reconciled', () => {
    const element = (type: unknown, props: object) => ({
      $$typeof: Symbol.for('react.element'),
      type,
      props,
      key: null,
    });
    const snapshot = snapshotForgeDoc(
      root({
        type: 'EmptyState',
        props: {
          primaryAction: element('Button', { appearance: 'primary', children: ['Try ', 2] }),
          description: element(() => null, {}),
        },
        children: [],
      }),
      neverDelivered,
    );
    const { primaryAction, description } = snapshot.children[0]?.props ?? {};
    expect(isForgeNode(primaryAction) && primaryAction).toEqual({
      type: 'Button',
      key: undefined,
      props: { appearance: 'primary' },
      children: [
        { type: 'String', props: { text: 'Try ' }, children: [] },
        { type: 'String', props: { text: '2' }, children: [] },
      ],
    });
    expect(isForgeNode(description) && description.type).toBe(UNRECONCILED);
  });

  it('refuses what is no tree', () => {
    expect(() => snapshotForgeDoc(undefined, neverDelivered)).toThrow('without a ForgeDoc');
  });
});
