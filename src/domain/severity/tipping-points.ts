import { phrase } from '../../wording';
import type { RuleFinding, SeverityRule } from './rule';
import { SEVERITY_RULES } from './rules';
import {
  compareSeverity,
  type Dimension,
  SEVERITY_LEVELS,
  type SeverityLevel,
  type SeveritySuggestion,
} from './severity';
import type { Situation } from './situation';
import type { SeverityThresholds } from './thresholds';

type TippingPoint = SeveritySuggestion['tippingPoints'][number];

/** How many of each direction are shown. */
const MAX_RAISING = 2;

/**
 * What would change the suggestion: the nearest conditions that would raise it, and what would have to end for it to fall,
 * with the level it would fall to. Numbers that are close to their line come before news that would
 * have to arrive, and of such news first what concerns the dimension that decided.
 */
export function tippingPoints(
  situation: Situation,
  thresholds: SeverityThresholds,
  level: SeverityLevel,
  findings: readonly RuleFinding[],
): TippingPoint[] {
  return [
    ...raising(situation, thresholds, level, findings[0]?.rule.dimension),
    ...lowering(situation, thresholds, level, findings),
  ];
}

function raising(
  situation: Situation,
  thresholds: SeverityThresholds,
  level: SeverityLevel,
  deciding: Dimension | undefined,
): TippingPoint[] {
  const nearestOfFamily = new Map<string, { rule: SeverityRule; point: TippingPoint; ratio: number }>();
  for (const rule of SEVERITY_RULES) {
    if (compareSeverity(rule.level, level) >= 0) continue;
    const distance = rule.toHold?.(situation, thresholds);
    if (!distance) continue;
    const known = nearestOfFamily.get(rule.family);
    if (known && known.ratio <= distance.ratio) continue;
    const point = {
      direction: 'raise' as const,
      to: rule.level,
      ruleId: rule.id,
      statement: distance.statement,
    };
    nearestOfFamily.set(rule.family, { rule, point, ratio: distance.ratio });
  }
  return [...nearestOfFamily.values()]
    .sort(
      (a, b) =>
        a.ratio - b.ratio || Number(b.rule.dimension === deciding) - Number(a.rule.dimension === deciding),
    )
    .slice(0, MAX_RAISING)
    .map(({ point }) => point);
}

function lowering(
  situation: Situation,
  thresholds: SeverityThresholds,
  level: SeverityLevel,
  findings: readonly RuleFinding[],
): TippingPoint[] {
  if (level === 'SEV-4') return [];
  const holding = findings.filter(({ finding }) => finding.level === level);
  if (holding.length === 0) {
    const statement = phrase('severity.if-nobody-notices');
    return [{ direction: 'lower', to: 'SEV-4', ruleId: 'default.nothing-known', statement }];
  }
  const to = findings.find(({ finding }) => compareSeverity(finding.level, level) > 0)?.finding.level;
  const below = to ?? SEVERITY_LEVELS[SEVERITY_LEVELS.indexOf(level) + 1] ?? 'SEV-4';
  return holding.flatMap(({ rule }) => {
    const distance = rule.toCease(situation, thresholds);
    if (!distance) return [];
    return [{ direction: 'lower' as const, to: below, ruleId: rule.id, statement: distance.statement }];
  });
}
