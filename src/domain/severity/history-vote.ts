import { compareSeverity, SEVERITY_LEVELS, type SeverityLevel } from './severity';
import type { PastSeverity } from './situation';
import type { SeverityThresholds } from './thresholds';

/** What similar incidents turned out to be. */
export interface HistoryVote {
  level: SeverityLevel;
  /** the level's part of all votes, 0…1 */
  agreement: number;
  /** how many incidents voted */
  voters: number;
}

/**
 * The vote of earlier similar incidents, weighed by their score. Of two levels with the same weight the worse one wins.
 * Nothing when too few are similar enough or have a severity, or when they disagree.
 */
export function historyVote(
  similar: readonly PastSeverity[],
  { minScore, minIncidents, minAgreement }: SeverityThresholds['history'],
): HistoryVote | undefined {
  const voters = similar.filter(({ severity, score }) => severity !== undefined && score >= minScore);
  if (voters.length < minIncidents) return undefined;
  const total = voters.reduce((sum, { score }) => sum + score, 0);
  const weights = SEVERITY_LEVELS.map((level) => ({
    level,
    weight: voters.filter(({ severity }) => severity === level).reduce((sum, { score }) => sum + score, 0),
  }));
  const [winner] = weights.sort((a, b) => b.weight - a.weight || compareSeverity(a.level, b.level));
  if (!winner || total === 0) return undefined;
  const agreement = winner.weight / total;
  return agreement < minAgreement ? undefined : { level: winner.level, agreement, voters: voters.length };
}
