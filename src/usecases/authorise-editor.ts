import type { Ticketing } from '../ports';
import { phrase } from '../wording';
import { Refusal } from './refusal';

/**
 * For what everybody sees afterwards, also where another system than Jira is written to: the app's own token must not
 * do what the person may not. Asked beside the first reads, and settled before anything is written.
 * @throws Refusal `denied` unless the person may edit the ticket
 */
export async function authoriseEditor(ticketing: Ticketing, key: string): Promise<void> {
  if (!(await ticketing.mayEdit(key))) throw new Refusal('denied', phrase('errors.may-not-edit', { key }));
}
