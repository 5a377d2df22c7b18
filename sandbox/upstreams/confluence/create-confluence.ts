import { Hono } from 'hono';
import type { SandboxClock } from '../../clock';
import type { IdentityProvider } from '../../identity';
import type { World } from '../../world/schema';
import { Gate } from './access';
import { answerV1, answerV2, ConfluenceError, ScopeMismatch } from './errors';
import { labelRoutes } from './label-routes';
import { Library } from './library';
import { pageRoutes } from './page-routes';
import { pageWritingRoutes } from './page-writing-routes';
import { notModelled } from './parameters';
import { propertyRoutes } from './property-routes';
import { searchRoutes } from './search/search-routes';
import type { ConfluenceSite } from './site';
import { spaceRoutes } from './space-routes';
import { isVendorPath } from './unmodelled';

export interface Confluence {
  routes: Hono;
}

/**
 * Confluence's REST APIs v1 and v2 below `/wiki`, to be mounted at the site's root.
 *
 * @param options.baseUrl the site's own origin
 */
export function createConfluence(options: {
  world: Pick<World, 'confluence' | 'people'>;
  clock: SandboxClock;
  identities: IdentityProvider;
  baseUrl: string;
}): Confluence {
  const { world, clock, identities, baseUrl } = options;
  const library = new Library(world, clock);
  const site: ConfluenceSite = { library, clock, baseUrl };
  const gate = new Gate(library, world, identities);

  const routes = new Hono();
  routes.onError((error, context) => {
    if (error instanceof ScopeMismatch) {
      return context.json({ code: 401, message: 'Unauthorized; scope does not match' }, 401);
    }
    const refusal = error instanceof ConfluenceError ? error : faultOf(error);
    return context.req.path.startsWith('/wiki/api/v2/')
      ? answerV2(context, refusal)
      : answerV1(context, refusal);
  });
  for (const group of [
    searchRoutes,
    labelRoutes,
    pageRoutes,
    pageWritingRoutes,
    propertyRoutes,
    spaceRoutes,
  ]) {
    routes.route('/', group(site, gate));
  }
  for (const api of ['/wiki/rest/*', '/wiki/api/*']) {
    routes.all(api, (context) => {
      const operation = `${context.req.method} ${context.req.path}`;
      throw isVendorPath(context.req.path)
        ? notModelled(operation)
        : new ConfluenceError(404, 'NOT_FOUND', 'Not Found', `There is no ${operation}.`);
    });
  }
  return { routes };
}

function faultOf(error: Error): ConfluenceError {
  const what = `The sandbox failed: ${error.stack ?? error.message}`;
  return new ConfluenceError(500, 'INTERNAL_SERVER_ERROR', what);
}
