import type { AssessmentView } from '../../contract';
import { type Phrase, phrase } from '../wording';

type Decided = Pick<AssessmentView, 'decision' | 'severity'>;

/** Who says that it is this severity; where a person set another one than was suggested, the suggestion beside it. */
export function decisionPhrase({ decision, severity }: Decided): Phrase {
  if (!decision) return phrase('ui.suggested');
  const { level, suggested, decidedBy, decidedAt: at } = decision;
  const by = decidedBy.displayName;
  if (level === suggested) return phrase('ui.accepted-by', { by, at });
  const confidence = phrase(`ui.confidence.${severity.confidence}`);
  return phrase('ui.set-by', { by, at, suggested: severity.level, confidence });
}

/** Another severity is suggested than the one that was there to be decided upon. */
export function isSuggestionNew({ decision, severity }: Decided): boolean {
  return decision !== undefined && decision.level !== severity.level && decision.suggested !== severity.level;
}
