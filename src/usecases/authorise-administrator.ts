import type { Ticketing } from '../ports';
import { phrase } from '../wording';
import { Refusal } from './refusal';

/** @throws Refusal `admin-only` unless the person administers the project */
export async function authoriseAdministrator(ticketing: Ticketing, projectKey: string): Promise<void> {
  if (!(await ticketing.mayAdminister(projectKey))) {
    throw new Refusal('admin-only', phrase('errors.admin-only'));
  }
}
