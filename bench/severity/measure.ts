import { compareSeverity, SEVERITY_LEVELS, type SeverityLevel } from '../../src/domain/severity';

export interface Prediction {
  truth: SeverityLevel;
  predicted: SeverityLevel;
}

export interface Measured {
  n: number;
  accuracy: number;
  /** mean F1 of SEV-1, SEV-2 and SEV-3 */
  macroF1: number;
  /** SEV-1 incidents that were called something lower */
  missedCritical: number;
  /** called lower than they turned out */
  underCalls: number;
  /** called higher than they turned out */
  overCalls: number;
}

const AVERAGED = ['SEV-1', 'SEV-2', 'SEV-3'] as const;

/**
 * Every tested incident counts in `n`, accuracy, under- and over-calls, SEV-4 (the owners said: no impact) included.
 * Macro-F1 averages the three levels that are incidents; a SEV-4 that is called one of them still costs its precision.
 */
export function measure(predictions: readonly Prediction[]): Measured {
  const right = predictions.filter(({ truth, predicted }) => truth === predicted).length;
  return {
    n: predictions.length,
    accuracy: right / predictions.length,
    macroF1: AVERAGED.reduce((sum, level) => sum + f1(predictions, level), 0) / AVERAGED.length,
    missedCritical: predictions.filter(({ truth, predicted }) => truth === 'SEV-1' && predicted !== 'SEV-1')
      .length,
    underCalls: predictions.filter(({ truth, predicted }) => compareSeverity(predicted, truth) > 0).length,
    overCalls: predictions.filter(({ truth, predicted }) => compareSeverity(predicted, truth) < 0).length,
  };
}

/** 2·TP ÷ (2·TP + FP + FN); zero where the level is neither there nor called. */
export function f1(predictions: readonly Prediction[], level: SeverityLevel): number {
  const hits = predictions.filter(({ truth, predicted }) => truth === level && predicted === level).length;
  const called = predictions.filter(({ predicted }) => predicted === level).length;
  const there = predictions.filter(({ truth }) => truth === level).length;
  return called + there === 0 ? 0 : (2 * hits) / (called + there);
}

/** Rows: what it turned out to be; columns: what it was called. Both worst first. */
export function confusion(predictions: readonly Prediction[]): number[][] {
  return SEVERITY_LEVELS.map((truth) =>
    SEVERITY_LEVELS.map(
      (predicted) =>
        predictions.filter((each) => each.truth === truth && each.predicted === predicted).length,
    ),
  );
}
