import type { Incident } from '../incident/incident';

export interface Milestones {
  /** somebody took it up: the first change of status or assignee */
  acknowledgedAt?: string;
  /** somebody is in charge: the first assignee */
  commanderAt?: string;
}

/**
 * What the ticket's history says was done. An assignee who was there from the beginning counts from the ticket's creation.
 * @param changes oldest first
 */
export function readMilestones(
  incident: Pick<Incident, 'assignee' | 'createdAt'>,
  changes: readonly { at: string; field: string; from?: string; to?: string }[],
): Milestones {
  const ofField = (...fields: string[]) =>
    changes.filter((change) => fields.includes(change.field.toLowerCase()));
  const assigned = ofField('assignee').find((change) => change.to !== undefined)?.at;
  const wasAlwaysAssigned = incident.assignee !== undefined && ofField('assignee').length === 0;
  const commanderAt = assigned ?? (wasAlwaysAssigned ? incident.createdAt : undefined);
  const acknowledgedAt = ofField('status', 'assignee')[0]?.at ?? commanderAt;
  return { ...(acknowledgedAt && { acknowledgedAt }), ...(commanderAt && { commanderAt }) };
}
