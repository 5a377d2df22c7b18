import { ErrorMessage, HelperMessage, Label, Select, Stack, TextArea, Textfield } from '@forge/react';
import type { ReactNode } from 'react';
import { useSay } from '../components/reader';
import { phrase } from '../wording/settings';
import { useDraftState } from './draft-context';

export interface Choice {
  value: string;
  label: string;
}

interface FieldProps {
  id: string;
  label: string;
  help?: string;
  /** what is wrong with the value, and what to enter instead */
  problem?: string;
}

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** Label above the input, help and what is wrong below it. */
function Field({ id, label, help, problem, children }: FieldProps & { children: ReactNode }) {
  return (
    <Stack space="space.050">
      <Label labelFor={id}>{label}</Label>
      {children}
      {help && <HelperMessage>{help}</HelperMessage>}
      {problem && <ErrorMessage>{problem}</ErrorMessage>}
    </Stack>
  );
}

/** What is wrong with a field, and what an input needs to be marked; an input drawn anew takes the focus. */
function useMark(id: string, own?: string) {
  const { refused, focus } = useDraftState();
  const problem = own ?? (refused?.id === id ? refused.words : undefined);
  const turn = focus?.id === id ? focus.turn : undefined;
  return { problem, isInvalid: problem !== undefined, key: turn, autoFocus: turn !== undefined };
}

export function TextInput({
  value,
  onChange,
  isSecret = false,
  isInvalid = false,
  width,
  ...field
}: TextProps & {
  isSecret?: boolean;
  /** marked without words of its own: they stand at the group */
  isInvalid?: boolean;
  width?: 'medium';
}) {
  const { problem, key, ...mark } = useMark(field.id, field.problem);
  return (
    <Field {...field} problem={problem}>
      <Textfield
        key={key}
        autoFocus={mark.autoFocus}
        id={field.id}
        type={isSecret ? 'password' : 'text'}
        isInvalid={isInvalid || mark.isInvalid}
        width={width}
        value={value}
        onChange={(event) => onChange(String(event.target.value ?? ''))}
      />
    </Field>
  );
}

/** Text of several lines. */
export function LinesInput({ value, onChange, ...field }: TextProps) {
  const { problem, key, ...mark } = useMark(field.id, field.problem);
  return (
    <Field {...field} problem={problem}>
      <TextArea
        key={key}
        {...mark}
        id={field.id}
        resize="auto"
        minimumRows={6}
        value={value}
        onChange={(event) => onChange(String(event.target.value ?? ''))}
      />
    </Field>
  );
}

export function ChoiceInput({
  choices,
  value,
  onChange,
  ...field
}: FieldProps & { choices: readonly Choice[]; value?: string; onChange: (value: string) => void }) {
  const say = useSay();
  const { problem, key, ...mark } = useMark(field.id, field.problem);
  return (
    <Field {...field} problem={problem}>
      <Select
        key={key}
        {...mark}
        inputId={field.id}
        options={[...choices]}
        placeholder={say(phrase('ui.settings.choose'))}
        value={choices.find((choice) => choice.value === value)}
        onChange={(chosen: Choice) => onChange(chosen.value)}
      />
    </Field>
  );
}

export function ChoicesInput({
  choices,
  values,
  onChange,
  ...field
}: FieldProps & {
  choices: readonly Choice[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const say = useSay();
  const { problem, key, ...mark } = useMark(field.id, field.problem);
  return (
    <Field {...field} problem={problem}>
      <Select
        key={key}
        {...mark}
        inputId={field.id}
        isMulti
        options={[...choices]}
        placeholder={say(phrase('ui.settings.choose'))}
        value={choices.filter((choice) => values.includes(choice.value))}
        onChange={(chosen: Choice[]) => onChange(chosen.map((choice) => choice.value))}
      />
    </Field>
  );
}
