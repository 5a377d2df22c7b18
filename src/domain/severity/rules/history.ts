import { phrase } from '../../../wording';
import { countPrecedents, historyVote } from '../history-vote';
import type { SeverityRule } from '../rule';
import { SEVERITY_LEVELS } from '../severity';

const dimension = 'history';

/** What did similar incidents turn out to be? One rule per level. */
export const historyRules = SEVERITY_LEVELS.map(
  (level): SeverityRule => ({
    id: `history.${level.toLowerCase()}`,
    family: 'history.vote',
    dimension,
    level,
    rubric: 'none: practice of this team, as far as earlier incidents show it',
    match: ({ signals, similar }, { history }) => {
      const vote = historyVote(signals, similar ?? [], history);
      if (vote?.level !== level) return undefined;
      return {
        statement: phrase('severity.history', { level, share: vote.share, voters: vote.voters }),
        confidence: 'low',
        evidenceIds: ['history.vote'],
      };
    },
    toCease: () => undefined,
  }),
);

/**
 * Asked only when the other rules arrive at SEV-2: a similar incident that became a SEV-1 makes one unsure between the
 * two, and unsure takes SEV-1. Where people are measured, the measure tells, and nobody has to guess.
 */
export const precedentRule: SeverityRule = {
  id: 'history.precedent',
  family: 'history.precedent',
  dimension,
  level: 'SEV-1',
  rubric: 'F.2: unsure between SEV-1 and SEV-2 takes SEV-1',
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
  toCease: () => ({ statement: phrase('severity.if-measured'), ratio: 1 }),
};
