import { expect, it } from 'vitest';
import type { AssessmentView, SeverityLevel } from '../../../src/contract';
import { decisionPhrase } from '../../../src/frontend/components/decision-phrase';
import { say } from '../../../src/frontend/wording';

const english = { locale: 'en', timeZone: 'UTC' } as const;

/** Mika set a SEV-2 at two minutes past ten. */
function aDecision(suggested: SeverityLevel): Pick<AssessmentView, 'current' | 'decision'> {
  return {
    current: { level: 'SEV-2', from: 'decision' },
    decision: {
      level: 'SEV-2',
      suggested,
      decidedBy: { accountId: 'account-1', displayName: 'Mika Hoshino' },
      decidedAt: '2026-11-18T10:02:00.000Z',
      evidenceIds: [],
      findings: [],
    },
  };
}

it('names the suggestion that a person decided against, which is not that of now', () => {
  const said = say(decisionPhrase(aDecision('SEV-1')), english);
  expect(said).toBe('set by Mika Hoshino, 10:02 UTC (suggested: SEV-1)');
});

it('says who accepted what was suggested', () => {
  expect(say(decisionPhrase(aDecision('SEV-2')), english)).toBe('accepted by Mika Hoshino, 10:02 UTC');
});
