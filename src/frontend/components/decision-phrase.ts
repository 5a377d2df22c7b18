import type { AssessmentView } from '../../contract';
import { type Phrase, phrase } from '../wording';

type Decided = Pick<AssessmentView, 'current' | 'decision' | 'severity'>;

/** Who says that it is this severity; where a person set another one than was suggested then, that suggestion beside it. */
export function decisionPhrase({ current, decision }: Omit<Decided, 'severity'>): Phrase {
  if (current.from === 'ticket') return phrase('ui.set-in-jira');
  if (current.from === 'suggestion' || !decision) return phrase('ui.suggested');
  const { level, suggested, decidedBy, decidedAt: at } = decision;
  const by = decidedBy.displayName;
  return level === suggested
    ? phrase('ui.accepted-by', { by, at })
    : phrase('ui.set-against', { by, at, suggested });
}

/** Another severity is suggested than the one that people set knowing the suggestion. */
export function isSuggestionNew({ current, decision, severity }: Decided): boolean {
  if (current.level === severity.level) return false;
  return current.from !== 'decision' || decision?.suggested !== severity.level;
}
