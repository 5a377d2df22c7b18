import { compareSeverity, SEVERITY_LEVELS, type SeverityLevel } from './severity';
import type { PastSeverity } from './situation';
import { likeness } from './text/likeness';
import type { TextSignal } from './text/text-signal';
import type { SeverityThresholds } from './thresholds';

/** What similar incidents turned out to be. */
export interface HistoryVote {
  level: SeverityLevel;
  /** the part of the votes for this level or a worse one, 0…1 */
  share: number;
  /** how many incidents voted */
  voters: number;
}

type Lines = SeverityThresholds['history'];

/**
 * The vote of earlier similar incidents: the worst level that `minShare` of the votes reached. A vote weighs as much as
 * the incident resembles this one, in its subject (`score`) and in how its trouble was described: a slow search and a
 * dead search are about the same thing and end differently. Nothing when too few resemble it enough or have a severity.
 */
export function historyVote(
  signals: readonly TextSignal[],
  similar: readonly PastSeverity[],
  lines: Lines,
): HistoryVote | undefined {
  const voters = votersAmong(signals, similar, lines);
  const total = voters.reduce((sum, { weight }) => sum + weight, 0);
  if (voters.length < lines.minIncidents) return undefined;
  const shareOf = (level: SeverityLevel) =>
    voters
      .filter(({ severity }) => compareSeverity(severity, level) <= 0)
      .reduce((sum, { weight }) => sum + weight, 0) / total;
  const level = SEVERITY_LEVELS.find((each) => shareOf(each) >= lines.minShare) ?? 'SEV-4';
  return { level, share: shareOf(level), voters: voters.length };
}

/** How many earlier incidents turned out to be a SEV-1 that resemble this one as strongly as a precedent must. */
export function countPrecedents(
  signals: readonly TextSignal[],
  similar: readonly PastSeverity[],
  lines: Lines,
): number {
  return votersAmong(signals, similar, lines).filter(
    ({ severity, weight }) => severity === 'SEV-1' && weight >= lines.precedentScore,
  ).length;
}

function votersAmong(
  signals: readonly TextSignal[],
  similar: readonly PastSeverity[],
  { minScore }: Lines,
): { severity: SeverityLevel; weight: number }[] {
  return similar.flatMap(({ severity, score, signals: theirs }) => {
    const weight = score * likeness(signals, theirs);
    return severity !== undefined && weight > 0 && weight >= minScore ? [{ severity, weight }] : [];
  });
}
