/** What a caller can switch on; stable. */
export type ErrorCode =
  | 'not-found'
  | 'not-an-incident'
  | 'denied'
  | 'admin-only'
  | 'invalid-input'
  | 'not-configured'
  | 'unauthorised'
  | 'missing-scope'
  | 'conflict'
  | 'name-taken'
  | 'refused'
  | 'rate-limited'
  | 'timed-out'
  | 'unavailable'
  | 'invalid-answer'
  | 'fault';

export interface Failure {
  code: ErrorCode;
  /** in the caller's language, says what to do next */
  message: string;
  /** the payload's field that is to be corrected, by its path, e.g. `settings.timeZone` */
  field?: string;
  /** names the log entry when the code is `fault` */
  faultId?: string;
}

/** Every resolver answers one of these; an expected failure is a value, never an exception. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; error: Failure };
