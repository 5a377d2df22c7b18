import { setTimeout as pause } from 'node:timers/promises';
import type { System } from '../../domain/evidence/evidence';
import type { Deadline } from '../../ports/deadline';
import { UpstreamError } from '../../ports/upstream-error';

/** What `fetch` and `@forge/api` both answer, as far as it is used here. */
export interface HttpResponse {
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** An answer that was read to its end. */
export interface Answer {
  status: number;
  header(name: string): string | undefined;
  body: string;
}

export interface ExchangeOptions {
  system: System;
  deadline: Deadline;
  /** the longest this one call may take, its retry included */
  timeoutMs: number;
  /** only reads are: they are tried once more after a 502, a 503 or a lost connection */
  isRepeatable: boolean;
}

const PAUSE_BEFORE_RETRY_MS = 150;
const MIN_TIME_FOR_RETRY_MS = 500;

/**
 * Sends a request and reads the answer within the time allowed. Statuses are the caller's to judge.
 * @throws UpstreamError `timed-out`, or `unavailable` when there was no answer at all
 */
export async function exchange(
  options: ExchangeOptions,
  send: (signal: AbortSignal) => Promise<HttpResponse>,
): Promise<Answer> {
  const { system, deadline, timeoutMs, isRepeatable } = options;
  return deadline.within(timeoutMs, system, async (signal) => {
    const first = await attempt(system, signal, send);
    const isTransient = first instanceof UpstreamError || first.status === 502 || first.status === 503;
    const hasTime = deadline.remainingMs() > MIN_TIME_FOR_RETRY_MS;
    if (!isTransient || !isRepeatable || !hasTime || signal.aborted) return orThrow(first);
    await pause(PAUSE_BEFORE_RETRY_MS);
    return orThrow(await attempt(system, signal, send));
  });
}

async function attempt(
  system: System,
  signal: AbortSignal,
  send: (signal: AbortSignal) => Promise<HttpResponse>,
): Promise<Answer | UpstreamError> {
  try {
    const response = await send(signal);
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: await response.text(),
    };
  } catch (error) {
    if (error instanceof UpstreamError && error.code !== 'unavailable') throw error;
    if (error instanceof UpstreamError) return error;
    if (isNetworkFault(error)) return new UpstreamError(system, 'unavailable', {}, { cause: error });
    throw error;
  }
}

function orThrow(outcome: Answer | UpstreamError): Answer {
  if (outcome instanceof UpstreamError) throw outcome;
  return outcome;
}

/** `fetch` rejects with a TypeError when there was no connection, and with an AbortError when its signal ended it. */
function isNetworkFault(error: unknown): boolean {
  return (
    error instanceof TypeError ||
    (error instanceof Error && ['AbortError', 'TimeoutError', 'FUNCTION_FETCH_ERR'].includes(error.name)) ||
    (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
  );
}
