import {
  InvalidPushSettingsError,
  InvocationLimitReachedError,
  PayloadTooBigError,
  Queue,
  RateLimitError,
} from '@forge/events';
import type { Deadline } from '../../ports/deadline';
import type { Jobs } from '../../ports/jobs';
import { UpstreamError, type UpstreamErrorCode } from '../../ports/upstream-error';
import { answered } from './platform-call';

/** The queues' keys in the manifest. */
const ASSESSMENTS = 'assessment-queue';
const HISTORY = 'history-queue';

/**
 * Jobs on the platform's queues. Jobs of one incident, or of one project's history, run one after the other.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
export function createJobs(deadline: Deadline): Jobs {
  const push = pushWithin(deadline);
  return {
    requestAssessment: (job, options) => push(ASSESSMENTS, job, `incident-${job.issueId}`, options),
    requestHistoryPage: (job) => push(HISTORY, job, `history-${job.projectKey}`),
    requestCount: (job) => push(HISTORY, job, `history-${job.projectKey}`),
  };
}

function pushWithin(deadline: Deadline) {
  return async (
    queueKey: string,
    body: Record<string, unknown>,
    concurrencyKey: string,
    { afterSeconds }: { afterSeconds?: number } = {},
  ): Promise<void> => {
    const event = {
      body,
      concurrency: { key: concurrencyKey, limit: 1 },
      ...(afterSeconds && { delayInSeconds: afterSeconds }),
    };
    await answered(deadline, async () => {
      try {
        await new Queue({ key: queueKey }).push(event);
      } catch (error) {
        throw new UpstreamError('kaji', codeOf(error), { detail: queueKey }, { cause: error });
      }
    });
  };
}

/** What the queue will take no other time either. */
const REFUSALS = [InvalidPushSettingsError, PayloadTooBigError, InvocationLimitReachedError];

function codeOf(error: unknown): UpstreamErrorCode {
  if (error instanceof RateLimitError) return 'rate-limited';
  return REFUSALS.some((refusal) => error instanceof refusal) ? 'refused' : 'unavailable';
}
