import type { IncidentRef } from '../domain/incident/incident';
import type { Ports } from '../ports';
import { readIncident } from './read-incident';

/** Queues an assessment for an incident the caller may see; several requests at once lead to one assessment. */
export const requestAssessment =
  ({ ticketing, jobs }: Pick<Ports, 'ticketing' | 'jobs'>) =>
  async (input: { issueKey: string }): Promise<IncidentRef> => {
    const { id, key } = await readIncident(ticketing, input.issueKey);
    await jobs.requestAssessment({ issueId: id, issueKey: key, reason: 'automation' });
    return { id, key };
  };
