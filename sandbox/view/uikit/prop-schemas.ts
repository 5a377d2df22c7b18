import tokenNames from '@atlaskit/tokens/token-names';
import { z } from 'zod';
import type { ForgeNode, Handler } from '../forge/forge-doc';

/** A function of the app: called later, in the app's frame, with copies of its arguments. */
export const handler = z
  .custom<Handler>((value) => typeof value === 'function', 'expected a function')
  .optional();

type Element = string | number | boolean | null | ForgeNode | readonly Element[];

/** An element given as a prop, drawn by `Slot`. */
export const element = z.custom<Element>().optional();

export const flag = z.boolean().optional();
export const text = z.string().optional();
export const number = z.number().optional();
/** What React gives to `aria-invalid` from `useForm` or from the app. */
export const ariaInvalid = z
  .union([z.boolean(), z.enum(['true', 'false', 'grammar', 'spelling'])])
  .optional();

export const space = z
  .enum([
    'space.0',
    'space.025',
    'space.050',
    'space.075',
    'space.100',
    'space.150',
    'space.200',
    'space.250',
    'space.300',
    'space.400',
    'space.500',
    'space.600',
    'space.800',
    'space.1000',
  ])
  .optional();

/** A design token whose name starts with `family`, e.g. `color.text`; a name that does not exist is refused. */
export function designToken<Token extends string>(family: string) {
  return z.custom<Token>(
    (value) => typeof value === 'string' && value.startsWith(family) && Object.hasOwn(tokenNames, value),
    { error: (issue) => `${JSON.stringify(issue.input)} is no design token ${family}…` },
  );
}

const customProperties = new Map<string, string>(Object.entries(tokenNames));

/** The CSS value of a design token, `var(--ds-…)`. */
export function cssVariable(token: string): string {
  return `var(${customProperties.get(token) ?? ''})`;
}
