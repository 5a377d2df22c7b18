import { phrase, say } from '../../wording';

const SLOTS = (['en', 'ja'] as const).map((locale) =>
  say(phrase('communication.slot'), { locale, timeZone: 'UTC' }),
);

/** The slot that a draft left for a person to fill, in either language; nothing once all are filled. */
export function unfilledSlot(text: string): string | undefined {
  return SLOTS.find((slot) => text.normalize('NFKC').includes(slot.normalize('NFKC')));
}
