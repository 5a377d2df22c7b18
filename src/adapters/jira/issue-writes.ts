import { route } from '@forge/api';
import { z } from 'zod';
import type { IncidentRef } from '../../domain/incident/incident';
import type { Ticketing } from '../../ports/ticketing';
import { UpstreamError } from '../../ports/upstream-error';
import type { AtlassianClient } from '../atlassian/client';
import { issueRef } from './issue-ref';

const linkTypesSchema = z.object({
  issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string(), outward: z.string() })),
});
const linksSchema = z.object({
  fields: z.object({
    issuelinks: z.array(
      z.object({
        type: z.object({ id: z.string() }),
        inwardIssue: z.object({ id: z.string() }).optional(),
        outwardIssue: z.object({ id: z.string() }).optional(),
      }),
    ),
  }),
});

/** The type's name or its wording, in English or Japanese; sites rename either. */
const RELATES = /^relates?(?: to)?$|^関連/i;

type Writes = Pick<Ticketing, 'putProperty' | 'putWebLink' | 'linkIncidents'>;

export function issueWrites(client: AtlassianClient): Writes {
  return {
    putProperty: async (key, propertyKey, value) =>
      client.send('PUT', route`/rest/api/3/issue/${issueRef(key)}/properties/${propertyKey}`, value),
    putWebLink: async (key, { globalId, url, title, summary }) =>
      client.send('POST', route`/rest/api/3/issue/${issueRef(key)}/remotelink`, {
        globalId,
        object: { url, title, ...(summary && { summary }) },
      }),
    linkIncidents: async (from, to) => linkRelated(client, from, to),
  };
}

async function linkRelated(client: AtlassianClient, from: IncidentRef, to: IncidentRef): Promise<void> {
  const [{ issueLinkTypes }, issue] = await Promise.all([
    client.get(route`/rest/api/3/issueLinkType`, linkTypesSchema),
    client.get(route`/rest/api/3/issue/${issueRef(from.id)}?fields=issuelinks`, linksSchema),
  ]);
  const type = issueLinkTypes.find(({ name, outward }) => RELATES.test(name) || RELATES.test(outward));
  if (!type) throw new UpstreamError('jira', 'refused', { detail: 'no link type "relates to"' });
  const isLinked = issue.fields.issuelinks.some(
    (link) => link.type.id === type.id && (link.inwardIssue?.id === to.id || link.outwardIssue?.id === to.id),
  );
  if (isLinked) return;
  await client.send('POST', route`/rest/api/3/issueLink`, {
    type: { id: type.id },
    inwardIssue: { id: from.id },
    outwardIssue: { id: to.id },
  });
}
