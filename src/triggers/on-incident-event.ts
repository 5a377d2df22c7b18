import { z } from 'zod';
import { portsForApp } from '../composition';

/** The part of Jira's issue events that is used (https://developer.atlassian.com/platform/forge/events-reference/jira/). */
const eventSchema = z.object({
  eventType: z.string(),
  issue: z.object({ id: z.string(), key: z.string() }),
  /** the app's own writes come back as events; the manifest filters them, and so do we */
  selfGenerated: z.boolean().optional(),
});

/**
 * A ticket was created, changed or commented on: its assessment is queued. Whether it is an incident is found out by the
 * job, which has more time than an event.
 */
export async function onIncidentEvent(event: unknown): Promise<void> {
  const { eventType, issue, selfGenerated } = eventSchema.parse(event);
  if (selfGenerated) return;
  const reason = eventType.includes(':created:') ? 'created' : 'changed';
  await portsForApp('event').jobs.requestAssessment({ issueId: issue.id, issueKey: issue.key, reason });
}
