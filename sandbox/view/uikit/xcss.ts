import type { CSSProperties } from 'react';
import { z } from 'zod';
import { cssVariable, designToken } from './prop-schemas';

const spaceToken = designToken('space.').transform(cssVariable);
const spacing = z.union([spaceToken, z.literal('auto')]);
const color = z
  .union([designToken('color.'), designToken('elevation.surface'), designToken('utility.')])
  .transform(cssVariable);
const radius = designToken('radius.').transform(cssVariable);
const borderWidth = designToken('border.width').transform(cssVariable);
const shadow = designToken('elevation.shadow').transform(cssVariable);
const opacity = designToken('opacity.').transform(cssVariable);
const lineStyle = z.enum(['dotted', 'dashed', 'solid', 'none', 'hidden']);
const overflow = z.enum(['hidden', 'visible', 'scroll', 'auto']);
const anyCss = z.union([z.string(), z.number()]);

function each<Schema extends z.ZodType>(
  names: readonly string[],
  schema: Schema,
): Record<string, z.ZodOptional<Schema>> {
  return Object.fromEntries(names.map((name) => [name, schema.optional()]));
}

const sides = [
  'Block',
  'BlockEnd',
  'BlockStart',
  'Bottom',
  'Inline',
  'InlineEnd',
  'InlineStart',
  'Left',
  'Right',
  'Top',
];
const corners = [
  'BottomLeft',
  'BottomRight',
  'TopLeft',
  'TopRight',
  'EndEnd',
  'EndStart',
  'StartEnd',
  'StartStart',
];

/**
 * The styles that `Box` and `Pressable` take, with the values the platform allows
 * (https://developer.atlassian.com/platform/forge/ui-kit/components/xcss/). Media queries and pseudo classes are not
 * modelled.
 */
export const xcss = z
  .strictObject({
    ...each(['padding', ...sides.map((side) => `padding${side}`)], spaceToken),
    ...each(['margin', ...sides.map((side) => `margin${side}`)], spacing),
    ...each(['color', 'backgroundColor', 'borderColor', ...sides.map((side) => `border${side}Color`)], color),
    ...each(['borderWidth', ...sides.map((side) => `border${side}Width`)], borderWidth),
    ...each(['borderRadius', ...corners.map((corner) => `border${corner}Radius`)], radius),
    ...each(
      ['borderStyle', 'borderTopStyle', 'borderBottomStyle', 'borderRightStyle', 'borderLeftStyle'],
      lineStyle,
    ),
    ...each(['overflow', 'overflowX', 'overflowY'], overflow),
    ...each(
      ['width', 'height', 'minWidth', 'maxWidth', 'minHeight', 'maxHeight', 'flexGrow', 'textAlign'],
      anyCss,
    ),
    boxShadow: shadow.optional(),
    opacity: opacity.optional(),
    display: z.enum(['block', 'inline-block', 'inline', 'none']).optional(),
    position: z.enum(['relative', 'static']).optional(),
  })
  .transform((style): CSSProperties => style);
