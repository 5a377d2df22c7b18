import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { SandboxClock } from './clock';
import { jsonBody, refuseBadInput } from './control-input';
import { UPSTREAMS, type Upstream, upstreamOf } from './traffic/upstream';
import { vendorError } from './traffic/vendor-error';

const faultRequest = z.strictObject({
  upstream: z.enum(UPSTREAMS),
  /** only requests whose path and query contain this */
  path: z.string().optional(),
  kind: z.enum(['down', 'slow', 'error', 'rate-limited', 'garbage', 'unauthorized', 'forbidden', 'hang']),
  /** for `slow`: milliseconds before the upstream answers */
  delayMs: z.number().min(0).max(900_000).default(3_000),
  /** instead of the usual status of the kind */
  status: z.number().int().min(400).max(599).optional(),
  retryAfterSeconds: z.number().min(0).optional(),
  /** how many requests it hits before it is over; all when absent */
  times: z.number().int().positive().optional(),
  /** instant of the sandbox clock at which it is over */
  upTo: z.iso.datetime().optional(),
});

export type FaultRequest = z.input<typeof faultRequest>;
type Fault = z.infer<typeof faultRequest> & { id: string };
type OnNode = { Bindings: HttpBindings };

/** What is deliberately wrong with the upstreams. */
export class Faults {
  readonly #clock: SandboxClock;
  readonly #faults = new Map<string, { fault: Fault; cleared: AbortController }>();
  #count = 0;

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  add(request: FaultRequest): string {
    this.#count += 1;
    const id = `fault-${this.#count}`;
    this.#faults.set(id, { fault: { ...faultRequest.parse(request), id }, cleared: new AbortController() });
    return id;
  }

  get all(): Fault[] {
    return [...this.#faults.values()].map(({ fault }) => fault);
  }

  /** @returns whether there was such a fault; requests that hang on it are let go */
  clear(id: string): boolean {
    this.#faults.get(id)?.cleared.abort();
    return this.#faults.delete(id);
  }

  clearAll(): void {
    for (const { id } of this.all) this.clear(id);
  }

  /** Stands in front of the upstreams. The first fault that fits a request is applied. */
  middleware(): MiddlewareHandler<OnNode> {
    return async (c, next) => {
      const upstream = upstreamOf(c.req.path);
      const hit = upstream && this.#take(upstream, `${c.req.path}${new URL(c.req.url).search}`);
      return upstream && hit ? apply(c, next, upstream, hit.fault, hit.cleared) : next();
    };
  }

  #take(upstream: Upstream, target: string) {
    for (const hit of this.#faults.values()) {
      const { fault } = hit;
      if (fault.upTo !== undefined && this.#clock.now().getTime() >= Date.parse(fault.upTo)) {
        this.clear(fault.id);
        continue;
      }
      if (fault.upstream !== upstream || !target.includes(fault.path ?? '')) continue;
      if (fault.times !== undefined) {
        fault.times -= 1;
        if (fault.times === 0) this.#faults.delete(fault.id);
      }
      return hit;
    }
    return undefined;
  }
}

async function apply(
  c: Context<OnNode>,
  next: () => Promise<void>,
  upstream: Upstream,
  fault: Fault,
  cleared: AbortController,
): Promise<Response | undefined> {
  switch (fault.kind) {
    case 'down':
      c.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'slow':
      await sleep(fault.delayMs);
      await next();
      return undefined;
    case 'hang':
      await until(cleared.signal, c.req.raw.signal);
      c.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'garbage':
      return new Response('{"unexpected": [', { headers: { 'content-type': 'application/json' } });
    default:
      return vendorError(upstream, c.req.path, fault.kind, fault);
  }
}

/** Waits for the first of the signals. */
function until(...signals: AbortSignal[]): Promise<void> {
  const any = AbortSignal.any(signals);
  return new Promise((resolve) => {
    if (any.aborted) resolve();
    any.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** `POST /_faults` adds one and answers its id; `GET` lists; `DELETE /_faults` and `/_faults/ID` clear. */
export function faultRoutes(faults: Faults): Hono {
  const routes = new Hono();
  routes.onError(refuseBadInput);
  routes.post('/_faults', async (c) => {
    return c.json({ id: faults.add(await jsonBody(c, faultRequest)) }, 201);
  });
  routes.get('/_faults', (c) => c.json(faults.all));
  routes.delete('/_faults', (c) => {
    faults.clearAll();
    return c.body(null, 204);
  });
  routes.delete('/_faults/:id', (c) =>
    faults.clear(c.req.param('id')) ? c.body(null, 204) : c.json({ message: 'There is no such fault' }, 404),
  );
  return routes;
}
