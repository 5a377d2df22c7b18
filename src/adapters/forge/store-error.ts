import { ForgeKvsAPIError } from '@forge/kvs';
import { UpstreamError, type UpstreamErrorCode } from '../../ports/upstream-error';

/**
 * What the platform's store and queues answer, as errors of our own system. The platform's message is kept as the
 * cause, for the log, and never shown.
 */
export function storeError(error: unknown): UpstreamError {
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

/** Runs a call to the store and turns what it throws into an `UpstreamError`. */
export async function stored<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw storeError(error);
  }
}
