import type { JiraCustomField, JiraProject } from '../../../world/schema';
import type { FieldDefinition } from './system-fields';

/** How a custom field's values are written, searched and checked. */
export type CustomFieldKind =
  | 'option'
  | 'options'
  | 'text'
  | 'richText'
  | 'number'
  | 'date'
  | 'datetime'
  | 'user'
  | 'users'
  | 'strings'
  | 'requestType'
  | 'organizations'
  /** fields of other products, whose values the API takes and gives as they are */
  | 'opaque';

const PLAIN_TYPES: Readonly<Record<string, CustomFieldKind>> = {
  option: 'option',
  number: 'number',
  date: 'date',
  datetime: 'datetime',
  user: 'user',
  'sd-customerrequesttype': 'requestType',
};

const ITEM_KINDS: Readonly<Record<string, CustomFieldKind>> = {
  option: 'options',
  user: 'users',
  string: 'strings',
  'sd-customerorganization': 'organizations',
};

export function kindOf({ type, items, custom }: JiraCustomField): CustomFieldKind {
  if (type === 'array') return (items && ITEM_KINDS[items]) || 'opaque';
  if (type === 'string') {
    if (custom.endsWith(':textarea')) return 'richText';
    return /:(?:textfield|url|readonlyfield)$/.test(custom) ? 'text' : 'opaque';
  }
  return PLAIN_TYPES[type] ?? 'opaque';
}

export const isTextField = (field: JiraCustomField): boolean => ['text', 'richText'].includes(kindOf(field));

/** The number in `customfield_10010`. */
const customFieldNumber = (id: string): number => Number(id.replace(/\D+/g, ''));

/** What Jira calls the types of its own custom fields, and writes behind a field's name in JQL: `"Severity[Dropdown]"`. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  datepicker: 'Date',
  datetime: 'Time stamp',
  float: 'Number',
  labels: 'Labels',
  multicheckboxes: 'Checkboxes',
  multiselect: 'Select List (multiple choices)',
  multiuserpicker: 'User Picker (multiple users)',
  radiobuttons: 'Radio Buttons',
  select: 'Dropdown',
  textarea: 'Paragraph',
  textfield: 'Short text',
  url: 'URL Field',
  userpicker: 'User Picker (single user)',
};

/** The names by which JQL knows a custom field. */
export function customClauseNames({ id, name, custom }: JiraCustomField): string[] {
  const [, ownType = ''] =
    /^com\.atlassian\.jira\.plugin\.system\.customfieldtypes:(\w+)$/.exec(custom) ?? [];
  const typeName = TYPE_NAMES[ownType];
  return [`cf[${customFieldNumber(id)}]`, name, ...(typeName === undefined ? [] : [`${name}[${typeName}]`])];
}

export const isOnScreen = (field: JiraCustomField, project: JiraProject): boolean =>
  field.projectKeys.includes(project.key);

export function customFieldDefinition(field: JiraCustomField): FieldDefinition {
  const { id, name, type, items, custom } = field;
  const customId = customFieldNumber(id);
  return {
    id,
    name,
    clauseNames: customClauseNames(field),
    schema: { type, ...(items && { items }), custom, customId },
    custom: true,
    editable: kindOf(field) !== 'requestType',
  };
}
