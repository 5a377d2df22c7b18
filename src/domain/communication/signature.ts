import { paragraph, type RichText } from './rich-text';

/** Ends what the app writes on a ticket, so that people and the app itself know whose words these are. */
const SIGNATURE = '— Kaji';

export function signed(body: RichText): RichText {
  return [...body, paragraph({ text: SIGNATURE, emphasis: true })];
}

/** Whether a comment is the app's own: its words are no new facts about the incident. */
export function isSigned(text: string): boolean {
  return text.trimEnd().endsWith(SIGNATURE);
}
