import { expect, it } from 'vitest';
import { onIncidentEvent } from '../../src/triggers/on-incident-event';
import { forgeOverHttp } from '../contract/ports/forge-over-http';

interface EventFacts {
  eventType?: string;
  /** absent: the event does not tell */
  typeName?: string;
  selfGenerated?: boolean;
}

const anEvent = ({ eventType = 'avi:jira:updated:issue', typeName, ...more }: EventFacts = {}) => ({
  eventType,
  issue: { id: '10142', key: 'OPS-142', ...(typeName && { fields: { issuetype: { name: typeName } } }) },
  ...more,
});

/** What was queued for the event. */
async function queuedFor(event: unknown): Promise<unknown[]> {
  const { queue } = await forgeOverHttp();
  await onIncidentEvent(event);
  return queue.events.map(({ event: { body } }) => body);
}

it.each([
  ['avi:jira:created:issue', 'created'],
  ['avi:jira:updated:issue', 'changed'],
  ['avi:jira:commented:issue', 'changed'],
])('queues an assessment upon %s', async (eventType, reason) => {
  expect(await queuedFor(anEvent({ eventType, typeName: '[System] Incident' }))).toEqual([
    { issueId: '10142', issueKey: 'OPS-142', reason },
  ]);
});

it('queues nothing upon what the app wrote itself, or every assessment would ask for another', async () => {
  expect(await queuedFor(anEvent({ selfGenerated: true }))).toEqual([]);
  expect(await queuedFor(anEvent({ selfGenerated: false }))).toHaveLength(1);
});

it('queues nothing for a ticket that is no incident, and asks where the event does not say', async () => {
  expect(await queuedFor(anEvent({ typeName: 'Task' }))).toEqual([]);
  expect(await queuedFor(anEvent())).toHaveLength(1);
});
