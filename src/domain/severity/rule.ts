import type { Phrase } from '../../wording';
import type { Confidence } from '../evidence/evidence';
import type { EvidenceId } from '../evidence/evidence-id';
import type { Dimension, Finding, SeverityLevel } from './severity';
import type { Situation } from './situation';
import type { SeverityThresholds } from './thresholds';

/** A condition that holds. */
export interface RuleMatch {
  /** the condition, with its line and the value that met it */
  statement: Phrase;
  confidence: Confidence;
  evidenceIds: EvidenceId[];
  /** the facts leave open whether this level or the one below is right, and the rule took this one */
  isRoundedUp?: boolean;
}

/** How the facts would have to change for a rule to hold, or to hold no longer. */
export interface RuleDistance {
  statement: Phrase;
  /** 1: at the line; 2: a factor of two away. Qualitative conditions have a fixed distance. */
  ratio: number;
}

/** One condition of the rubric. Rules of one family measure the same thing: only the worst that holds is a finding. */
export interface SeverityRule {
  id: string;
  family: string;
  dimension: Dimension;
  level: SeverityLevel;
  /** the section of docs/decisions/severity-rules.md that the condition comes from */
  rubric: string;
  match(situation: Situation, thresholds: SeverityThresholds): RuleMatch | undefined;
  /** what would make it hold; absent where nothing sensible can be said */
  toHold?(situation: Situation, thresholds: SeverityThresholds): RuleDistance | undefined;
  /** what would make it hold no longer */
  toCease(situation: Situation, thresholds: SeverityThresholds): RuleDistance | undefined;
}

/** A finding with the rule it comes from. */
export interface RuleFinding {
  rule: SeverityRule;
  finding: Finding;
  isRoundedUp: boolean;
}
