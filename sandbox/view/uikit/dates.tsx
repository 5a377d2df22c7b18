import AtlaskitCalendar from '@atlaskit/calendar';
import {
  DatePicker as AtlaskitDatePicker,
  TimePicker as AtlaskitTimePicker,
} from '@atlaskit/datetime-picker';
import type { FocusEvent } from 'react';
import { z } from 'zod';
import { serialiseEvent } from '../forge/serialise-event';
import { useEchoedValue } from './echoed-value';
import { ariaInvalid, flag, handler, number, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

const picker = {
  appearance: z.enum(['default', 'subtle', 'none']).optional(),
  'aria-invalid': ariaInvalid,
  'aria-labelledby': text,
  autoFocus: flag,
  defaultIsOpen: flag,
  defaultValue: text,
  id: text,
  isDisabled: flag,
  isInvalid: flag,
  isOpen: flag,
  isRequired: flag,
  label: text,
  locale: text,
  name: text,
  onBlur: handler,
  onChange: handler,
  onFocus: handler,
  placeholder: text,
  spacing: z.enum(['compact', 'default']).optional(),
  testId: text,
  value: text,
};

/** What both pickers make of their props: the value is echoed, events reach the app as copies. */
function usePicker<Props extends z.output<z.ZodObject<typeof picker>>>({
  defaultValue,
  value,
  onBlur,
  onChange,
  onFocus,
  'aria-invalid': _i,
  'aria-labelledby': _l,
  ...rest
}: Props) {
  const [shown, show] = useEchoedValue(value, defaultValue ?? '');
  return {
    ...rest,
    value: shown,
    onBlur: onBlur && ((event: FocusEvent) => onBlur(serialiseEvent(event))),
    onFocus: onFocus && ((event: FocusEvent) => onFocus(serialiseEvent(event))),
    onChange: (next: string) => {
      show(next);
      onChange?.(next);
    },
  };
}

/** Values are local dates `YYYY-MM-DD`, as in Atlaskit. */
export const DatePicker = uiKit(
  {
    ...picker,
    dateFormat: text,
    disabled: z.array(z.string()).optional(),
    maxDate: text,
    minDate: text,
    nextMonthLabel: text,
    previousMonthLabel: text,
    shouldShowCalendarButton: flag,
    weekStartDay: z.literal([0, 1, 2, 3, 4, 5, 6]).optional(),
  },
  function DatePicker({ props }) {
    return <AtlaskitDatePicker {...usePicker(props)} />;
  },
);

/** Values are times of day `HH:mm`. */
export const TimePicker = uiKit(
  {
    ...picker,
    hideIcon: flag,
    timeFormat: text,
    timeIsEditable: flag,
    times: z.array(z.string()).optional(),
  },
  function TimePicker({ props }) {
    return <AtlaskitTimePicker {...usePicker(props)} />;
  },
);

const dates = z.array(z.string()).optional();

export const Calendar = uiKit(
  {
    day: number,
    defaultDay: number,
    defaultMonth: number,
    defaultPreviouslySelected: dates,
    defaultSelected: dates,
    defaultYear: number,
    disabled: dates,
    locale: text,
    maxDate: text,
    minDate: text,
    nextMonthLabel: text,
    onChange: handler,
    onSelect: handler,
    previousMonthLabel: text,
    previouslySelected: dates,
    selected: dates,
    tabIndex: z.literal([0, -1]).optional(),
    testId: text,
    today: text,
    weekStartDay: z.literal([0, 1, 2, 3, 4, 5, 6]).optional(),
    year: number,
  },
  ({ props: { onChange, onSelect, ...props } }) => (
    <AtlaskitCalendar
      {...props}
      onChange={onChange && ((event) => onChange(event))}
      onSelect={onSelect && ((event) => onSelect(event))}
    />
  ),
);
