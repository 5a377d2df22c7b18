import type { Upstream } from './upstream';

/** What an upstream is made to complain about. */
export type Complaint = 'error' | 'rate-limited' | 'unauthorized' | 'forbidden';

const STATUS: Record<Complaint, number> = {
  error: 500,
  'rate-limited': 429,
  unauthorized: 401,
  forbidden: 403,
};

const MESSAGE: Record<Complaint, string> = {
  error: 'The server could not complete the request',
  'rate-limited': 'Rate limit exceeded',
  unauthorized: 'Client must be authenticated to access this resource',
  forbidden: 'You do not have permission to perform this operation',
};

/**
 * An error as the vendor answers it.
 *
 * @param path tells the vendor's API families apart, which differ in the shape of their errors
 * @param status instead of the complaint's usual one
 */
export function vendorError(
  upstream: Upstream,
  path: string,
  complaint: Complaint,
  {
    status = STATUS[complaint],
    retryAfterSeconds = 30,
  }: { status?: number; retryAfterSeconds?: number } = {},
): Response {
  const headers = complaint === 'rate-limited' ? { 'retry-after': String(retryAfterSeconds) } : undefined;
  if (upstream === 'slack') return slackError(complaint, status, headers);
  return Response.json(body(upstream, path, complaint, status), { status, headers });
}

function body(
  upstream: Exclude<Upstream, 'slack'>,
  path: string,
  complaint: Complaint,
  status: number,
): object {
  const message = MESSAGE[complaint];
  switch (upstream) {
    case 'jira':
      return path.startsWith('/rest/servicedeskapi')
        ? { errorMessage: message, i18nErrorMessage: { i18nKey: `sandbox.${complaint}`, parameters: [] } }
        : { errorMessages: [message], errors: {} };
    case 'confluence':
      return path.startsWith('/wiki/api/v2')
        ? { errors: [{ status, code: CONFLUENCE_CODE[complaint], title: message, detail: null }] }
        : {
            statusCode: status,
            data: { authorized: complaint !== 'unauthorized', valid: true, errors: [] },
            message,
          };
    case 'raygun':
      return { title: message, status, detail: message };
    case 'kvs':
      return { code: KVS_CODE[complaint], message };
  }
}

const CONFLUENCE_CODE: Record<Complaint, string> = {
  error: 'INTERNAL_SERVER_ERROR',
  'rate-limited': 'TOO_MANY_REQUESTS',
  unauthorized: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
};

const KVS_CODE: Record<Complaint, string> = {
  error: 'INTERNAL_SERVER_ERROR',
  'rate-limited': 'RATE_LIMIT_EXCEEDED',
  unauthorized: 'PERMISSION_DENIED',
  forbidden: 'PERMISSION_DENIED',
};

/** Slack refuses with status 200 and `ok: false`; only rate limits and its own failures have a status of their own. */
function slackError(complaint: Complaint, status: number, headers?: HeadersInit): Response {
  switch (complaint) {
    case 'unauthorized':
      return Response.json({ ok: false, error: 'invalid_auth' });
    case 'forbidden':
      return Response.json({
        ok: false,
        error: 'missing_scope',
        needed: 'chat:write',
        provided: 'users:read',
      });
    case 'rate-limited':
      return Response.json({ ok: false, error: 'ratelimited' }, { status, headers });
    case 'error':
      return Response.json({ ok: false, error: 'internal_error' }, { status });
  }
}
