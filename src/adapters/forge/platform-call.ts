import { ForgeKvsAPIError } from '@forge/kvs';
import type { Deadline } from '../../ports/deadline';
import { UpstreamError, type UpstreamErrorCode } from '../../ports/upstream-error';

/** A call to the platform takes milliseconds; the platform's packages know no time limit of their own. */
const CALL_TIMEOUT_MS = 5_000;

/**
 * Runs a call to the platform (store, queues, web triggers) and turns what it throws into an `UpstreamError`, `timed-out` when
 * it takes longer than the invocation can wait. What timed out may still happen. The platform's message is kept as the
 * cause, for the log, and never shown.
 */
export async function answered<Result>(deadline: Deadline, call: () => Promise<Result>): Promise<Result> {
  try {
    return await deadline.within(CALL_TIMEOUT_MS, 'kaji', call);
  } catch (error) {
    throw upstreamError(error);
  }
}

function upstreamError(error: unknown): UpstreamError {
  if (error instanceof UpstreamError) return error;
  const options = { cause: error };
  if (!(error instanceof ForgeKvsAPIError)) return new UpstreamError('kaji', 'unavailable', {}, options);
  const { status } = error.responseDetails;
  return new UpstreamError('kaji', codeOf(status), { detail: error.code }, options);
}

function codeOf(status: number): UpstreamErrorCode {
  if (status === 429) return 'rate-limited';
  if (status === 409) return 'conflict';
  return status >= 500 ? 'unavailable' : 'refused';
}
