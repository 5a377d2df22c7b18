import { HelperMessage, Label, Select, Stack, Textfield } from '@forge/react';
import { phrase } from '../../wording';
import { useSay } from '../components/reader';

export interface Choice {
  value: string;
  label: string;
}

interface FieldProps {
  id: string;
  label: string;
  help?: string;
}

export function TextInput({
  id,
  label,
  help,
  value,
  onChange,
  isSecret = false,
}: FieldProps & { value: string; onChange: (value: string) => void; isSecret?: boolean }) {
  return (
    <Stack space="space.050">
      <Label labelFor={id}>{label}</Label>
      <Textfield
        id={id}
        type={isSecret ? 'password' : 'text'}
        value={value}
        onChange={(event) => onChange(String(event.target.value ?? ''))}
      />
      {help && <HelperMessage>{help}</HelperMessage>}
    </Stack>
  );
}

export function ChoiceInput({
  id,
  label,
  help,
  choices,
  value,
  onChange,
}: FieldProps & { choices: readonly Choice[]; value?: string; onChange: (value: string) => void }) {
  const say = useSay();
  return (
    <Stack space="space.050">
      <Label labelFor={id}>{label}</Label>
      <Select
        inputId={id}
        options={[...choices]}
        placeholder={say(phrase('ui.settings.choose'))}
        value={choices.find((choice) => choice.value === value)}
        onChange={(chosen: Choice) => onChange(chosen.value)}
      />
      {help && <HelperMessage>{help}</HelperMessage>}
    </Stack>
  );
}

export function ChoicesInput({
  id,
  label,
  choices,
  values,
  onChange,
}: FieldProps & {
  choices: readonly Choice[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const say = useSay();
  return (
    <Stack space="space.050">
      <Label labelFor={id}>{label}</Label>
      <Select
        inputId={id}
        isMulti
        options={[...choices]}
        placeholder={say(phrase('ui.settings.choose'))}
        value={choices.filter((choice) => values.includes(choice.value))}
        onChange={(chosen: Choice[]) => onChange(chosen.map((choice) => choice.value))}
      />
    </Stack>
  );
}
