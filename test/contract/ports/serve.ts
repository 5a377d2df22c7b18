import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { onTestFinished } from 'vitest';

/** What the next request that matches gets instead of an answer, or before it. */
export interface Fault {
  /** of the requests whose method and path match, e.g. `GET /rest/api/3/issue/` */
  on: RegExp;
  /** how often; once when absent */
  times?: number;
  /** passes the request on after so long */
  delayMs?: number;
  answer?: () => Response | Promise<Response>;
}

export interface Served {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** `METHOD path` of every request, in order */
  requests: string[];
  inject(fault: Fault): void;
}

/**
 * Serves routes over real HTTP on the loopback until the test has finished.
 * @param routesAt makes the routes once the address is known
 */
export async function served(routesAt: (origin: string) => Hono): Promise<Served> {
  const requests: string[] = [];
  const faults: (Fault & { times: number })[] = [];
  const app = new Hono();
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(async () => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  app.use('*', async (context, next) => {
    const request = `${context.req.method} ${decodeURIComponent(context.req.path)}`;
    requests.push(request);
    const fault = faults.find(({ on, times }) => times > 0 && on.test(request));
    if (!fault) return next();
    fault.times -= 1;
    if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    return fault.answer ? fault.answer() : next();
  });
  app.route('/', routesAt(origin));
  return { origin, requests, inject: (fault) => void faults.push({ times: 1, ...fault }) };
}

export const json =
  (body: unknown, init: ResponseInit = {}) =>
  () =>
    new Response(JSON.stringify(body), {
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
    });
