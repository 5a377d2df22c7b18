import { Box as AtlaskitBox, Inline as AtlaskitInline, Stack as AtlaskitStack, Bleed as AtlaskitBleed, Pressable as AtlaskitPressable } from '@atlaskit/primitives/compiled';
import type { CSSProperties } from 'react';
import { z } from 'zod';
import { serialiseEvent } from '../forge/serialise-event';
import { designToken, cssVariable, element, flag, handler, space, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';
import { Slot } from './forge-node-view';
import { xcss } from './xcss';

const alignInline = z.enum(['start', 'center', 'end', 'stretch']).optional();
const alignBlock = z.enum(['start', 'center', 'end', 'baseline', 'stretch']).optional();
const grow = z.enum(['hug', 'fill']).optional();
const spread = z.literal('space-between').optional();

export const Stack = uiKit(
  { alignBlock: z.enum(['start', 'center', 'end', 'stretch']).optional(), alignInline, grow, space, spread, testId: text },
  ({ props, children }) => <AtlaskitStack {...props}>{children}</AtlaskitStack>,
);

export const Inline = uiKit(
  { alignBlock, alignInline, grow, rowSpace: space, separator: element, shouldWrap: flag, space, spread, testId: text },
  ({ props: { separator, ...props }, children }) => (
    <AtlaskitInline {...props} separator={separator === undefined ? undefined : <Slot content={separator} />}>
      {children}
    </AtlaskitInline>
  ),
);

const boxShape = {
  backgroundColor: z
    .union([designToken('color.background'), designToken('elevation.surface'), designToken('utility.')])
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

type BoxProps = z.output<z.ZodObject<typeof boxShape>>;

/** The platform resolves tokens to custom properties as Atlaskit's primitives do; here they are inline styles. */
function boxStyle({ backgroundColor, xcss: declared, testId: _testId, ...paddings }: BoxProps): CSSProperties {
  const style: Record<string, string> = {};
  for (const [property, token] of Object.entries(paddings)) if (token) style[property] = cssVariable(token);
  if (backgroundColor) style.backgroundColor = cssVariable(backgroundColor);
  return { ...style, ...declared };
}

export const Box = uiKit({ ...boxShape, role: text }, ({ props, children }) => (
  <AtlaskitBox role={props.role} testId={props.testId} style={boxStyle(props)}>
    {children}
  </AtlaskitBox>
));

export const Pressable = uiKit({ ...boxShape, isDisabled: flag, onClick: handler }, ({ props, children }) => {
  const { isDisabled, onClick, ...box } = props;
  return (
    <AtlaskitPressable
      isDisabled={isDisabled}
      testId={props.testId}
      style={boxStyle(box)}
      onClick={onClick && ((event) => onClick(serialiseEvent(event)))}
    >
      {children}
    </AtlaskitPressable>
  );
});

const bleedSpace = z.enum(['space.025', 'space.050', 'space.100', 'space.150', 'space.200']).optional();

export const Bleed = uiKit(
  { all: bleedSpace, inline: bleedSpace, block: bleedSpace, testId: text },
  ({ props, children }) => <AtlaskitBleed {...props}>{children}</AtlaskitBleed>,
);
