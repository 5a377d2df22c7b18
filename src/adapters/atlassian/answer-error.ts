import { isForgePlatformError, NeedsAuthenticationError, ProxyRequestError } from '@forge/api';
import { z } from 'zod';
import { UpstreamError, type UpstreamErrorCode } from '../../ports/upstream-error';
import type { Answer } from '../http/exchange';
import { parseJson, retryAfterSeconds } from '../http/read-json';

export type AtlassianSystem = 'jira' | 'confluence';

/** Jira's ErrorCollection and Confluence's two envelopes, as far as they are looked at; texts are never passed on. */
const errorBody = z.looseObject({
  errors: z
    .union([z.record(z.string(), z.unknown()), z.array(z.looseObject({ title: z.string().nullish() }))])
    .optional(),
  message: z.string().optional(),
});

/** What an answer other than 2xx means. */
export function answerError(system: AtlassianSystem, answer: Answer): UpstreamError {
  const body = errorBody.safeParse(parseJson(answer.body)).data ?? {};
  const message = Array.isArray(body.errors) ? body.errors.map(({ title }) => title).join(' ') : body.message;
  const { status } = answer;
  if (status === 429) {
    return new UpstreamError(system, 'rate-limited', { retryAfterSeconds: retryAfterSeconds(answer) });
  }
  // The API gateway's answer to a token without the scope: 401 "Unauthorized; scope does not match".
  if (status === 401 && message?.includes('scope')) {
    return new UpstreamError(system, 'missing-scope');
  }
  // Confluence answers a title that is taken in the space with 400.
  if (status === 400 && message?.includes('same TITLE')) {
    return new UpstreamError(system, 'name-taken');
  }
  const fields = body.errors && !Array.isArray(body.errors) ? Object.keys(body.errors) : [];
  return new UpstreamError(system, codeOf(status), { detail: [`HTTP ${status}`, ...fields].join(', ') });
}

function codeOf(status: number): UpstreamErrorCode {
  switch (status) {
    case 401:
      return 'unauthorised';
    case 403:
      return 'denied';
    case 404:
      return 'not-found';
    case 409:
      return 'conflict';
    default:
      return status >= 500 ? 'unavailable' : 'refused';
  }
}

/** What `@forge/api` throws instead of answering. Anything else is a fault of ours and is passed on as it is. */
export function platformError(system: AtlassianSystem, error: unknown): unknown {
  if (error instanceof NeedsAuthenticationError) {
    return new UpstreamError(system, 'unauthorised', { detail: 'consent needed' }, { cause: error });
  }
  if (error instanceof ProxyRequestError) {
    return new UpstreamError(system, codeOf(error.status), { detail: error.errorCode }, { cause: error });
  }
  if (error instanceof Error && isForgePlatformError(error)) {
    return new UpstreamError(system, 'denied', { detail: error.name }, { cause: error });
  }
  return error;
}
