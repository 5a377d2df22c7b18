import { phrase } from '../../wording';
import type { Confidence, Evidence } from '../evidence/evidence';
import { findingOf, findingsIn, SURENESS, situationOf } from './findings';
import { isStrongDoubt } from './nearest-doubts';
import type { RuleFinding } from './rule';
import { precedentRules } from './rules/precedents';
import { compareSeverity, type Finding, type SeveritySuggestion } from './severity';
import type { SeverityFacts, Situation } from './situation';
import { severityEvidence } from './text-evidence';
import type { SeverityThresholds } from './thresholds';
import { tippingPoints } from './tipping-points';

/**
 * The severity that the facts demand, with its reasons. Every rule of the rubric is asked; of one family only the worst
 * that holds is a finding; the worst finding decides. With no finding at all it is SEV-3 with low confidence: somebody
 * raised an incident, and nothing is known that would make it harmless.
 *
 * @returns the suggestion, and the evidence that its findings name (impact's evidence comes from `measureImpact`)
 */
export function suggestSeverity(
  facts: SeverityFacts,
  thresholds: SeverityThresholds,
): { suggestion: SeveritySuggestion; evidence: Evidence[] } {
  const situation = situationOf(facts);
  const findings = findingsWithPrecedents(situation, thresholds);
  const [worst] = findings;
  const deciding = worst?.finding ?? nothingKnown();
  const atLevel = findings.filter(({ finding }) => finding.level === deciding.level);
  const supporting = atLevel.filter((each) => each !== worst);
  const contradicting = findings.filter(({ finding }) => compareSeverity(finding.level, deciding.level) > 0);
  return {
    suggestion: {
      level: deciding.level,
      confidence: confidenceOf(deciding, supporting, contradicting),
      deciding,
      supporting: supporting.map(({ finding }) => finding),
      contradicting: contradicting.map(({ finding }) => finding),
      roundedUp: atLevel.length > 0 && atLevel.every(({ isRoundedUp }) => isRoundedUp),
      tippingPoints: tippingPoints(situation, thresholds, deciding.level, findings),
    },
    evidence: severityEvidence(facts, thresholds, findings),
  };
}

/** The rules' findings; when the facts arrive at SEV-2, and not the past alone, precedents for SEV-1 come before them. */
function findingsWithPrecedents(situation: Situation, thresholds: SeverityThresholds): RuleFinding[] {
  const findings = findingsIn(situation, thresholds);
  const fromFacts = findings.find(({ rule }) => rule.dimension !== 'history');
  if (findings[0]?.finding.level !== 'SEV-2' || fromFacts?.finding.level !== 'SEV-2') return findings;
  return [...precedentRules.flatMap((rule) => findingOf(rule, situation, thresholds) ?? []), ...findings];
}

/** Another dimension at the same level makes a finding surer, a sure one two levels lower makes it less sure. */
function confidenceOf(
  deciding: Finding,
  supporting: readonly RuleFinding[],
  contradicting: readonly RuleFinding[],
): Confidence {
  const isBacked = supporting.some(({ finding }) => finding.dimension !== deciding.dimension);
  const isDoubted = contradicting.some(({ finding }) => isStrongDoubt(finding, deciding));
  const steps: Confidence[] = ['low', 'medium', 'high'];
  const at = SURENESS[deciding.confidence] + (isBacked ? 1 : 0) - (isDoubted ? 1 : 0);
  return steps[Math.min(Math.max(at, 0), 2)] ?? 'low';
}

function nothingKnown(): Finding {
  return {
    ruleId: 'default.nothing-known',
    dimension: 'degradation',
    level: 'SEV-3',
    statement: phrase('severity.nothing-known'),
    confidence: 'low',
    evidenceIds: [],
  };
}
