import { route } from '@forge/api';
import { z } from 'zod';
import type { AtlassianClient } from '../atlassian/client';
import { remember } from '../http/remember';

const fieldListSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    schema: z.looseObject({ type: z.string(), custom: z.string().optional() }).optional(),
  }),
);

/** The site's custom fields that mean something to an incident; by their type or name, never by a fixed id. */
export interface IncidentFields {
  /** select fields that are named like a severity */
  severity: string[];
  affectedServices: string[];
  organizations: string[];
  requestType: string[];
}

/** Vendor's field types. Names of fields can be changed by administrators, types cannot. */
const AFFECTED_SERVICES = 'com.atlassian.jira.plugins.service-entity:service-entity-field-cftype';
const ORGANIZATIONS = 'com.atlassian.servicedesk:sd-customer-organizations';
const REQUEST_TYPE = 'com.atlassian.servicedesk:vp-origin';

const SEVERITY_NAME = /severity|\bsev\b|重大度|深刻度/i;

/** Whether a field of this name and type is one that people would call the severity. */
export function isNamedSeverity(field: { name: string; type: string | undefined }): boolean {
  return field.type === 'option' && SEVERITY_NAME.test(field.name);
}

/** Asks the site for its fields, once. */
export function incidentFields(client: AtlassianClient): () => Promise<IncidentFields> {
  return remember(async () => {
    const fields = await client.get(route`/rest/api/3/field`, fieldListSchema);
    const ofType = (custom: string) =>
      fields.filter(({ schema }) => schema?.custom === custom).map(({ id }) => id);
    return {
      severity: fields
        .filter(({ name, schema }) => isNamedSeverity({ name, type: schema?.type }))
        .map(({ id }) => id),
      affectedServices: ofType(AFFECTED_SERVICES),
      organizations: ofType(ORGANIZATIONS),
      requestType: ofType(REQUEST_TYPE),
    };
  });
}
