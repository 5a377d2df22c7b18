/** Operations of Raygun's API v3 that the sandbox does not have: `METHOD path`, a star for one segment. */
const UNMODELLED = [
  'POST /applications/*/regenerate-api-key',
  'POST /applications/*/deployments/*/reprocess-commits',
  'GET /applications/*/source-maps',
  'PUT /applications/*/source-maps',
  'DELETE /applications/*/source-maps',
  'GET /applications/*/source-maps/*',
  'PATCH /applications/*/source-maps/*',
  'DELETE /applications/*/source-maps/*',
  'GET /applications/*/flutter-symbols',
  'POST /applications/*/flutter-symbols',
  'GET /applications/*/flutter-symbols/*',
  'DELETE /applications/*/flutter-symbols/*',
  'GET /applications/*/flutter-symbols/*/content',
  'GET /invitations',
  'POST /invitations',
  'GET /invitations/*',
  'POST /invitations/*/revoke',
  'GET /plans',
  'GET /teams',
  'GET /teams/*',
].map((operation) => new RegExp(`^${operation.replaceAll('*', '[^/]+')}/?$`));

export function notModelled(method: string, path: string): boolean {
  return UNMODELLED.some((operation) => operation.test(`${method} ${path}`));
}
