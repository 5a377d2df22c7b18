import type { RaygunWorld } from '../../world/schema';
import { Problem } from './problems';

/** The scopes of the operations that this site models; https://raygun.com/documentation/product-guides/raygun-api/ */
export type Scope =
  | 'applications:read'
  | 'cr.errors:read'
  | 'cr.errors:write'
  | 'customers:read'
  | 'deployments:read'
  | 'deployments:write'
  | 'metrics:errors'
  | 'metrics:pages'
  | 'rum.pages:read'
  | 'rum.sessions:read';

/** @returns the token @throws Problem 401 when it is missing or unknown */
export function tokenOf(authorization: string | undefined, world: RaygunWorld): string {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined || ![world.token, world.tokenWithoutMetrics].includes(token)) {
    throw new Problem(401, 'The personal access token is missing, unknown or expired.');
  }
  return token;
}

/** @throws Problem 403 when the token was made without the scope */
export function requireScope(token: string, scope: Scope, world: RaygunWorld): void {
  if (token === world.tokenWithoutMetrics && scope.startsWith('metrics:')) {
    throw new Problem(403, `The personal access token lacks the scope ${scope}.`);
  }
}
