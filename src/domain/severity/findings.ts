import type { Confidence } from '../evidence/evidence';
import type { RuleFinding, SeverityRule } from './rule';
import { SEVERITY_RULES } from './rules';
import { compareSeverity } from './severity';
import type { SeverityFacts, Situation } from './situation';
import { TicketWords } from './text/ticket-words';
import type { SeverityThresholds } from './thresholds';

export const SURENESS: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

export function situationOf(facts: SeverityFacts): Situation {
  return { ...facts, words: new TicketWords(facts.signals) };
}

/**
 * Asks every rule of the rubric; of one family only the worst that holds is a finding. Worst first; of one level those
 * that are not rounded up, then the surer ones, then in the order of the rules.
 */
export function findingsIn(situation: Situation, thresholds: SeverityThresholds): RuleFinding[] {
  const worstOfFamily = new Map<string, RuleFinding>();
  for (const rule of SEVERITY_RULES) {
    const known = worstOfFamily.get(rule.family);
    if (known && compareSeverity(known.rule.level, rule.level) <= 0) continue;
    const found = findingOf(rule, situation, thresholds);
    if (found) worstOfFamily.set(rule.family, found);
  }
  return [...worstOfFamily.values()].sort(
    (a, b) =>
      compareSeverity(a.finding.level, b.finding.level) ||
      Number(a.isRoundedUp) - Number(b.isRoundedUp) ||
      SURENESS[b.finding.confidence] - SURENESS[a.finding.confidence],
  );
}

/** What one rule finds; nothing when its condition does not hold. */
export function findingOf(
  rule: SeverityRule,
  situation: Situation,
  thresholds: SeverityThresholds,
): RuleFinding | undefined {
  const match = rule.match(situation, thresholds);
  if (!match) return undefined;
  const { statement, confidence, evidenceIds, isRoundedUp = false } = match;
  const { id: ruleId, dimension, level } = rule;
  return { rule, isRoundedUp, finding: { ruleId, dimension, level, statement, confidence, evidenceIds } };
}
