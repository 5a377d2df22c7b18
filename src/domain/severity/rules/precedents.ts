import { phrase } from '../../../wording';
import { describedAlike } from '../described-alike';
import { countPrecedents } from '../history-vote';
import type { SeverityRule } from '../rule';

const common = {
  dimension: 'history',
  level: 'SEV-1',
  rubric: 'F.2: unsure between SEV-1 and SEV-2 takes SEV-1',
  toCease: () => ({ statement: phrase('severity.if-measured'), ratio: 1 }),
} as const;

/**
 * Asked only when the facts arrive at SEV-2: earlier incidents that became a SEV-1 make one unsure between the two.
 * Where people are measured, the measure tells, and nobody has to guess.
 */
export const precedentRules: readonly SeverityRule[] = [
  {
    ...common,
    id: 'history.precedent',
    family: 'history.precedent',
    match: ({ signals, similar, impact }, { history }) => {
      const precedents = countPrecedents(signals, similar ?? [], history);
      if (precedents === 0 || impact?.affected) return undefined;
      return {
        statement: phrase('severity.precedent', { precedents }),
        confidence: 'low',
        evidenceIds: ['history.precedents'],
        isRoundedUp: true,
      };
    },
  },
  {
    ...common,
    id: 'history.alike',
    family: 'history.alike',
    match: (situation, thresholds) => {
      if (situation.impact?.affected) return undefined;
      const { minSev1, sev1Share } = thresholds.history.alike;
      const alike = describedAlike(situation, thresholds);
      if (alike.becameSev1 < minSev1 || alike.becameSev1 < sev1Share * alike.incidents) return undefined;
      return {
        statement: phrase('severity.alike', { ...alike, line: sev1Share }),
        confidence: 'low',
        evidenceIds: ['history.alike'],
        isRoundedUp: true,
      };
    },
  },
];
