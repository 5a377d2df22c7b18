import { compareSeverity, SEVERITY_LEVELS, type SeverityLevel } from './severity';
import type { PastSeverity } from './situation';
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

/**
 * The vote of earlier similar incidents: the worst level that enough of the votes reached. SEV-1 needs
 * fewer of them, for a missed one costs most. A vote weighs as much as the
 * incident resembles this one, in its subject (`score`) and in how its trouble was described: a slow search and a
 * dead search are about the same thing and end differently. Nothing when too few resemble it enough or have a severity.
 */
export function historyVote(
  signals: readonly TextSignal[],
  similar: readonly PastSeverity[],
  { minScore, minIncidents, minShare }: SeverityThresholds['history'],
): HistoryVote | undefined {
  const voters = similar.flatMap(({ severity, score, signals: theirs }) => {
    const weight = score * (theirs ? likeness(signals, theirs) : 1);
    return severity !== undefined && weight >= minScore ? [{ severity, weight }] : [];
  });
  const total = voters.reduce((sum, { weight }) => sum + weight, 0);
  if (voters.length < minIncidents || total === 0) return undefined;
  const shareOf = (level: SeverityLevel) =>
    voters
      .filter(({ severity }) => compareSeverity(severity, level) <= 0)
      .reduce((sum, { weight }) => sum + weight, 0) / total;
  const level =
    SEVERITY_LEVELS.find((each) => shareOf(each) >= (each === 'SEV-1' ? minShare.sev1 : minShare.others)) ??
    'SEV-4';
  return { level, share: shareOf(level), voters: voters.length };
}

/** Kinds of signals in common ÷ kinds in either; 1 when neither says anything. */
function likeness(ours: readonly TextSignal[], theirs: readonly TextSignal[]): number {
  const [a, b] = [kindsOf(ours), kindsOf(theirs)];
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 1 : [...a].filter((kind) => b.has(kind)).length / either;
}

function kindsOf(signals: readonly TextSignal[]): Set<TextSignal['kind']> {
  return new Set(signals.filter(({ polarity }) => polarity !== 'denied').map(({ kind }) => kind));
}
