import { customClauseNames } from '../fields/custom-fields';
import type { IssueRecord } from '../state/issue-record';
import type { FieldReference } from './ast';
import { customJqlField } from './custom-jql-fields';
import { JqlError, UnmodelledJqlError } from './jql-error';
import type { JqlField } from './jql-field';
import type { IndexedProperty, JqlScope } from './scope';
import { systemJqlFields } from './system-jql-fields';
import { isUnmodelledField } from './unmodelled';

/** Finds the field that a name in a query means. */
export type FieldResolver = (reference: FieldReference) => JqlField;

/** @throws JqlError from the resolver, for names that the site does not have */
export function fieldResolver(scope: JqlScope): FieldResolver {
  const systemFields = systemJqlFields(scope);
  return (reference) => {
    if (reference.property) return propertyField(reference, reference.property, scope);
    const name = reference.name.toLowerCase();
    const system = systemFields.get(name);
    if (system) return system;
    const number = /^customfield_(\d+)$/.exec(name)?.[1];
    const clauseName = number === undefined ? name : `cf[${number}]`;
    const custom = scope.catalog.customFields.all.find((field) =>
      customClauseNames(field).some((each) => each.toLowerCase() === clauseName),
    );
    if (custom) return customJqlField(custom, scope);
    if (isUnmodelledField(name)) throw new UnmodelledJqlError(`the field '${reference.name}'`);
    throw new JqlError(`Field '${reference.name}' does not exist or you do not have permission to view it.`);
  };
}

/**
 * `issue.property[key].path.to.value`: compared as text, and by `<` and `>` as numbers or, where it was declared as one or
 * nobody declared it and it looks like one, as a date. Of a property that the app declares in `jira:entityProperty`, nothing is found by other paths. Other properties are
 * taken to be declared in full by whoever wrote them, since the sandbox does not know that app's manifest.
 */
function propertyField(
  { name }: FieldReference,
  { key, path }: { key: string; path: string },
  { indexedProperties }: JqlScope,
): JqlField {
  if (name !== 'issue.property') {
    throw new JqlError(`Field '${name}[${key}]' does not exist or you do not have permission to view it.`);
  }
  const ofKey = indexedProperties.filter((each) => each.key === key);
  const declared = ofKey.find((each) => each.path === path);
  const isIndexed = declared !== undefined || ofKey.length === 0;
  return {
    kind: 'choice',
    name: `issue.property[${key}]${path && `.${path}`}`,
    valuesOf: ({ properties }: IssueRecord) =>
      isIndexed && Object.hasOwn(properties, key)
        ? leaves(at(properties[key], path === '' ? [] : path.split('.')))
        : [],
    resolve: (text) => [text.toLowerCase()],
    rank: declared ? rankOf(declared) : numberOrDate,
    isComparable: true,
  };
}

const instantOf = (text: string) => Date.parse(text.toUpperCase());

const rankOf = ({ isDate }: IndexedProperty) => (isDate ? instantOf : Number);

const numberOrDate = (text: string) => (Number.isNaN(Number(text)) ? instantOf(text) : Number(text));

function at(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(value)) return value.map((each) => at(each, path));
  if (typeof value !== 'object' || value === null) return undefined;
  return at(new Map(Object.entries(value)).get(first), rest);
}

function leaves(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  return ['string', 'number', 'boolean'].includes(typeof value) ? [String(value).toLowerCase()] : [];
}
