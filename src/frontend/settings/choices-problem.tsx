import { ErrorMessage } from '@forge/react';
import type { SourceReport } from '../../contract';
import { useSay } from '../components/reader';
import { phrase } from '../wording/settings';

/** Why there is nothing to choose from; draws nothing when the list could be read. */
export function ChoicesProblem({ source: { problem } }: { source: SourceReport }) {
  const say = useSay();
  return problem && <ErrorMessage>{say(phrase('ui.settings.choices-unread', { problem }))}</ErrorMessage>;
}
