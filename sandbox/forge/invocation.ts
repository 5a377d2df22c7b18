import type { InvocationKind } from './limits';

/** One call of a function of the app, as a door or the platform asks for it. */
export interface InvocationRequest {
  kind: InvocationKind;
  moduleKey: string;
  functionKey: string;
  /** the function's first argument */
  payload: unknown;
  /** who invoked it; nobody for events, schedules, consumers and web triggers */
  accountId?: string;
  /** how many pushes to a queue led here */
  depth?: number;
}

export interface InvocationFailure {
  code: 'FUNCTION_ERROR' | 'FUNCTION_TIME_OUT' | 'RATE_LIMITED' | 'RESPONSE_TOO_LARGE';
  message: string;
  invocationId: string;
}

export type InvocationResult = { ok: true; body: unknown } | { ok: false; error: InvocationFailure };
