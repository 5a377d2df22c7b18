import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { SandboxClock } from '../../../sandbox/clock';
import { loadApp } from '../../../sandbox/forge/app';
import { ForgeHost } from '../../../sandbox/forge/host';
import { forgeRoutes } from '../../../sandbox/forge/routes';
import { ProductEvents } from '../../../sandbox/product-events';
import { createIdentities } from '../../../sandbox/upstreams/identities';
import { buildView } from '../../../sandbox/view/build';
import { viewRoutes } from '../../../sandbox/view-routes';
import { jiraAnswers } from './showcase-jira';
import { people, product } from './showcase-world';

const SHOWCASE_APP = fileURLToPath(new URL('./showcase-app', import.meta.url));

export interface ShowcaseSite {
  url: string;
  clock: SandboxClock;
  /** comments that were added, newest last */
  added: { body: string; public: boolean }[];
  close(): Promise<void>;
}

/**
 * The view with an app that shows every UI Kit component, on the real Forge host, over a Jira that only knows the
 * issues of `showcase-world.ts`: what the view draws is tested here without the world and the app.
 */
export async function startShowcaseSite(): Promise<ShowcaseSite> {
  const [app, view] = await Promise.all([loadApp(SHOWCASE_APP), buildView()]);
  const clock = new SandboxClock(new Date('2031-03-02T09:00:00Z'));
  const identities = createIdentities(people);
  const added: ShowcaseSite['added'] = [];

  const site = new Hono();
  const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const url = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
  const host = new ForgeHost({
    app,
    product,
    clock,
    events: new ProductEvents(),
    identities,
    baseUrl: url,
    upstreams: {},
    scheduled: false,
  });
  const accountOf = (headers: Headers) => identities.identify(headers)?.accountId ?? '';

  site.get('/_sandbox', (c) =>
    c.json({
      incident: 'SHOW-1',
      site: { name: 'Showcase' },
      users: people,
      tokens: { slack: 'xoxb-showcase' },
      clock: { now: clock.now().toISOString(), offsetMs: clock.offsetMs },
    }),
  );
  site.route('/', forgeRoutes(host, accountOf));
  site.route('/', jiraAnswers(clock, added));
  site.route('/', viewRoutes(view));

  return {
    url,
    clock,
    added,
    async close() {
      await host.close();
      server.close();
    },
  };
}
