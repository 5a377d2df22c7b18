import AtlaskitCheckbox from '@atlaskit/checkbox';
import { Fieldset } from '@atlaskit/form';
import { Radio as AtlaskitRadio, RadioGroup as AtlaskitRadioGroup } from '@atlaskit/radio';
import AtlaskitToggle from '@atlaskit/toggle';
import { z } from 'zod';
import { serialiseEvent } from '../forge/serialise-event';
import { useEchoedValue } from './echoed-value';
import { ariaInvalid, flag, handler, number, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';
import './choices.css';

const events = { onBlur: handler, onChange: handler, onFocus: handler };
const value = z.union([z.string(), z.number()]).optional();

const field = {
  'aria-invalid': ariaInvalid,
  'aria-labelledby': text,
  id: text,
  isDisabled: flag,
  isInvalid: flag,
  isRequired: flag,
  name: text,
  testId: text,
};

export const Checkbox = uiKit(
  { ...field, ...events, defaultChecked: flag, isChecked: flag, isIndeterminate: flag, label: text, value },
  function Checkbox({ props: { defaultChecked, isChecked, onBlur, onChange, onFocus, ...props } }) {
    const [checked, check] = useEchoedValue(isChecked, defaultChecked ?? false);
    return (
      <AtlaskitCheckbox
        {...props}
        isChecked={checked}
        onBlur={onBlur && ((event) => onBlur(serialiseEvent(event)))}
        onFocus={onFocus && ((event) => onFocus(serialiseEvent(event)))}
        onChange={(event) => {
          check(event.currentTarget.checked);
          onChange?.(serialiseEvent(event));
        }}
      />
    );
  },
);

export const CheckboxGroup = uiKit(
  {
    name: z.string(),
    options: z.array(z.strictObject({ label: z.string(), value: z.string(), isDisabled: flag })),
    defaultValue: z.array(z.string()).optional(),
    value: z.array(z.string()).optional(),
    isDisabled: flag,
    onChange: handler,
  },
  function CheckboxGroup({ props }) {
    const [chosen, choose] = useEchoedValue<string[]>(props.value, props.defaultValue ?? []);
    return (
      <Fieldset>
        {props.options.map((option) => (
          <AtlaskitCheckbox
            key={option.value}
            name={props.name}
            label={option.label}
            value={option.value}
            isDisabled={props.isDisabled || option.isDisabled}
            isChecked={chosen.includes(option.value)}
            onChange={(event) => {
              const others = chosen.filter((one) => one !== option.value);
              const next = event.currentTarget.checked ? [...others, option.value] : others;
              choose(next);
              props.onChange?.(next);
            }}
          />
        ))}
      </Fieldset>
    );
  },
);

export const Radio = uiKit(
  { ...field, ...events, ariaLabel: text, isChecked: flag, label: text, value: z.string() },
  ({ props: { onBlur, onChange, onFocus, ...props } }) => (
    <AtlaskitRadio
      {...props}
      onBlur={onBlur && ((event) => onBlur(serialiseEvent(event)))}
      onFocus={onFocus && ((event) => onFocus(serialiseEvent(event)))}
      onChange={(event) => onChange?.(serialiseEvent(event))}
    />
  ),
);

export const RadioGroup = uiKit(
  {
    'aria-labelledby': text,
    'aria-invalid': ariaInvalid,
    id: text,
    name: text,
    isDisabled: flag,
    isInvalid: flag,
    isRequired: flag,
    options: z.array(
      z.strictObject({ label: z.string(), value: z.string(), name: text, isDisabled: flag, testId: text }),
    ),
    defaultValue: text,
    value: text,
    onChange: handler,
    onBlur: handler,
    testId: text,
  },
  function RadioGroup({
    props: { 'aria-invalid': _invalid, id, defaultValue, value: given, onBlur, onChange, ...props },
  }) {
    const [chosen, choose] = useEchoedValue<string | undefined>(given, defaultValue);
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the focus leaving its radios
      <div id={id} onBlur={onBlur && ((event) => onBlur(serialiseEvent(event)))}>
        <AtlaskitRadioGroup
          {...props}
          value={chosen}
          onChange={(event) => {
            choose(event.currentTarget.value);
            onChange?.(serialiseEvent(event));
          }}
        />
      </div>
    );
  },
);

export const Toggle = uiKit(
  {
    ...events,
    defaultChecked: flag,
    id: text,
    isChecked: flag,
    isDisabled: flag,
    label: text,
    name: text,
    size: z.enum(['regular', 'large']).optional(),
    testId: text,
    value: text,
    isInvalid: flag,
    'aria-invalid': ariaInvalid,
  },
  function Toggle({
    props: {
      defaultChecked,
      isChecked,
      onBlur,
      onChange,
      onFocus,
      isInvalid: _i,
      'aria-invalid': _a,
      ...props
    },
  }) {
    const [checked, check] = useEchoedValue(isChecked, defaultChecked ?? false);
    return (
      <AtlaskitToggle
        {...props}
        isChecked={checked}
        onBlur={onBlur && ((event) => onBlur(serialiseEvent(event)))}
        onFocus={onFocus && ((event) => onFocus(serialiseEvent(event)))}
        onChange={(event) => {
          check(event.currentTarget.checked);
          onChange?.(serialiseEvent(event));
        }}
      />
    );
  },
);

/** Atlaskit's range is not among the installed packages: the browser's own slider, in the theme's colour. */
export const Range = uiKit(
  {
    'aria-invalid': ariaInvalid,
    'aria-labelledby': text,
    defaultValue: number,
    id: text,
    isDisabled: flag,
    max: number,
    min: number,
    name: text,
    onBlur: handler,
    onChange: handler,
    onFocus: handler,
    step: number,
    testId: text,
    value: number,
    isInvalid: flag,
  },
  function Range({
    props: {
      defaultValue,
      isDisabled,
      isInvalid: _i,
      onBlur,
      onChange,
      onFocus,
      testId,
      value: given,
      ...props
    },
  }) {
    const [shown, show] = useEchoedValue(given, defaultValue ?? 50);
    return (
      <input
        {...props}
        className="uikit-range"
        type="range"
        disabled={isDisabled}
        value={shown}
        data-testid={testId}
        onBlur={onBlur && ((event) => onBlur(serialiseEvent(event)))}
        onFocus={onFocus && ((event) => onFocus(serialiseEvent(event)))}
        onChange={(event) => {
          show(event.currentTarget.valueAsNumber);
          onChange?.(event.currentTarget.valueAsNumber);
        }}
      />
    );
  },
);
