import type { Incident } from '../domain/incident/incident';
import type { Ticketing } from '../ports';
import { phrase } from '../wording';
import { Refusal } from './refusal';

/**
 * Reads the ticket as whoever the port speaks for, and makes sure it is an incident of a service project.
 * @throws Refusal `not-an-incident`
 * @throws UpstreamError `not-found` also when the person may not see it
 */
export async function readIncident(ticketing: Ticketing, key: string): Promise<Incident> {
  const incident = await ticketing.incident(key);
  if (!incident) throw new Refusal('not-an-incident', phrase('errors.not-an-incident', { key }));
  return incident;
}
