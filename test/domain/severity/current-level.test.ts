import { expect, it } from 'vitest';
import { currentLevel } from '../../../src/domain/severity';

const suggestion = { level: 'SEV-3' } as const;

it.each([
  ['the suggestion while nobody decided', undefined, undefined, 'SEV-3', 'suggestion'],
  ['the decision where Jira has no field for it', 'SEV-2', undefined, 'SEV-2', 'decision'],
  ['the decision that the field repeats', 'SEV-2', 'SEV-2', 'SEV-2', 'decision'],
  ['what was set in Jira after the decision', 'SEV-2', 'SEV-1', 'SEV-1', 'ticket'],
  ['what was lowered in Jira after the decision', 'SEV-1', 'SEV-4', 'SEV-4', 'ticket'],
  ['what was set in Jira while nobody decided here', undefined, 'SEV-1', 'SEV-1', 'ticket'],
] as const)('takes %s', (_, decided, severity, level, from) => {
  const decision = decided && { level: decided };
  expect(currentLevel(decision, { severity }, suggestion)).toEqual({ level, from });
});
