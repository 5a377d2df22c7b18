import { type Phrase, phrase } from '../../wording';
import type { Confidence } from '../evidence/evidence';
import type { SeverityRule } from './rule';
import type { Dimension, SeverityLevel } from './severity';
import type { Situation } from './situation';
import type { TextSignal } from './text/text-signal';
import type { SeverityThresholds } from './thresholds';

/** What words met a condition. */
export interface WordMatch {
  signals: readonly TextSignal[];
  isRoundedUp?: boolean;
  /** that the words belong together is a guess (`TicketWords.together`): low confidence and rounded up */
  isApart?: boolean;
  /** without it: medium when asserted, low when only suspected */
  confidence?: Confidence;
}

/** A condition of the rubric that the ticket's words meet. */
export interface WordRule {
  id: string;
  family: string;
  dimension: Dimension;
  level: SeverityLevel;
  rubric: string;
  when(situation: Situation, thresholds: SeverityThresholds): WordMatch | undefined;
  /** @param quote the words that met it, in quotation marks */
  statement(quote: Phrase): Phrase;
  /** "if …": the news that would make the condition hold; absent where nobody would expect it */
  ifTrue?: Phrase;
  /** "if … no longer": the news that would end it */
  ifUntrue?: Phrase;
}

/** How far qualitative news is: further than a number within a factor of four of its line. */
const QUALITATIVE_RATIO = 4;

/** A rule from a condition on words. Suspicions count, as low confidence and rounded up. */
export function ruleOf(rule: WordRule): SeverityRule {
  const { id, family, dimension, level, rubric, ifTrue, ifUntrue } = rule;
  return {
    id,
    family,
    dimension,
    level,
    rubric,
    match: (situation, thresholds) => {
      const match = rule.when(situation, thresholds);
      if (!match) return undefined;
      const isSuspicion =
        match.isApart === true || match.signals.some((signal) => signal.polarity === 'possible');
      return {
        statement: rule.statement(quotesOf(match.signals)),
        confidence: match.isApart ? 'low' : (match.confidence ?? (isSuspicion ? 'low' : 'medium')),
        evidenceIds: match.signals.map((signal) => signal.id),
        isRoundedUp: match.isApart || (match.isRoundedUp ?? isSuspicion),
      };
    },
    toHold: () => ifTrue && { statement: ifTrue, ratio: QUALITATIVE_RATIO },
    toCease: () => ifUntrue && { statement: ifUntrue, ratio: QUALITATIVE_RATIO },
  };
}

/** A match of the firmest signal of the kinds, when there is one. */
export function onWords(signal: TextSignal | undefined): WordMatch | undefined {
  return signal && { signals: [signal] };
}

/** Nobody wrote together what stands in two sentences: each is quoted with its place. */
function quotesOf(signals: readonly TextSignal[]): Phrase {
  const isTogether = new Set(signals.map(({ sentence }) => sentence)).size === 1;
  const quotes = signals.map(({ quote }) => quote);
  return isTogether
    ? phrase('severity.quotes', { quotes: [quotes.join(' … ')], places: [] })
    : phrase('severity.quotes', { quotes, places: signals.map(({ from }) => from) });
}
