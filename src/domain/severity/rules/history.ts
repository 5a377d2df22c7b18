import { phrase } from '../../../wording';
import { historyVote } from '../history-vote';
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
