import AtlaskitButtonGroup from '@atlaskit/button/button-group';
import AtlaskitButton, { LinkButton as AtlaskitLinkButton } from '@atlaskit/button/new';
import { z } from 'zod';
import { serialiseEvent } from '../forge/serialise-event';
import { glyphComponent, glyphName } from './glyphs';
import { flag, handler, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

const appearance = z.enum(['default', 'danger', 'primary', 'subtle', 'warning', 'discovery']);

const shared = {
  autoFocus: flag,
  isDisabled: flag,
  isSelected: flag,
  shouldFitContainer: flag,
  testId: text,
  onBlur: handler,
  onClick: handler,
  onFocus: handler,
  spacing: z.enum(['default', 'compact']).optional(),
};

export const Button = uiKit(
  {
    ...shared,
    appearance: appearance.optional(),
    type: z.enum(['button', 'submit', 'reset']).optional(),
    iconBefore: glyphName.optional(),
    iconAfter: glyphName.optional(),
  },
  ({ props: { iconBefore, iconAfter, onBlur, onClick, onFocus, ...props }, children }) => (
    <AtlaskitButton
      {...props}
      iconBefore={iconBefore === undefined ? undefined : glyphComponent(iconBefore)}
      iconAfter={iconAfter === undefined ? undefined : glyphComponent(iconAfter)}
      onBlur={onBlur && ((event) => onBlur(serialiseEvent(event)))}
      onClick={onClick && ((event) => onClick(serialiseEvent(event)))}
      onFocus={onFocus && ((event) => onFocus(serialiseEvent(event)))}
    >
      {children}
    </AtlaskitButton>
  ),
);

export const LoadingButton = uiKit(
  {
    ...shared,
    appearance: appearance.optional(),
    type: z.enum(['button', 'submit', 'reset']).optional(),
    isLoading: flag,
  },
  ({ props: { onBlur, onClick, onFocus, ...props }, children }) => (
    <AtlaskitButton
      {...props}
      onBlur={onBlur && ((event) => onBlur(serialiseEvent(event)))}
      onClick={onClick && ((event) => onClick(serialiseEvent(event)))}
      onFocus={onFocus && ((event) => onFocus(serialiseEvent(event)))}
    >
      {children}
    </AtlaskitButton>
  ),
);

export const LinkButton = uiKit(
  { ...shared, appearance: appearance.optional(), href: z.string(), target: text },
  ({ props: { onBlur, onClick, onFocus, ...props }, children }) => (
    <AtlaskitLinkButton
      {...props}
      onBlur={onBlur && ((event) => onBlur(serialiseEvent(event)))}
      onClick={onClick && ((event) => onClick(serialiseEvent(event)))}
      onFocus={onFocus && ((event) => onFocus(serialiseEvent(event)))}
    >
      {children}
    </AtlaskitLinkButton>
  ),
);

export const ButtonGroup = uiKit({ label: text, titleId: text, testId: text }, ({ props, children }) => (
  <AtlaskitButtonGroup {...props}>{children}</AtlaskitButtonGroup>
));
