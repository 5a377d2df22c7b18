import AtlaskitBadge from '@atlaskit/badge';
import AtlaskitLozenge from '@atlaskit/lozenge';
import AtlaskitProgressBar from '@atlaskit/progress-bar';
import { ProgressTracker as AtlaskitProgressTracker } from '@atlaskit/progress-tracker';
import AtlaskitSectionMessage, {
  SectionMessageAction as AtlaskitSectionMessageAction,
} from '@atlaskit/section-message';
import AtlaskitSpinner from '@atlaskit/spinner';
import AtlaskitTag, { SimpleTag } from '@atlaskit/tag';
import AtlaskitTagGroup from '@atlaskit/tag-group';
import { z } from 'zod';
import type { ForgeNode } from '../forge/forge-doc';
import { serialiseEvent } from '../forge/serialise-event';
import { Slot } from './forge-node-view';
import { element, flag, handler, number, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

export const Lozenge = uiKit(
  {
    appearance: z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success']).optional(),
    isBold: flag,
    maxWidth: z.union([z.string(), z.number()]).optional(),
    testId: text,
  },
  ({ props, children }) => <AtlaskitLozenge {...props}>{children}</AtlaskitLozenge>,
);

export const Badge = uiKit(
  {
    appearance: z.enum(['added', 'default', 'important', 'primary', 'primaryInverted', 'removed']).optional(),
    max: z.union([z.number(), z.literal(false)]).optional(),
    testId: text,
  },
  ({ props, node }) => <AtlaskitBadge {...props}>{badgeValue(node)}</AtlaskitBadge>,
);

/** Atlaskit cuts a badge at `max` only where it is given a number. */
function badgeValue(node: ForgeNode): string | number | undefined {
  const content = node.children.map((child) => String(child.props.text ?? '')).join('');
  if (content === '') return undefined;
  return Number.isNaN(Number(content)) ? content : Number(content);
}

export const Tag = uiKit(
  {
    text: z.string(),
    appearance: z.enum(['default', 'rounded']).optional(),
    color: z
      .enum([
        'standard',
        'green',
        'lime',
        'blue',
        'red',
        'purple',
        'magenta',
        'grey',
        'teal',
        'orange',
        'yellow',
      ])
      .optional(),
    elemBefore: element,
    href: text,
    isRemovable: flag,
    removeButtonLabel: text,
    onAfterRemoveAction: handler,
    testId: text,
  },
  ({ props: { elemBefore, isRemovable = true, removeButtonLabel, onAfterRemoveAction, ...props } }) => {
    const before = elemBefore === undefined ? undefined : <Slot content={elemBefore} />;
    if (!isRemovable) return <SimpleTag {...props} elemBefore={before} />;
    return (
      <AtlaskitTag
        {...props}
        elemBefore={before}
        removeButtonLabel={removeButtonLabel}
        onAfterRemoveAction={onAfterRemoveAction && ((removed) => onAfterRemoveAction(removed))}
      />
    );
  },
);

export const TagGroup = uiKit({ alignment: z.enum(['start', 'end']).optional() }, ({ props, children }) => (
  <AtlaskitTagGroup {...props}>{children}</AtlaskitTagGroup>
));

export const SectionMessage = uiKit(
  {
    appearance: z.enum(['information', 'warning', 'error', 'success', 'discovery']).optional(),
    title: text,
    actions: element,
    testId: text,
  },
  ({ props: { actions, title, ...props }, children }) => {
    const drawn = (Array.isArray(actions) ? actions : actions === undefined ? [] : [actions]).map(
      (action, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the actions of a message have no identity but their place
        <Slot key={index} content={action} />
      ),
    );
    return (
      <AtlaskitSectionMessage {...props} {...(title === undefined ? {} : { title })} actions={drawn}>
        {children}
      </AtlaskitSectionMessage>
    );
  },
);

export const SectionMessageAction = uiKit(
  { onClick: handler, href: text, testId: text },
  ({ props: { onClick, ...props }, children }) => (
    <AtlaskitSectionMessageAction {...props} onClick={onClick && ((event) => onClick(serialiseEvent(event)))}>
      {children}
    </AtlaskitSectionMessageAction>
  ),
);

export const Spinner = uiKit(
  {
    appearance: z.enum(['inherit', 'invert']).optional(),
    delay: number,
    label: text,
    size: z.union([z.enum(['xsmall', 'small', 'medium', 'large', 'xlarge']), z.number()]).optional(),
    testId: text,
  },
  ({ props }) => <AtlaskitSpinner {...props} />,
);

export const ProgressBar = uiKit(
  {
    appearance: z.enum(['default', 'success', 'inverse']).optional(),
    ariaLabel: text,
    isIndeterminate: flag,
    value: number,
    testId: text,
  },
  ({ props }) => <AtlaskitProgressBar {...props} />,
);

export const ProgressTracker = uiKit(
  {
    items: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        percentageComplete: z.number(),
        status: z.enum(['unvisited', 'visited', 'current', 'disabled']),
        onClick: handler,
      }),
    ),
    label: text,
    animated: flag,
    spacing: z.enum(['comfortable', 'cozy', 'compact']).optional(),
    testId: text,
  },
  ({ props: { items, ...props } }) => (
    <AtlaskitProgressTracker
      {...props}
      items={items.map(({ onClick, ...item }) => ({ ...item, onClick: onClick && (() => onClick()) }))}
    />
  ),
);
