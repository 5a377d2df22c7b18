import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { UpstreamError, type UpstreamErrorCode } from '../ports';

/** How often the platform has delivered an event again already; absent the first time. */
export const retryContextSchema = z.object({ retryCount: z.int().nonnegative() }).optional();

/** Failures that pass by themselves. */
const PASSING: ReadonlySet<UpstreamErrorCode> = new Set(['rate-limited', 'timed-out', 'unavailable']);

/**
 * Before each further attempt. The platform makes at most four, up to 15 minutes apart, and only where one is asked for:
 * a consumer that throws is not called again.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
const PAUSES_SECONDS = [15, 60, 240, 900] as const;

/**
 * Runs a queued job. A failure that may pass is answered with the wish for another attempt, no sooner than the other
 * system allows; every other failure, and the last attempt's, is thrown.
 */
export async function retryWhatPasses(
  retryContext: z.output<typeof retryContextSchema>,
  work: () => Promise<unknown>,
): Promise<InvocationError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const pauseSeconds = PAUSES_SECONDS[retryContext?.retryCount ?? 0];
    if (!(error instanceof UpstreamError && PASSING.has(error.code)) || pauseSeconds === undefined)
      throw error;
    return new InvocationError({
      retryAfter: Math.max(pauseSeconds, error.details.retryAfterSeconds ?? 0),
      retryReason:
        error.code === 'rate-limited'
          ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
          : InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}
