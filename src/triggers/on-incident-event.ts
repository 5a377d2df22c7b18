import { z } from 'zod';
import { portsForApp } from '../composition';
import { isIncidentType } from '../domain/incident/incident-type';

/** The part of Jira's issue events that is used (https://developer.atlassian.com/platform/forge/events-reference/jira/). */
const eventSchema = z.object({
  eventType: z.string(),
  issue: z.object({
    id: z.string(),
    key: z.string(),
    fields: z.object({ issuetype: z.object({ name: z.string() }) }).optional(),
  }),
  /** the app's own writes come back as events; the manifest filters them, and so do we */
  selfGenerated: z.boolean().optional(),
});

/**
 * A ticket was created, changed or commented on: its assessment is queued. Events come from every project of the site;
 * one of a type that is no incident's ends here and asks Jira nothing. The job finds out the rest: it has more time.
 */
export async function onIncidentEvent(event: unknown): Promise<void> {
  const { eventType, issue, selfGenerated } = eventSchema.parse(event);
  const typeName = issue.fields?.issuetype.name;
  if (selfGenerated || (typeName !== undefined && !isIncidentType(typeName))) return;
  const reason = eventType.includes(':created:') ? 'created' : 'changed';
  await portsForApp('event').jobs.requestAssessment({ issueId: issue.id, issueKey: issue.key, reason });
}
