import type { Context } from 'hono';
import type { z } from 'zod';
import type { SandboxClock } from '../../clock';
import type { RaygunWorld } from '../../world/schema';
import { requireScope, type Scope, tokenOf } from './access';
import type { ErrorGroups } from './error-groups';
import { Problem } from './problems';
import type { Sessions } from './sessions';

/** What every group of routes works on. */
export interface RaygunSite {
  world: RaygunWorld;
  clock: SandboxClock;
  sessions: Sessions;
  errorGroups: ErrorGroups;
}

export type Application = RaygunWorld['applications'][number];

/**
 * The application named in the path.
 *
 * @throws Problem 401, 403 or 404
 */
export function authorizedApplication(site: RaygunSite, context: Context, scope: Scope): Application {
  requireScope(tokenOf(context.req.header('authorization'), site.world), scope, site.world);
  const identifier = context.req.param('app');
  const application = site.world.applications.find((each) => each.identifier === identifier);
  if (!application) throw new Problem(404, `There is no application ${identifier}.`);
  return application;
}

/** @throws Problem 400 when the body is not JSON, 422 when it does not have the documented form */
export async function readBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new Problem(400, 'The body is not valid JSON.');
  }
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const errors: Record<string, string[]> = {};
  for (const issue of read.error.issues) {
    const field = issue.path.join('.') || 'body';
    errors[field] = [...(errors[field] ?? []), issue.message];
  }
  throw new Problem(422, 'The request body is not valid.', errors);
}

/** An instant of the site's clock in milliseconds since the epoch. */
export function nowOf(site: RaygunSite): number {
  return site.clock.now().getTime();
}
