import AtlaskitSelect from '@atlaskit/select';
import { z } from 'zod';
import { serialiseEvent } from '../forge/serialise-event';
import { useEchoedValue } from './echoed-value';
import { ariaInvalid, flag, handler, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

const option = z.looseObject({ label: z.string(), value: z.unknown(), isDisabled: flag });
const group = z.strictObject({ label: z.string(), options: z.array(option) });
const selected = z.union([option, z.array(option), z.null()]).optional();

/**
 * Of the props that `@forge/react` lists, the ones that open or fill the menu from outside (`menuIsOpen`,
 * `inputValue`, …) are not modelled.
 */
export const Select = uiKit(
  {
    appearance: z.enum(['default', 'subtle', 'none']).optional(),
    'aria-invalid': ariaInvalid,
    'aria-labelledby': text,
    autoFocus: flag,
    closeMenuOnSelect: flag,
    defaultValue: selected,
    id: text,
    inputId: text,
    isClearable: flag,
    isDisabled: flag,
    isInvalid: flag,
    isLoading: flag,
    isMulti: flag,
    isRequired: flag,
    isSearchable: flag,
    name: text,
    onBlur: handler,
    onChange: handler,
    onFocus: handler,
    onInputChange: handler,
    options: z.array(z.union([group, option])).optional(),
    placeholder: text,
    spacing: z.enum(['compact', 'default']).optional(),
    testId: text,
    value: selected,
  },
  function Select({ props }) {
    const {
      defaultValue,
      onBlur,
      onChange,
      onFocus,
      onInputChange,
      value,
      'aria-invalid': _invalid,
      ...rest
    } = props;
    const [shown, show] = useEchoedValue(value, defaultValue ?? null);
    return (
      <AtlaskitSelect
        {...rest}
        inputId={rest.inputId ?? rest.id}
        id={rest.inputId === undefined ? undefined : rest.id}
        value={shown}
        onBlur={onBlur && ((event) => onBlur(serialiseEvent(event)))}
        onFocus={onFocus && ((event) => onFocus(serialiseEvent(event)))}
        onInputChange={onInputChange && ((typed) => onInputChange(typed))}
        onChange={(chosen) => {
          const next = selected.parse(chosen) ?? null;
          show(next);
          onChange?.(next);
        }}
      />
    );
  },
);
