import { useCallback, useEffect, useState } from 'react';
import type { AssessmentState, AssessmentView, Failure } from '../../contract';
import { announce, invoke, onNews } from '../api';
import { type Asked, useAction, useOutcome } from './use-outcome';

/** The kept assessment is read again so often: the watch, an alert or another person may have changed it. */
const READ_AGAIN_MS = 60_000;
/** The platform ends an invocation long before; a view that was closed meanwhile tells nothing any more. */
const LONGEST_ASSESSING_MS = 60_000;

/**
 * The assessment as one view shows it. It is read when the view is shown, when another view changed it, and each minute
 * while somebody looks; `refresh` makes a new one.
 */
export function useAssessment(detail: 'summary' | 'full'): {
  asked: Asked<AssessmentState>;
  reload: () => Promise<void>;
  refresh: () => void;
  /** here or in another view of the page */
  isAssessing: boolean;
  failure?: Failure;
} {
  const ask = useCallback(() => invoke('assessment.get', { detail }), [detail]);
  const { asked, reload, readAgain, show } = useOutcome<AssessmentState>(ask);
  const { run, isRunning, failure } = useAction<AssessmentView>();
  const isElsewhere = useAssessingElsewhere(isRunning, readAgain);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void readAgain();
    }, READ_AGAIN_MS);
    return () => clearInterval(timer);
  }, [readAgain]);
  const refresh = useCallback(() => {
    announce('assessing');
    let ended: 'failed' | 'changed' = 'failed';
    void run(
      () => invoke('assessment.refresh', {}),
      (assessment) => {
        ended = 'changed';
        show({ state: 'ready', assessment });
      },
    ).then(() => announce(ended));
  }, [run, show]);
  return { asked, reload, refresh, isAssessing: isRunning || isElsewhere, failure };
}

/** Whether another view of the page is assessing; a view that is opened meanwhile is told. */
function useAssessingElsewhere(isRunning: boolean, onChanged: () => Promise<void>): boolean {
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(
    () =>
      onNews((news) => {
        if (news === 'opened' && isRunning) announce('assessing');
        if (news !== 'opened') setElsewhere(news === 'assessing');
        if (news === 'changed') void onChanged();
      }),
    [isRunning, onChanged],
  );
  useEffect(() => announce('opened'), []);
  useEffect(() => {
    if (!isElsewhere) return;
    const timer = setTimeout(() => setElsewhere(false), LONGEST_ASSESSING_MS);
    return () => clearTimeout(timer);
  }, [isElsewhere]);
  return isElsewhere;
}
