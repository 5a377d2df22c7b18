import type { JiraProject } from '../../../world/schema';
import type { Site } from '../site';
import type { IssueType } from '../state/catalog';
import { customFieldDefinition, isOnScreen } from './custom-fields';
import { type FieldDefinition, SYSTEM_FIELDS } from './system-fields';

/** A field as `editmeta` and `createmeta` describe it. */
export interface FieldMetadata {
  required: boolean;
  schema: FieldDefinition['schema'];
  name: string;
  key: string;
  hasDefaultValue: boolean;
  operations: string[];
  allowedValues?: unknown[];
}

/** Field id → metadata, of what an edit of the project's issues may set. */
export function editMetadata(project: JiraProject, site: Site): Record<string, FieldMetadata> {
  const editable = onScreen(project, site).filter(({ editable, id }) => editable && id !== 'resolution');
  return Object.fromEntries(editable.map((field) => [field.id, metadata(field, project, site)]));
}

/** What creating an issue of the type asks for and accepts. */
export function createMetadata(
  project: JiraProject,
  type: IssueType,
  site: Site,
): (FieldMetadata & { fieldId: string })[] {
  const fixed = SYSTEM_FIELDS.filter(({ id }) => id === 'issuetype' || id === 'project').map((field) => ({
    fieldId: field.id,
    ...metadata(field, project, site),
    required: true,
    allowedValues: [field.id === 'project' ? site.beans.project(project) : site.beans.issueType(type)],
  }));
  const others = Object.entries(editMetadata(project, site)).map(([fieldId, rest]) => ({ fieldId, ...rest }));
  return [...fixed, ...others];
}

/** Metadata of one field, for transition screens. */
export function metadataOf(fieldId: string, project: JiraProject, site: Site): FieldMetadata | undefined {
  const field = onScreen(project, site).find(({ id }) => id === fieldId);
  return field && metadata(field, project, site);
}

function onScreen(project: JiraProject, { catalog }: Site): FieldDefinition[] {
  const custom = catalog.customFields.all.filter((field) => isOnScreen(field, project));
  return [...SYSTEM_FIELDS, ...custom.map(customFieldDefinition)];
}

function metadata({ id, name, schema }: FieldDefinition, project: JiraProject, site: Site): FieldMetadata {
  const allowedValues = allowed(id, project, site);
  return {
    required: id === 'summary',
    schema,
    name,
    key: id,
    hasDefaultValue: id === 'priority',
    operations: schema.type === 'array' ? ['add', 'set', 'remove'] : ['set'],
    ...(allowedValues && { allowedValues }),
  };
}

function allowed(fieldId: string, project: JiraProject, { catalog, beans }: Site): unknown[] | undefined {
  switch (fieldId) {
    case 'priority':
      return catalog.priorities.all.map((each) => beans.priority(each));
    case 'resolution':
      return catalog.resolutions.all.map((each) => beans.resolution(each));
    case 'components':
      return catalog.componentsOf(project.key).map((each) => beans.component(each));
    case 'security':
      return catalog.securityLevels.all
        .filter(({ projectKey }) => projectKey === project.key)
        .map(({ id }) => beans.securityLevel(id));
    default:
      return catalog.customFields.find(fieldId)?.options?.map(({ id, value }) => ({
        self: beans.self(`customFieldOption/${id}`),
        id,
        value,
      }));
  }
}
