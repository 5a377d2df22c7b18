import type { Incident } from '../incident/incident';

/**
 * The tickets on which an update reaches a customer: the linked requests, and the incident itself when a customer raised
 * it. On an incident that an agent raised a public comment is read by that agent alone.
 * @param requestKeys keys of customers' requests linked to the incident
 */
export function recipientsOf(
  incident: Pick<Incident, 'key' | 'reporter'>,
  requestKeys: readonly string[],
): string[] {
  const own = incident.reporter?.isCustomer ? [incident.key] : [];
  return [...new Set([...own, ...requestKeys])];
}
