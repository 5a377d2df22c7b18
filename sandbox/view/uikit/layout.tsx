import {
  Bleed as AtlaskitBleed,
  Box as AtlaskitBox,
  Inline as AtlaskitInline,
  Stack as AtlaskitStack,
} from '@atlaskit/primitives/compiled';
import AtlaskitPressable from '@atlaskit/primitives/pressable';
import type { ComponentProps } from 'react';
import { z } from 'zod';
import { serialiseEvent } from '../forge/serialise-event';
import { Slot } from './forge-node-view';
import { designToken, element, flag, handler, space, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';
import { xcss } from './xcss';

const alignInline = z.enum(['start', 'center', 'end', 'stretch']).optional();
const alignBlock = z.enum(['start', 'center', 'end', 'baseline', 'stretch']).optional();
const grow = z.enum(['hug', 'fill']).optional();
const spread = z.literal('space-between').optional();

export const Stack = uiKit(
  {
    alignBlock: z.enum(['start', 'center', 'end', 'stretch']).optional(),
    alignInline,
    grow,
    space,
    spread,
    testId: text,
  },
  ({ props, children }) => <AtlaskitStack {...props}>{children}</AtlaskitStack>,
);

export const Inline = uiKit(
  {
    alignBlock,
    alignInline,
    grow,
    rowSpace: space,
    separator: element,
    shouldWrap: flag,
    space,
    spread,
    testId: text,
  },
  ({ props: { separator, ...props }, children }) => (
    <AtlaskitInline {...props} separator={separator === undefined ? undefined : <Slot content={separator} />}>
      {children}
    </AtlaskitInline>
  ),
);

type BackgroundColor = NonNullable<ComponentProps<typeof AtlaskitBox>['backgroundColor']>;

const boxShape = {
  backgroundColor: z
    .union([
      designToken<BackgroundColor>('color.background'),
      designToken<BackgroundColor>('elevation.surface'),
      designToken<BackgroundColor>('utility.'),
    ])
    .optional(),
  padding: space,
  paddingBlock: space,
  paddingBlockEnd: space,
  paddingBlockStart: space,
  paddingInline: space,
  paddingInlineEnd: space,
  paddingInlineStart: space,
  testId: text,
  xcss: xcss.optional(),
};

export const Box = uiKit({ ...boxShape, role: text }, ({ props: { xcss: style, ...props }, children }) => (
  <AtlaskitBox {...props} style={style}>
    {children}
  </AtlaskitBox>
));

export const Pressable = uiKit(
  { ...boxShape, isDisabled: flag, onClick: handler },
  ({ props: { xcss: style, onClick, ...props }, children }) => (
    <AtlaskitPressable
      {...props}
      style={style}
      onClick={onClick && ((event) => onClick(serialiseEvent(event)))}
    >
      {children}
    </AtlaskitPressable>
  ),
);

const bleedSpace = z.enum(['space.025', 'space.050', 'space.100', 'space.150', 'space.200']).optional();

export const Bleed = uiKit(
  { all: bleedSpace, inline: bleedSpace, block: bleedSpace, testId: text },
  ({ props, children }) => <AtlaskitBleed {...props}>{children}</AtlaskitBleed>,
);
