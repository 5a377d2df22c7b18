import type { Incident } from '../../../src/domain/incident/incident';
import type { Ticketing } from '../../../src/ports/ticketing';

/** A ticket that the test knows to be an incident. */
export async function readIncident(ticketing: Ticketing, key: string): Promise<Incident> {
  const incident = await ticketing.incident(key);
  if (!incident) throw new Error(`${key} is no incident`);
  return incident;
}
