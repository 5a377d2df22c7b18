import {
  DEFAULT_CORE_FUNCTIONS,
  DEFAULT_SEVERITY_THRESHOLDS,
  readSignals,
  type SeveritySuggestion,
  suggestSeverity,
} from '../../src/domain/severity';
import type { Scenario } from './scenario';
import { MEASURED_SCENARIOS } from './scenarios-measured';
import { TOLD_SCENARIOS } from './scenarios-told';

export const SCENARIOS: readonly Scenario[] = [...MEASURED_SCENARIOS, ...TOLD_SCENARIOS];

/** What the engine suggests for a scenario, with the default thresholds. */
export function runScenario(scenario: Scenario): SeveritySuggestion {
  const { summary, description = '', comments = [], services = [], impact, similar } = scenario;
  const signals = readSignals(
    { summary, description, comments: comments.map((text) => ({ text })) },
    DEFAULT_CORE_FUNCTIONS,
  );
  return suggestSeverity(
    { observedAt: '2026-11-20T03:00:00.000Z', signals, services, impact, similar },
    DEFAULT_SEVERITY_THRESHOLDS,
  ).suggestion;
}

/** What a scenario demands that the suggestion does not give; empty when it passes. */
export function shortcomings(scenario: Scenario, suggestion: SeveritySuggestion): string[] {
  const { expected, isRoundedUp = false, decidedBy } = scenario;
  const found: string[] = [];
  if (suggestion.level !== expected) found.push(`${suggestion.level} instead of ${expected}`);
  if (isRoundedUp && !suggestion.roundedUp) found.push('not said to be rounded up');
  if (decidedBy && suggestion.deciding.ruleId !== decidedBy) {
    found.push(`decided by ${suggestion.deciding.ruleId} instead of ${decidedBy}`);
  }
  return found;
}
