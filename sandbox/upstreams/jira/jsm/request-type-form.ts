import { z } from 'zod';
import type { Identity } from '../../../identity';
import type { JiraProject } from '../../../world/schema';
import { type FieldMetadata, metadataOf } from '../fields/metadata';
import type { Site } from '../site';
import type { RequestType } from '../state/catalog';

const choice = z.looseObject({ id: z.string(), name: z.string().optional(), value: z.string().optional() });

/** The ids of the fields that a request type asks for; `summary` and `description` are in every form. */
export const formFields = ({ fields = [] }: RequestType): string[] => ['summary', 'description', ...fields];

/** What a request type's form asks for, and what else the viewer may enter in it. */
export function formDto(requestType: RequestType, project: JiraProject, site: Site, viewer: Identity) {
  return {
    requestTypeFields: formFields(requestType).flatMap((fieldId) => {
      const field = metadataOf(fieldId, project, site);
      return field ? [fieldDto(fieldId, field)] : [];
    }),
    canRaiseOnBehalfOf: site.permissions.isAgent(viewer),
    canAddRequestParticipants: true,
  };
}

function fieldDto(fieldId: string, { name, required, schema, allowedValues = [] }: FieldMetadata) {
  return {
    fieldId,
    name,
    description: '',
    required,
    defaultValues: [],
    validValues: allowedValues.flatMap((allowed) => {
      const { data } = choice.safeParse(allowed);
      return data ? [{ value: data.id, label: data.name ?? data.value ?? data.id, children: [] }] : [];
    }),
    presetValues: [],
    jiraSchema: schema,
    visible: true,
  };
}
