import { type Phrase, phrase } from '../../wording';
import type { Impact } from '../impact/impact';
import { slowPages } from '../impact/page-impact';
import { type CoreFunction, coreFunctionIn } from '../severity/text/core-functions';
import { readSignals } from '../severity/text/read-signals';
import { TicketWords } from '../severity/text/ticket-words';

const FUNCTIONS = ['login', 'payments', 'orders', 'whole-product'] as const;
/** Functions of the product that customers have plain words for. */
export type CustomerFunction = (typeof FUNCTIONS)[number];

/** What customers notice, as far as it can be said in their words. */
export interface CustomerEffect {
  /** absent where only colleagues' words are known */
  area?: CustomerFunction;
  symptom?: 'slow' | 'errors' | 'down';
}

/**
 * What customers notice. The area is the core function that the slowest page with one is about, or else the ticket's
 * summary; the words of either are written for colleagues and are never passed on. Measured slowness goes before the
 * ticket's words, and so does the milder word: a slow sign-in is not called down because measuring failed.
 */
export function customerEffect(
  ticket: { summary: string; description: string },
  impact: Impact,
  coreFunctions: readonly CoreFunction[],
): CustomerEffect {
  const slow = slowPages(impact.pages);
  const area = [...slow.map(({ name }) => wordsOf(name)), ticket.summary]
    .map((text) => functionIn(text, coreFunctions))
    .find((name) => name !== undefined);
  const symptom = slow.length > 0 ? 'slow' : symptomIn(ticket, coreFunctions);
  return { ...(area && { area }), ...(symptom && { symptom }) };
}

function functionIn(text: string, coreFunctions: readonly CoreFunction[]): CustomerFunction | undefined {
  const found = coreFunctionIn(text, coreFunctions)?.name;
  return FUNCTIONS.find((name) => name === found);
}

/** A page is named by its path or address: `https://app.example/sign-in` reads `sign in`. */
function wordsOf(page: string): string {
  return page.replace(/^https?:\/\/[^/]+/, '').replace(/[^\p{L}\p{N}]+/gu, ' ');
}

function symptomIn(
  { summary, description }: { summary: string; description: string },
  coreFunctions: readonly CoreFunction[],
): CustomerEffect['symptom'] {
  const words = new TicketWords(readSignals({ summary, description, comments: [] }, coreFunctions));
  if (words.firmest('slowness', 'severe-degradation')) return 'slow';
  if (words.firmest('outage')?.polarity === 'asserted') return 'down';
  return words.firmest('errors', 'partial-outage') ? 'errors' : undefined;
}

/** One sentence: what customers notice, and since when; a slot where it cannot be said in their words. */
export function effectSentence({ area, symptom }: CustomerEffect, startedAt: string): Phrase {
  return phrase('communication.effect', {
    at: startedAt,
    effect:
      area && symptom
        ? phrase(`communication.effect.${symptom}`, { area: phrase(`communication.function.${area}`) })
        : phrase('communication.slot'),
  });
}

/** The same, looked back on; nothing where it cannot be said in customers' words. */
export function pastEffectSentence({ area, symptom }: CustomerEffect, startedAt: string): Phrase | undefined {
  if (!area || !symptom) return undefined;
  const effect = phrase(`communication.past-effect.${symptom}`, {
    area: phrase(`communication.function.${area}`),
  });
  return phrase('communication.past-effect', { at: startedAt, effect });
}

/** That customers notice it no longer. */
export function endOf({ area }: CustomerEffect): Phrase {
  return area
    ? phrase('communication.works-again', { area: phrase(`communication.function.${area}`) })
    : phrase('communication.no-longer', { effect: phrase('communication.slot') });
}
