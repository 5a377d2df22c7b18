import type { System } from '../domain/evidence/evidence';

/** Why another system did not do what was asked; each has a defined way out for the person. */
export type UpstreamErrorCode =
  | 'not-configured'
  | 'unauthorised'
  | 'missing-scope'
  | 'denied'
  | 'not-found'
  | 'conflict'
  | 'name-taken'
  | 'refused'
  | 'rate-limited'
  | 'timed-out'
  | 'unavailable'
  | 'invalid-answer';

/** An expected failure of a system outside. Carries no secret and no vendor body. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';

  constructor(
    readonly system: System,
    readonly code: UpstreamErrorCode,
    readonly details: {
      /** short and safe to show, e.g. a field's name or the vendor's error code */
      detail?: string;
      /** what it is about, as people know it: a space's key, a channel's name */
      name?: string;
      /** the missing scope's name */
      scope?: string;
      retryAfterSeconds?: number;
    } = {},
    options?: ErrorOptions,
  ) {
    super(`${system}: ${code}${details.detail ? ` (${details.detail})` : ''}`, options);
  }
}
