import type { Phrase } from '../../wording';
import type { Confidence } from '../evidence/evidence';
import type { EvidenceId } from '../evidence/evidence-id';
import type { RuleMatch, SeverityRule } from './rule';
import type { Dimension, SeverityLevel } from './severity';
import type { Situation } from './situation';
import type { SeverityThresholds } from './thresholds';

/** A number that facts give, and how sure it is. */
export interface Reading {
  value: number;
  /** the true value may be higher */
  isLowerBound: boolean;
  confidence: Confidence;
  evidenceIds: EvidenceId[];
}

/** A measure whose lines separate the levels: one rule per line, worst first. */
export interface Ladder {
  family: string;
  dimension: Dimension;
  rubric: string;
  read(situation: Situation, thresholds: SeverityThresholds): Reading | undefined;
  lines: readonly { level: SeverityLevel; line: (thresholds: SeverityThresholds) => number }[];
  /** the condition that holds: value and line */
  reached(value: number, line: number, reading: Reading): Phrase;
  /** "if it rose to …" */
  ifRisen(line: number, value: number, reading: Reading): Phrase;
  /** "if it fell below …" */
  ifFallen(line: number, value: number, reading: Reading): Phrase;
  /** set when a value below all lines speaks for SEV-4 */
  belowAll?(value: number, lowestLine: number, reading: Reading): Phrase;
}

/** The rules of a ladder: `<family>.sev-1` … and, where the ladder says so, `<family>.negligible`. */
export function rulesOf(ladder: Ladder): SeverityRule[] {
  const { family, dimension, rubric } = ladder;
  const rules = ladder.lines.map(
    ({ level, line }): SeverityRule => ({
      id: `${family}.${level.toLowerCase()}`,
      family,
      dimension,
      level,
      rubric,
      match: (situation, thresholds) => {
        const reading = ladder.read(situation, thresholds);
        return reading && matchLine(ladder, reading, line(thresholds), thresholds);
      },
      toHold: (situation, thresholds) => {
        const reading = ladder.read(situation, thresholds);
        if (!reading || reading.value >= line(thresholds)) return undefined;
        return {
          statement: ladder.ifRisen(line(thresholds), reading.value, reading),
          ratio: line(thresholds) / Math.max(reading.value, line(thresholds) / 1000),
        };
      },
      toCease: (situation, thresholds) => {
        const reading = ladder.read(situation, thresholds);
        if (!reading) return undefined;
        return {
          statement: ladder.ifFallen(line(thresholds), reading.value, reading),
          ratio: Math.max(1, reading.value / line(thresholds)),
        };
      },
    }),
  );
  const { belowAll } = ladder;
  const lowest = ladder.lines.at(-1);
  if (!belowAll || !lowest) return rules;
  return [...rules, negligibleRule(ladder, belowAll, lowest.line)];
}

function matchLine(
  ladder: Ladder,
  reading: Reading,
  line: number,
  thresholds: SeverityThresholds,
): RuleMatch | undefined {
  const { value, evidenceIds } = reading;
  if (value >= line) {
    return { statement: ladder.reached(value, line, reading), confidence: reading.confidence, evidenceIds };
  }
  const isWithinMargin = reading.isLowerBound && value >= line * (1 - thresholds.roundUpMargin);
  if (!isWithinMargin || value === 0) return undefined;
  return {
    statement: ladder.reached(value, line, reading),
    confidence: 'low',
    evidenceIds,
    isRoundedUp: true,
  };
}

function negligibleRule(
  ladder: Ladder,
  belowAll: NonNullable<Ladder['belowAll']>,
  lowestLine: (thresholds: SeverityThresholds) => number,
): SeverityRule {
  const { family, dimension, rubric } = ladder;
  return {
    id: `${family}.negligible`,
    family,
    dimension,
    level: 'SEV-4',
    rubric,
    match: (situation, thresholds) => {
      const reading = ladder.read(situation, thresholds);
      if (!reading || reading.value >= lowestLine(thresholds)) return undefined;
      return {
        statement: belowAll(reading.value, lowestLine(thresholds), reading),
        confidence: reading.isLowerBound ? 'low' : reading.confidence,
        evidenceIds: reading.evidenceIds,
      };
    },
    toCease: () => undefined,
  };
}
