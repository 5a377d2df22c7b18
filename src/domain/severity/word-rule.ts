import type { Phrase } from '../../wording';
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
  statement(quote: string): Phrase;
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
      const isSuspicion = match.signals.some((signal) => signal.polarity === 'possible');
      return {
        statement: rule.statement(match.signals.map((signal) => signal.quote).join(' … ')),
        confidence: match.confidence ?? (isSuspicion ? 'low' : 'medium'),
        evidenceIds: match.signals.map((signal) => signal.id),
        isRoundedUp: match.isRoundedUp ?? isSuspicion,
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
