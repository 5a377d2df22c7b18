import { ErrorMessage, HelperMessage, Label, Select, Stack, TextArea, Textfield } from '@forge/react';
import { useSay } from '../components/reader';
import { phrase } from '../wording';

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
  problem,
  value,
  onChange,
  isSecret = false,
}: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  /** what is wrong with the value, and what to enter instead */
  problem?: string;
  isSecret?: boolean;
}) {
  return (
    <Stack space="space.050">
      <Label labelFor={id}>{label}</Label>
      <Textfield
        id={id}
        type={isSecret ? 'password' : 'text'}
        isInvalid={problem !== undefined}
        value={value}
        onChange={(event) => onChange(String(event.target.value ?? ''))}
      />
      {help && <HelperMessage>{help}</HelperMessage>}
      {problem && <ErrorMessage>{problem}</ErrorMessage>}
    </Stack>
  );
}

export function TextLinesInput({
  id,
  label,
  help,
  value,
  onChange,
}: FieldProps & { value: string; onChange: (value: string) => void }) {
  return (
    <Stack space="space.050">
      <Label labelFor={id}>{label}</Label>
      <TextArea
        id={id}
        value={value}
        minimumRows={4}
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
