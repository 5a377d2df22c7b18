import {
  Calendar,
  Checkbox,
  CheckboxGroup,
  DatePicker,
  Label,
  Radio,
  RadioGroup,
  Range,
  Select,
  Stack,
  Text,
  TextArea,
  Textfield,
  TimePicker,
  Toggle,
} from '@forge/react';
import { useState } from 'react';

const roles = [
  { label: 'Commander', value: 'commander' },
  { label: 'Communications', value: 'communications' },
];

/** Each field is driven by the app's state, and what arrived from the host is shown below. */
export function FieldsTab() {
  const [typed, setTyped] = useState('');
  const [values, setValues] = useState<Record<string, unknown>>({});
  const keep = (name: string) => (value: unknown) => setValues((before) => ({ ...before, [name]: value }));
  return (
    <Stack space="space.150">
      <Label labelFor="typed">Typed</Label>
      <Textfield
        id="typed"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          keep('type')(event.target.type);
        }}
      />
      <Label labelFor="notes">Notes</Label>
      <TextArea id="notes" minimumRows={2} onChange={(event) => keep('notes')(event.target.value)} />
      <Label labelFor="role">Role</Label>
      <Select inputId="role" options={roles} onChange={keep('role')} />
      <Label labelFor="roles">Roles</Label>
      <Select inputId="roles" isMulti options={roles} onChange={keep('roles')} />
      <Checkbox label="Customers are told" onChange={(event) => keep('told')(event.target.checked)} />
      <CheckboxGroup
        name="channels"
        options={[
          { label: 'Slack', value: 'slack' },
          { label: 'Ticket', value: 'ticket' },
        ]}
        onChange={keep('channels')}
      />
      <Radio label="A single radio" value="single" onChange={(event) => keep('radio')(event.target.value)} />
      <RadioGroup
        aria-labelledby="audience"
        options={[
          { name: 'audience', label: 'Internal', value: 'internal' },
          { name: 'audience', label: 'Customers', value: 'customers' },
        ]}
        onChange={(event) => keep('audience')(event.target.value)}
      />
      <Label labelFor="bridge">Bridge open</Label>
      <Toggle id="bridge" onChange={(event) => keep('bridge')(event.target.checked)} />
      <Label labelFor="sure">How sure</Label>
      <Range id="sure" min={0} max={10} defaultValue={3} onChange={keep('sure')} />
      <Label labelFor="date">Date</Label>
      <DatePicker id="date" onChange={keep('date')} />
      <Label labelFor="time">Time</Label>
      <TimePicker id="time" onChange={keep('time')} />
      <Calendar defaultMonth={3} defaultYear={2026} onSelect={(event) => keep('day')(event.iso)} />
      <Text>Arrived: {JSON.stringify(values)}</Text>
    </Stack>
  );
}
