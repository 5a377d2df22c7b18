import { expect, it } from 'vitest';
import { type Finding, type SeveritySuggestion, withNearestDoubts } from '../../../src/domain/severity';
import { phrase } from '../../../src/wording';

function finding(ruleId: string, overrides: Partial<Finding> = {}): Finding {
  return {
    ruleId,
    dimension: 'users',
    level: 'SEV-2',
    statement: phrase('severity.nothing-known'),
    confidence: 'medium',
    evidenceIds: [],
    ...overrides,
  };
}

function doubtsShown(contradicting: Finding[]): string[] {
  const suggestion: SeveritySuggestion = {
    level: 'SEV-1',
    confidence: 'medium',
    deciding: finding('core-function.broken', { level: 'SEV-1', dimension: 'core-function' }),
    supporting: [],
    contradicting,
    roundedUp: false,
    tippingPoints: [],
  };
  return withNearestDoubts(suggestion).contradicting.map(({ ruleId }) => ruleId);
}

it('shows at most three of what would be less by itself, the nearest levels first', () => {
  const doubts = [
    finding('workaround.exists', { level: 'SEV-3', dimension: 'workaround' }),
    finding('users.many', { dimension: 'users' }),
    finding('reports.some', { level: 'SEV-3', dimension: 'reports' }),
    finding('degradation.heavy', { dimension: 'degradation' }),
    finding('spread.services', { level: 'SEV-3', dimension: 'spread' }),
  ];
  expect(doubtsShown(doubts)).toEqual(['users.many', 'degradation.heavy', 'workaround.exists']);
});

it('shows one of each dimension: the others say the same more mildly', () => {
  const doubts = [
    finding('reports.many', { dimension: 'reports' }),
    finding('reports.organizations', { level: 'SEV-3', dimension: 'reports' }),
    finding('users.some', { level: 'SEV-3' }),
  ];
  expect(doubtsShown(doubts)).toEqual(['reports.many', 'users.some']);
});

it('never leaves out what makes the suggestion less sure', () => {
  const doubts = [
    finding('users.many'),
    finding('degradation.heavy', { dimension: 'degradation' }),
    finding('reports.many', { dimension: 'reports' }),
    finding('data-integrity.intact', { level: 'SEV-4', dimension: 'data-integrity', confidence: 'high' }),
  ];
  expect(doubtsShown(doubts)).toEqual(['users.many', 'degradation.heavy', 'data-integrity.intact']);
});

it('leaves a suggestion without doubts as it is', () => {
  expect(doubtsShown([])).toEqual([]);
});
