import { route } from '@forge/api';
import { z } from 'zod';
import type { Incident } from '../../domain/incident/incident';
import { isIncidentType } from '../../domain/incident/incident-type';
import type { RequestFacts } from '../../ports/ticketing';
import { issueRef } from './issue-ref';
import { jiraInstant } from './issue-schema';
import type { JiraSite } from './read-incidents';

/** The vendor's limit of one bulk read. */
const BULK_SIZE = 100;

const requestsSchema = z.object({
  issues: z.array(z.object({ key: z.string(), fields: z.looseObject({ created: jiraInstant }) })),
});
const organizationsSchema = z.array(z.looseObject({ id: z.union([z.string(), z.number()]) })).catch([]);

/** Linked tickets that came in over the portal: those with a request type. Of linked incidents none is a request. */
export async function readRequestFacts(
  { client, fields }: JiraSite,
  incident: Incident,
): Promise<RequestFacts> {
  const candidates = incident.links.filter(({ issueType }) => !isIncidentType(issueType));
  if (candidates.length === 0) return { requests: 0, organizations: 0, keys: [] };
  const custom = await fields();
  const batches = Array.from({ length: Math.ceil(candidates.length / BULK_SIZE) }, (_, index) =>
    candidates.slice(index * BULK_SIZE, (index + 1) * BULK_SIZE),
  );
  const answers = await Promise.all(
    batches.map((batch) =>
      client.query(
        route`/rest/api/3/issue/bulkfetch`,
        {
          issueIdsOrKeys: batch.map(({ id }) => issueRef(id)),
          fields: ['created', ...custom.requestType, ...custom.organizations],
        },
        requestsSchema,
      ),
    ),
  );
  const issues = answers.flatMap((answer) => answer.issues);
  const requests = issues.filter(({ fields: values }) => custom.requestType.some((id) => values[id] != null));
  const organizations = requests.flatMap(({ fields: values }) =>
    custom.organizations.flatMap((id) =>
      organizationsSchema.parse(values[id]).map((each) => String(each.id)),
    ),
  );
  const firstReportedAt = requests.map(({ fields: { created } }) => created).sort()[0];
  return {
    requests: requests.length,
    organizations: new Set(organizations).size,
    keys: requests.map(({ key }) => key).sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    ...(firstReportedAt && { firstReportedAt }),
  };
}
