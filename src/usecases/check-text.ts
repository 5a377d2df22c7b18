import { unfilledSlot } from '../domain/communication/slots';
import {
  type Audience,
  isTooLong,
  MAX_UPDATE_CHARACTERS,
  MAX_UPDATE_LINES,
} from '../domain/communication/update';
import { phrase } from '../wording';
import { Refusal } from './refusal';

/**
 * Whether this text may go to this audience at all.
 * @throws Refusal `invalid-input` for an empty text, one too long to arrive in full, and, for customers, one with a slot
 *   that nobody filled in
 */
export function checkText({ audience, text }: { audience: Audience; text: string }): void {
  if (text.trim() === '') throw new Refusal('invalid-input', phrase('errors.empty-update'));
  if (isTooLong(text)) {
    const limits = { characters: MAX_UPDATE_CHARACTERS, lines: MAX_UPDATE_LINES };
    throw new Refusal('invalid-input', phrase('errors.update-too-long', limits));
  }
  const slot = audience === 'customers' ? unfilledSlot(text) : undefined;
  if (slot) throw new Refusal('invalid-input', phrase('errors.unfilled-slot', { slot }));
}
