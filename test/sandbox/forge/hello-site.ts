import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { SandboxClock } from '../../../sandbox/clock';
import { loadApp } from '../../../sandbox/forge/app';
import { ForgeHost, type ForgeHostOptions } from '../../../sandbox/forge/host';
import type { Product, ViewedIssue, ViewedProject } from '../../../sandbox/forge/product';
import { forgeRoutes } from '../../../sandbox/forge/routes';
import { ProductEvents } from '../../../sandbox/product-events';
import { createIdentities } from '../../../sandbox/upstreams/identities';
import type { Person } from '../../../sandbox/world/schema';

export const HELLO_APP = fileURLToPath(new URL('../../fixtures/hello-forge-app', import.meta.url));

export const AGENT = 'account:agent';
export const ADMIN = 'account:admin';
export const CUSTOMER = 'account:customer';

const desk: ViewedProject = { id: '1', key: 'HEL', name: 'Hello', type: 'service_desk' };
const software: ViewedProject = { id: '2', key: 'SOF', name: 'Software', type: 'software' };

const issues: ViewedIssue[] = [
  { id: '11', key: 'HEL-1', type: 'Incident', typeId: '100', project: desk },
  { id: '12', key: 'HEL-2', type: 'Question', typeId: '101', project: desk },
  { id: '13', key: 'HEL-3', type: 'Incident', typeId: '100', project: desk },
  { id: '21', key: 'SOF-1', type: 'Incident', typeId: '100', project: software },
];

const people: Person[] = (
  [
    [AGENT, 'agent', 'en-US'],
    [ADMIN, 'admin', 'ja-JP'],
    [CUSTOMER, 'customer', 'en-US'],
  ] as const
).map(([accountId, role, locale]) => ({
  accountId,
  displayName: role,
  email: `${role}@example.test`,
  role,
  groups: [],
  locale,
  timeZone: 'Europe/Vienna',
}));

/** `HEL-3` is an issue that only the administrator may see. */
const product: Product = {
  cloudId: 'cloud-hello',
  issue: (keyOrId) => issues.find(({ id, key }) => id === keyOrId || key === keyOrId),
  project: (keyOrId) => [desk, software].find(({ id, key }) => id === keyOrId || key === keyOrId),
  canView: (accountId, issueKey) => issueKey !== 'HEL-3' || accountId === ADMIN,
  viewer(accountId) {
    const person = people.find((each) => each.accountId === accountId);
    return (
      person && {
        accountId,
        locale: person.locale,
        timeZone: person.timeZone,
        isAgent: person.role !== 'customer',
        isAdmin: person.role === 'admin',
      }
    );
  },
};

export interface HelloSite {
  url: string;
  host: ForgeHost;
  clock: SandboxClock;
  events: ProductEvents;
  /** calls a resolver of the fixture app as the agent on HEL-1, or as and where `where` says */
  ask(functionKey: string, payload?: unknown, where?: object): Promise<Answer>;
  /** calls any door */
  call(method: string, path: string, body?: unknown): Promise<Response>;
  close(): Promise<void>;
}

interface HelloOptions
  extends Partial<Pick<ForgeHostOptions, 'automationRules' | 'timeLimitsMs' | 'eventDelayMs' | 'scheduled'>> {
  /** instead of the manifest's */
  scopes?: string[];
}

export interface Answer {
  ok: boolean;
  body?: unknown;
  error?: { code: string; message: string };
}

/**
 * The fixture app on a site of its own. Beside the Forge host it has what an upstream would be: `/rest/whoami` answers
 * whom a request speaks for, `/_raygun/*` what was sent.
 */
export async function startHelloSite({ scopes, ...options }: HelloOptions = {}): Promise<HelloSite> {
  const app = await loadApp(HELLO_APP);
  if (scopes) app.manifest.permissions.scopes = scopes;
  const identities = createIdentities(people);
  const clock = new SandboxClock(new Date('2026-03-02T09:00:00Z'));
  const events = new ProductEvents();
  const site = new Hono();
  site.get('/rest/whoami', (c) => c.json(identities.identify(c.req.raw.headers) ?? null));
  site.all('/_raygun/*', async (c) =>
    c.json({ path: c.req.path, method: c.req.method, body: await c.req.text() }),
  );

  const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const url = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
  const host = new ForgeHost({
    app,
    product,
    clock,
    events,
    identities,
    baseUrl: url,
    upstreams: { 'https://api.raygun.com': '/_raygun' },
    eventDelayMs: 0,
    scheduled: false,
    ...options,
  });
  site.route(
    '/',
    forgeRoutes(host, () => AGENT),
  );

  const call = (method: string, path: string, body?: unknown) =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  return {
    url,
    host,
    clock,
    events,
    call,
    async ask(functionKey, payload = {}, where = { issueKey: 'HEL-1' }) {
      const request = { moduleKey: 'hello-panel', functionKey, payload, ...where };
      return (await call('POST', '/_forge/invoke', request)).json();
    },
    async close() {
      await host.close();
      server.close();
    },
  };
}
