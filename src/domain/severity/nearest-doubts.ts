import { compareSeverity, type Finding, SEVERITY_LEVELS, type SeveritySuggestion } from './severity';

/** More than three reasons against a suggestion are a list that nobody reads. */
const MOST = 3;

/**
 * The suggestion as it is shown: of the findings that point to a lower level the few that matter, nearest first. One for each
 * dimension, because the others say the same more mildly. A sure finding two levels lower is among them, as it is what
 * makes the suggestion less sure. The whole list is for what compares suggestions over time.
 */
export function withNearestDoubts(suggestion: SeveritySuggestion): SeveritySuggestion {
  const nearest = nearestOfEachDimension(suggestion.contradicting);
  const shown = nearest.slice(0, MOST);
  const strongest = nearest.find((finding) => isStrongDoubt(finding, suggestion));
  const isLeftOut = strongest !== undefined && !shown.includes(strongest);
  return { ...suggestion, contradicting: isLeftOut ? [...shown.slice(0, MOST - 1), strongest] : shown };
}

/** A sure finding that is two levels milder speaks plainly against a suggestion. */
export function isStrongDoubt(
  { level, confidence }: Pick<Finding, 'level' | 'confidence'>,
  suggested: Pick<Finding, 'level'>,
): boolean {
  const levelsLower = SEVERITY_LEVELS.indexOf(level) - SEVERITY_LEVELS.indexOf(suggested.level);
  return confidence === 'high' && levelsLower >= 2;
}

function nearestOfEachDimension(findings: readonly Finding[]): Finding[] {
  const nearest = new Map<string, Finding>();
  for (const finding of [...findings].sort((a, b) => compareSeverity(a.level, b.level))) {
    if (!nearest.has(finding.dimension)) nearest.set(finding.dimension, finding);
  }
  return [...nearest.values()];
}
