import { z } from 'zod';
import type { JiraCustomField } from '../../../world/schema';
import type { Site } from '../site';
import { type CustomFieldKind, kindOf } from './custom-fields';
import { changeItem, type FieldChange, FieldError, type FieldWriter } from './field-change';
import { adfValue, userValue } from './system-writers';

const optionReference = z.looseObject({ id: z.string().optional(), value: z.string().optional() });

/** Checks a value and gives it as the API will give it back. */
type ValueReader = (value: unknown, field: JiraCustomField, site: Site) => unknown;

const READERS: Readonly<Record<CustomFieldKind, ValueReader>> = {
  option: optionValue,
  options: (value, field) => listValue(value).map((each) => optionValue(each, field)),
  text: (value) => checked(z.string().max(255), value, 'Operation value must be a string'),
  richText: (value) => adfValue(value).adf,
  number: (value) => checked(z.number(), value, 'Operation value must be a number'),
  date: (value) => checked(z.iso.date(), value, 'Operation value must be a string in the format yyyy-MM-dd'),
  datetime: (value) =>
    checked(
      z.string().refine((text) => !Number.isNaN(Date.parse(text))),
      value,
      "Operation value must be of type date in the format yyyy-MM-dd'T'HH:mm:ss.SSSZ",
    ),
  user: (value, _field, site) => site.beans.user(userValue(value, site) ?? ''),
  users: (value, _field, site) =>
    listValue(value).map((each) => site.beans.user(userValue(each, site) ?? '')),
  strings: (value) => checked(z.array(z.string()), value, 'data was not an array of strings'),
  requestType: () => {
    throw new FieldError('The request type is set by raising a request.');
  },
  organizations: (value, _field, site) => organizationName(value, site),
  opaque: (value) => value,
};

/** A writer for a custom field; `null` clears it. */
export function customWriter(field: JiraCustomField): FieldWriter {
  return (value, issue, site): FieldChange => {
    const kind = kindOf(field);
    const after = value === null ? undefined : READERS[kind](value, field, site);
    const before = kind === 'organizations' ? issue.organization : issue.custom[field.id];
    const { [field.id]: _replaced, ...others } = issue.custom;
    const patch =
      kind === 'organizations'
        ? { organization: after === undefined ? undefined : String(after) }
        : { custom: after === undefined ? others : { ...others, [field.id]: after } };
    const item = changeItem(
      field.name,
      field.id,
      { from: idText(before), fromString: plainText(before), to: idText(after), toString: plainText(after) },
      'custom',
    );
    return { patch, item };
  };
}

function checked<T>(schema: z.ZodType<T>, value: unknown, refusal: string): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new FieldError(refusal);
  return parsed.data;
}

const listValue = (value: unknown) => checked(z.array(z.unknown()), value, 'data was not an array');

function optionValue(value: unknown, field: JiraCustomField): { self?: string; id: string; value: string } {
  const wanted = optionReference.safeParse(value).data;
  if (!wanted || (wanted.id === undefined && wanted.value === undefined)) {
    throw new FieldError(`Specify a valid 'id' or 'value' for ${field.name}`);
  }
  const found = field.options?.find((option) =>
    wanted.id === undefined ? option.value === wanted.value : option.id === wanted.id,
  );
  if (found) return { id: found.id, value: found.value };
  throw new FieldError(
    wanted.id === undefined
      ? `Option value '${wanted.value}' is not valid`
      : `Option id '${wanted.id}' is not valid`,
  );
}

/** Organizations are set by their ids. */
function organizationName(value: unknown, { people }: Site): string | undefined {
  const ids = checked(
    z.array(z.union([z.number(), z.string()])),
    value,
    'data was not an array of organization ids',
  );
  const names = people.organizations();
  return ids.map((id) => {
    const name = names[Number(id) - 1];
    if (name === undefined) throw new FieldError(`Organization '${id}' does not exist.`);
    return name;
  })[0];
}

function idText(value: unknown): string | null {
  const ids = (Array.isArray(value) ? value : [value]).flatMap(
    (each) => optionReference.safeParse(each).data?.id ?? [],
  );
  return ids.length > 0 ? ids.join(', ') : null;
}

function plainText(value: unknown): string | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map((each) => plainText(each) ?? '').join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return optionReference.safeParse(value).data?.value ?? JSON.stringify(value);
}
