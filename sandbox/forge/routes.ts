import { Hono } from 'hono';
import type { ForgeHost } from './host';
import { kvsRoutes } from './kvs/routes';
import { platformDoors } from './platform-doors';
import { PLATFORM_PATH } from './protocol';
import { stargateRoutes } from './stargate';
import { uiDoors } from './ui-doors';

/**
 * Everything of the host that is reached over HTTP: the doors below `/_forge`, and below `/_forge/platform` the
 * services that the app's own packages call.
 *
 * @param accountOf whom a request without an account id speaks for
 */
export function forgeRoutes(host: ForgeHost, accountOf: (headers: Headers) => string): Hono {
  const holderOf = (token: string) => host.invoker.holderOf(token);
  const routes = new Hono();
  routes.route(`${PLATFORM_PATH}/kvs`, kvsRoutes(host.store, holderOf, host.clock));
  routes.route(
    `${PLATFORM_PATH}/stargate`,
    stargateRoutes({
      manifest: host.app.manifest,
      queue: host.queue,
      clock: host.clock,
      holderOf,
      webTriggerUrl: (key) => host.webTriggerUrl(key),
    }),
  );
  routes.route('/_forge', uiDoors(host, accountOf));
  routes.route('/_forge', platformDoors(host, accountOf));
  return routes;
}
