import type { Incident } from '../incident/incident';
import type { SeverityDecision, SeverityLevel, SeveritySuggestion } from './severity';

/** The severity that people work with, and who said so: a decision in the app, Jira's own field, or nobody yet. */
export interface CurrentLevel {
  level: SeverityLevel;
  from: 'decision' | 'ticket' | 'suggestion';
}

/**
 * What people decided last. A decision writes Jira's field: a field that differs from it was changed in Jira since, and is
 * the latest word. Without a value in the field (the site has none, or uses the priority) the decision stands.
 * @returns nothing while nobody decided
 */
export function decidedLevel(
  decision: Pick<SeverityDecision, 'level'> | undefined,
  { severity }: Pick<Incident, 'severity'>,
): CurrentLevel | undefined {
  if (severity !== undefined && severity !== decision?.level) return { level: severity, from: 'ticket' };
  return decision && { level: decision.level, from: 'decision' };
}

/** What people decided last, else what is suggested. */
export function currentLevel(
  decision: Pick<SeverityDecision, 'level'> | undefined,
  incident: Pick<Incident, 'severity'>,
  suggestion: Pick<SeveritySuggestion, 'level'>,
): CurrentLevel {
  return decidedLevel(decision, incident) ?? { level: suggestion.level, from: 'suggestion' };
}
