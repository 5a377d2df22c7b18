import { UpstreamError, type UpstreamErrorCode } from '../../ports/upstream-error';

const CODES: Record<string, UpstreamErrorCode> = {
  not_authed: 'unauthorised',
  invalid_auth: 'unauthorised',
  account_inactive: 'unauthorised',
  token_revoked: 'unauthorised',
  token_expired: 'unauthorised',
  missing_scope: 'missing-scope',
  restricted_action: 'denied',
  cannot_create_channel: 'denied',
  no_permission: 'denied',
  access_denied: 'denied',
  channel_not_found: 'not-found',
  message_not_found: 'not-found',
  users_not_found: 'not-found',
  user_not_found: 'not-found',
  name_taken: 'name-taken',
  ratelimited: 'rate-limited',
  rate_limited: 'rate-limited',
  internal_error: 'unavailable',
  fatal_error: 'unavailable',
  service_unavailable: 'unavailable',
  request_timeout: 'unavailable',
};

/**
 * What `ok: false` means. The vendor's code is safe to show and is kept as the detail.
 * @param needed the missing scope, or several of them separated by commas
 */
export function slackError(error: string, needed?: string): UpstreamError {
  const detail = /^[a-z0-9_]{1,60}$/.test(error) ? error : 'unknown_error';
  return new UpstreamError('slack', CODES[detail] ?? 'refused', { detail, scope: needed });
}

/** Whether Slack refused with one of these codes. */
export function isSlackRefusal(error: unknown, ...codes: string[]): boolean {
  return (
    error instanceof UpstreamError && error.system === 'slack' && codes.includes(error.details.detail ?? '')
  );
}
