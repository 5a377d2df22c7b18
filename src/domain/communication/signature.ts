import type { Incident } from '../incident/incident';
import { paragraph, type RichText } from './rich-text';
import type { SentUpdate } from './update';

/** Ends what the app writes on a ticket, so that people and the app itself know whose words these are. */
const SIGNATURE = '— Kaji';

export function signed(body: RichText): RichText {
  return [...body, paragraph({ text: SIGNATURE, emphasis: true })];
}

/**
 * What people wrote on a ticket; the app's own words are no new facts about the incident. It signs them, but for what
 * customers read.
 * @param updates that were sent: they say which comments are updates
 */
export function peoplesComments(
  { comments }: Pick<Incident, 'comments'>,
  updates: readonly Pick<SentUpdate, 'commentId'>[],
): Incident['comments'] {
  const sent = new Set(updates.map(({ commentId }) => commentId));
  return comments.filter(({ id, text }) => !sent.has(id) && !text.trimEnd().endsWith(SIGNATURE));
}
