import {
  DEFAULT_CORE_FUNCTIONS,
  DEFAULT_SEVERITY_THRESHOLDS,
  readSignals,
  type SeverityFacts,
  type SeverityThresholds,
  suggestSeverity,
} from '../../../src/domain/severity';

export const NOW = '2026-11-20T03:00:00.000Z';

/** Facts of an incident of which nothing is known but what the overrides say. */
export function facts(overrides: Partial<SeverityFacts> & { text?: string } = {}): SeverityFacts {
  const { text = '', ...rest } = overrides;
  const signals = readSignals({ summary: text, description: '', comments: [] }, DEFAULT_CORE_FUNCTIONS);
  return { observedAt: NOW, signals, services: [], ...rest };
}

export function suggestionFor(
  overrides: Parameters<typeof facts>[0],
  thresholds: SeverityThresholds = DEFAULT_SEVERITY_THRESHOLDS,
) {
  return suggestSeverity(facts(overrides), thresholds).suggestion;
}
