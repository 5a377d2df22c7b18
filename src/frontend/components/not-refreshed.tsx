import type { AssessmentView, Failure } from '../../contract';
import { phrase } from '../wording';
import { FailureMessage } from './failure-message';

/** Stands above an earlier assessment that is kept because there is no later one. */
export function NotRefreshed({
  failure,
  assessment,
  onRetry,
}: {
  failure?: Failure;
  assessment: AssessmentView;
  onRetry: () => void;
}) {
  if (!failure) return null;
  const title = phrase('ui.not-refreshed', { at: assessment.assessedAt });
  return <FailureMessage failure={failure} title={title} onRetry={onRetry} />;
}
