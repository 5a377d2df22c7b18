import type { Incident } from '../incident/incident';
import { paragraph, type RichText } from './rich-text';

/** Ends what the app writes on a ticket, so that people and the app itself know whose words these are. */
const SIGNATURE = '— Kaji';

export function signed(body: RichText): RichText {
  return [...body, paragraph({ text: SIGNATURE, emphasis: true })];
}

/** What people wrote on a ticket; the app's own words are no new facts about the incident. */
export function peoplesComments({ comments }: Pick<Incident, 'comments'>): Incident['comments'] {
  return comments.filter((comment) => !comment.text.trimEnd().endsWith(SIGNATURE));
}
