import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { SandboxClock } from './clock';
import { configureApp } from './configure-app';
import { controlRoutes } from './controls';
import { Faults, faultRoutes } from './faults';
import { loadApp } from './forge/app';
import { ForgeHost } from './forge/host';
import { indexedProperties } from './forge/manifest';
import { forgeRoutes } from './forge/routes';
import { openHttpServer } from './http-server';
import { ProductEvents } from './product-events';
import { productOfWorld } from './product-of-world';
import { RequestLog } from './traffic/request-log';
import { type Upstream, upstreamOf } from './traffic/upstream';
import { createConfluence } from './upstreams/confluence/create-confluence';
import { createIdentities } from './upstreams/identities';
import { createJira } from './upstreams/jira/create-jira';
import { createRaygun } from './upstreams/raygun/create-raygun';
import { createSlack } from './upstreams/slack/create-slack';
import { buildView } from './view/build';
import { viewRoutes } from './view-routes';
import { buildWorld } from './world/build';
import { loadHistory } from './world/history';
import type { World } from './world/schema';

const repository = fileURLToPath(new URL('..', import.meta.url));

/** Where a declared external host is reached on the site. */
const EXTERNAL_UPSTREAMS = { 'https://api.raygun.com': '/_raygun', 'https://slack.com': '/_slack' };

export interface SiteOptions {
  /** 0, or nothing, for any free one */
  port?: number;
  host?: string;
  /** what the clock shows at the start; real time when absent */
  now?: Date;
  /** a file of other tickets that take the place of the world's past incidents */
  history?: string;
  /** the app to install; this repository's when absent */
  appDirectory?: string;
  /** milliseconds that every answer of an upstream takes longer */
  latencyMs?: Partial<Record<Upstream, number>>;
  /** whether pages are served; without them the site starts faster */
  view?: boolean;
  /** whether scheduled triggers run by themselves */
  scheduled?: boolean;
  /** whether the app's settings are saved at the start, as its administrator would */
  configured?: boolean;
  /** how late product events and automation rules arrive, in sandbox milliseconds */
  eventDelayMs?: number;
}

export interface RunningSite {
  /** without a slash at the end */
  url: string;
  world: World;
  clock: SandboxClock;
  forge: ForgeHost;
  faults: Faults;
  requests: RequestLog;
  close(): Promise<void>;
}

/**
 * Starts a site: the app on its Forge host, the upstreams it calls, the pages people see and the controls, all on one
 * port.
 *
 * @throws Error when the port is taken, the app cannot be bundled or the world contradicts itself
 */
export async function startSite(options: SiteOptions = {}): Promise<RunningSite> {
  const { port = 0, host = '127.0.0.1', now = new Date(), view = true, configured = true } = options;
  const server = await openHttpServer(port, host);
  const { url } = server;
  try {
    const world = await readWorld(now, options.history);
    // One after the other, since together they need more than a gigabyte; each uses two cores by itself.
    const viewFolder = view ? await buildView() : undefined;
    const app = await loadApp(options.appDirectory ?? repository);
    const clock = new SandboxClock(now);
    const events = new ProductEvents();
    const identities = createIdentities(world.people);
    const jira = createJira({
      ...{ world, clock, events, identities, baseUrl: url },
      indexedProperties: indexedProperties(app.manifest),
    });
    const confluence = createConfluence({ world, clock, identities, baseUrl: url });
    const raygun = createRaygun({ world, clock });
    const slack = createSlack({ world, clock, baseUrl: url });
    const faults = new Faults(clock);
    const requests = new RequestLog(clock, identities);
    const forge = new ForgeHost({
      app,
      product: productOfWorld(world, jira),
      clock,
      events,
      identities,
      baseUrl: url,
      upstreams: EXTERNAL_UPSTREAMS,
      automationRules: world.jira.automationRules,
      eventDelayMs: options.eventDelayMs,
      scheduled: options.scheduled,
    });

    const webhook: { url?: string } = {};
    let isReady = false;
    const site = new Hono<{ Bindings: HttpBindings }>();
    site.use(requests.middleware(), delay(options.latencyMs ?? {}), faults.middleware());
    site.route(
      '/',
      controlRoutes({
        ...{ world, clock, forge, raygun, requests, webhook, identities },
        siteUrl: url,
        version: await version(),
        isReady: () => isReady,
      }),
    );
    site.route('/', faultRoutes(faults));
    site.route(
      '/',
      forgeRoutes(forge, (headers) => signedIn(identities.identify(headers))),
    );
    if (viewFolder !== undefined) site.route('/', viewRoutes(viewFolder));
    for (const upstream of [raygun, slack, confluence, jira]) site.route('/', upstream.routes);
    server.handle(site.fetch);

    await forge.start();
    if (configured && app.uiModules.some(({ key }) => key === 'settings')) {
      webhook.url = await configureApp(url, world);
    }
    isReady = true;
    if (view) void raygun.workOutPastWeek();
    return {
      url,
      world,
      clock,
      forge,
      faults,
      requests,
      async close() {
        faults.clearAll();
        await forge.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function readWorld(now: Date, history: string | undefined): Promise<World> {
  const world = buildWorld(now);
  return history === undefined ? world : loadHistory(history, world);
}

/** An upstream far away: every answer takes longer. */
function delay(latencyMs: Partial<Record<Upstream, number>>): MiddlewareHandler {
  return async (c, next) => {
    const upstream = upstreamOf(c.req.path);
    await sleep((upstream && latencyMs[upstream]) ?? 0);
    return next();
  };
}

function signedIn(identity: { accountId: string } | undefined): string {
  return identity?.accountId ?? '';
}

async function version(): Promise<string> {
  const packageJson = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(packageJson)).version;
}
