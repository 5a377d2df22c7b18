import type { Identity } from '../../../identity';
import { isAdfDocument } from '../../adf/validate-adf';
import { editMetadata } from '../fields/metadata';
import { fieldDefinitions, readField } from '../fields/read-field';
import type { FieldDefinition } from '../fields/system-fields';
import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';
import { adfToHtml } from './adf-html';

/** How much of an issue a client asks for. */
export interface IssueView {
  /** `*all`, `*navigable`, `summary`, `-comment`, or a field's name when `fieldsByKeys` */
  fields: readonly string[];
  expand: readonly string[];
  /** keys of issue properties, `*all` for every one */
  properties: readonly string[];
}

/** The expansions that an issue offers, as its `expand` lists them. */
const EXPANDABLE =
  'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations,customfield_10010.requestTypePractice';
/** The expansions that the sandbox models, of an issue and of a search. */
export const EXPANSIONS = ['changelog', 'renderedFields', 'names', 'schema', 'editmeta'] as const;
const NOT_NAVIGABLE = new Set(['comment', 'attachment']);
const MAX_HISTORIES_IN_BULK = 40;

/**
 * An issue as the platform API gives it to a viewer.
 *
 * @param maxHistories how many changelog entries `expand=changelog` may bring, the newest
 */
export function issueJson(
  issue: IssueRecord,
  { fields, expand, properties }: IssueView,
  site: Site,
  viewer: Identity,
  maxHistories = MAX_HISTORIES_IN_BULK,
): Record<string, unknown> {
  const onlyId = fields.length === 1 && fields[0] === 'id' && expand.length === 0 && properties.length === 0;
  if (onlyId) return { id: issue.id };

  const definitions = selected(fields, fieldDefinitions(site));
  const values = definitions.flatMap(({ id }): [string, unknown][] => {
    const value = readField(id, issue, site, viewer);
    return value === undefined ? [] : [[id, value]];
  });
  return {
    expand: EXPANDABLE,
    id: issue.id,
    self: site.beans.self(`issue/${issue.id}`),
    key: issue.key,
    ...(expand.includes('changelog') && { changelog: changelogJson(issue, site, maxHistories) }),
    ...(expand.includes('renderedFields') && { renderedFields: rendered(values) }),
    ...(expand.includes('names') && { names: namesOf(definitions) }),
    ...(expand.includes('schema') && { schema: schemasOf(definitions) }),
    ...(expand.includes('editmeta') && { editmeta: { fields: editMetadata(issue.project, site) } }),
    ...(properties.length > 0 && { properties: propertiesOf(issue, properties) }),
    ...(fields.some((field) => field !== 'id' && field !== 'key') && { fields: Object.fromEntries(values) }),
  };
}

/** Fields of a project carry their id as key, too; connect apps' fields are not modelled. */
export const idsOfKeys = (keys: readonly string[], { catalog }: Site): string[] =>
  keys.map((key) => catalog.customFields.find(key)?.id ?? key);

/** Field id → name, of the fields that a view selects. */
export function selectedNames(fields: readonly string[], site: Site): Record<string, string> {
  return namesOf(selected(fields, fieldDefinitions(site)));
}

/** Field id → schema, of the fields that a view selects. */
export function selectedSchemas(fields: readonly string[], site: Site): Record<string, unknown> {
  return schemasOf(selected(fields, fieldDefinitions(site)));
}

function selected(requested: readonly string[], definitions: readonly FieldDefinition[]): FieldDefinition[] {
  const excluded = new Set(requested.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const included = new Set(requested.filter((name) => !name.startsWith('-')));
  const all = included.has('*all') || (included.size === 0 && excluded.size > 0);
  return definitions.filter(({ id }) => {
    if (excluded.has(id)) return false;
    return all || included.has(id) || (included.has('*navigable') && !NOT_NAVIGABLE.has(id));
  });
}

function changelogJson({ changelog }: IssueRecord, { beans }: Site, maxHistories: number) {
  const histories = [...changelog].reverse().slice(0, maxHistories);
  return {
    startAt: 0,
    maxResults: histories.length,
    total: changelog.length,
    histories: histories.map((entry) => beans.changelog(entry)),
  };
}

const rendered = (values: readonly [string, unknown][]) =>
  Object.fromEntries(values.map(([id, value]) => [id, isAdfDocument(value) ? adfToHtml(value) : null]));

const namesOf = (definitions: readonly FieldDefinition[]) =>
  Object.fromEntries(definitions.map(({ id, name }) => [id, name]));

const schemasOf = (definitions: readonly FieldDefinition[]) =>
  Object.fromEntries(definitions.map(({ id, schema }) => [id, schema]));

function propertiesOf({ properties }: IssueRecord, keys: readonly string[]): Record<string, unknown> {
  if (keys.includes('*all')) return properties;
  return Object.fromEntries(Object.entries(properties).filter(([key]) => keys.includes(key)));
}
