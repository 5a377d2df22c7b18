import { route } from '@forge/api';
import { z } from 'zod';
import { isIncidentType } from '../../domain/incident/incident-type';
import { SEVERITY_LEVELS, type SeverityLevel } from '../../domain/severity/severity';
import type { SeverityField } from '../../ports/ticketing';
import { UpstreamError } from '../../ports/upstream-error';
import type { AtlassianClient } from '../atlassian/client';
import { isNamedSeverity } from './fields';
import { issueRef, projectRef } from './issue-ref';
import { severityOptions } from './severity-options';

const issueTypesSchema = z.object({ issueTypes: z.array(z.object({ id: z.string(), name: z.string() })) });
const option = z.looseObject({ id: z.string(), value: z.string() });
const screenFieldSchema = z.looseObject({
  name: z.string(),
  schema: z.looseObject({ type: z.string() }),
  allowedValues: z.array(z.unknown()).optional(),
});
const createScreenSchema = z.object({ fields: z.array(screenFieldSchema.extend({ fieldId: z.string() })) });
const editScreenSchema = z.object({ fields: z.record(z.string(), screenFieldSchema) });
const prioritySchema = z.object({
  fields: z.looseObject({
    priority: z.object({ allowedValues: z.array(z.looseObject({ id: z.string() })) }).optional(),
  }),
});

type CandidateField = SeverityField & { isNamedSeverity: boolean };

/**
 * The select fields on the incident screen of a project whose options stand for severity levels: those that are named
 * like a severity first, then others that have an option for every level.
 */
export async function severityFieldsOf(
  client: AtlassianClient,
  projectKey: string,
): Promise<CandidateField[]> {
  const { issueTypes } = await client.get(
    route`/rest/api/3/issue/createmeta/${projectRef(projectKey)}/issuetypes`,
    issueTypesSchema,
  );
  const incidentType = issueTypes.find(({ name }) => isIncidentType(name));
  if (!incidentType) return [];
  const { fields } = await client.get(
    route`/rest/api/3/issue/createmeta/${projectRef(projectKey)}/issuetypes/${incidentType.id}?maxResults=200`,
    createScreenSchema,
  );
  return candidates(fields.map((field) => ({ ...field, id: field.fieldId })));
}

/** The same for what the person may edit on one ticket, whose screens need not be those of its creation. */
export async function editableSeverityFields(
  client: AtlassianClient,
  key: string,
): Promise<CandidateField[]> {
  const { fields } = await client.get(route`/rest/api/3/issue/${issueRef(key)}/editmeta`, editScreenSchema);
  return candidates(Object.entries(fields).map(([id, field]) => ({ ...field, id })));
}

/** The field with this id, or, without an id, the first that is named like a severity. */
export function chosenField(fields: readonly CandidateField[], fieldId?: string): SeverityField | undefined {
  return fields.find((field) => (fieldId === undefined ? field.isNamedSeverity : field.id === fieldId));
}

function candidates(fields: readonly (z.output<typeof screenFieldSchema> & { id: string })[]) {
  return fields
    .filter(({ schema }) => schema.type === 'option')
    .map(
      ({ id, name, schema, allowedValues }): CandidateField => ({
        id,
        name,
        options: severityOptions(z.array(option).catch([]).parse(allowedValues)),
        isNamedSeverity: isNamedSeverity({ name, type: schema.type }),
      }),
    )
    .filter(({ options, isNamedSeverity: isNamed }) => {
      const levels = Object.keys(options).length;
      return levels === SEVERITY_LEVELS.length || (isNamed && levels > 0);
    })
    .sort((a, b) => Number(b.isNamedSeverity) - Number(a.isNamedSeverity));
}

/** @throws UpstreamError `refused` when the field has no option for the level */
export async function setSeverity(
  client: AtlassianClient,
  key: string,
  level: SeverityLevel,
  field: SeverityField,
): Promise<void> {
  const optionId = field.options[level];
  if (!optionId) {
    throw new UpstreamError('jira', 'refused', { detail: field.name });
  }
  await client.send('PUT', route`/rest/api/3/issue/${issueRef(key)}`, {
    fields: { [field.id]: { id: optionId } },
  });
}

/**
 * The project's own priorities, in their order: the first for SEV-1, the last for what is beyond their number.
 * @returns `false` when the ticket's edit screen has none
 */
export async function setPriority(
  client: AtlassianClient,
  key: string,
  level: SeverityLevel,
): Promise<boolean> {
  const { fields } = await client.get(route`/rest/api/3/issue/${issueRef(key)}/editmeta`, prioritySchema);
  const priorities = fields.priority?.allowedValues ?? [];
  const priority = priorities[Math.min(SEVERITY_LEVELS.indexOf(level), priorities.length - 1)];
  if (!priority) return false;
  await client.send('PUT', route`/rest/api/3/issue/${issueRef(key)}`, {
    fields: { priority: { id: priority.id } },
  });
  return true;
}
