import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';

export type Handler = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

export interface HttpServer {
  /** without a slash at the end */
  url: string;
  /** Until this is called every request is answered with 503. */
  handle(handler: Handler): void;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * Listens before there is anything to answer, because what answers needs to know the address.
 *
 * @param port 0 for any free one
 * @throws the system's error, e.g. `EADDRINUSE`
 */
export async function openHttpServer(port: number, host: string): Promise<HttpServer> {
  let current: Handler = () =>
    new Response('The site is starting', { status: 503, headers: { 'retry-after': '1' } });
  const server = serve({
    fetch: (request, bindings) => current(request, bindings as HttpBindings),
    port,
    hostname: host,
  });
  await once(server, 'listening');
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    handle(handler) {
      current = handler;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
