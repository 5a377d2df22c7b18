import AtlaskitTextArea from '@atlaskit/textarea';
import AtlaskitTextfield from '@atlaskit/textfield';
import { z } from 'zod';
import { serialiseEvent } from '../forge/serialise-event';
import { useEchoedValue } from './echoed-value';
import { Slot } from './forge-node-view';
import { ariaInvalid, element, flag, handler, number, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

const value = z.union([z.string(), z.number()]).optional();

const shared = {
  appearance: z.enum(['standard', 'subtle', 'none']).optional(),
  'aria-invalid': ariaInvalid,
  'aria-labelledby': text,
  autoFocus: flag,
  defaultValue: value,
  id: text,
  isCompact: flag,
  isDisabled: flag,
  isInvalid: flag,
  isMonospaced: flag,
  isReadOnly: flag,
  isRequired: flag,
  maxLength: number,
  minLength: number,
  name: text,
  onBlur: handler,
  onChange: handler,
  onFocus: handler,
  placeholder: text,
  testId: text,
  value,
};

export const Textfield = uiKit(
  {
    ...shared,
    elemAfterInput: element,
    elemBeforeInput: element,
    max: number,
    min: number,
    pattern: text,
    type: z.enum(['text', 'number', 'password', 'email', 'tel', 'url', 'search']).optional(),
    width: z
      .union([z.enum(['xsmall', 'small', 'medium', 'large', 'xlarge']), z.string(), z.number()])
      .optional(),
  },
  function Textfield({ props }) {
    const {
      onBlur,
      onChange,
      onFocus,
      value: given,
      defaultValue,
      elemAfterInput,
      elemBeforeInput,
      ...rest
    } = props;
    const [shown, show] = useEchoedValue(given, defaultValue ?? '');
    return (
      <AtlaskitTextfield
        {...rest}
        elemAfterInput={elemAfterInput === undefined ? undefined : <Slot content={elemAfterInput} />}
        elemBeforeInput={elemBeforeInput === undefined ? undefined : <Slot content={elemBeforeInput} />}
        value={shown}
        onBlur={onBlur && ((event) => onBlur(serialiseEvent(event)))}
        onFocus={onFocus && ((event) => onFocus(serialiseEvent(event)))}
        onChange={(event) => {
          show(event.currentTarget.value);
          onChange?.(serialiseEvent(event));
        }}
      />
    );
  },
);

export const TextArea = uiKit(
  {
    ...shared,
    maxHeight: text,
    minimumRows: number,
    resize: z.enum(['auto', 'vertical', 'horizontal', 'smart', 'none']).optional(),
    spellCheck: flag,
  },
  function TextArea({ props }) {
    const { onBlur, onChange, onFocus, value: given, defaultValue, ...rest } = props;
    const [shown, show] = useEchoedValue(given, defaultValue ?? '');
    return (
      <AtlaskitTextArea
        {...rest}
        value={String(shown)}
        onBlur={onBlur && ((event) => onBlur(serialiseEvent(event)))}
        onFocus={onFocus && ((event) => onFocus(serialiseEvent(event)))}
        onChange={(event) => {
          show(event.currentTarget.value);
          onChange?.(serialiseEvent(event));
        }}
      />
    );
  },
);
