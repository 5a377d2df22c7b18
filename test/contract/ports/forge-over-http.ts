import { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { SandboxClock } from '../../../sandbox/clock';
import { kvsRoutes } from '../../../sandbox/forge/kvs/routes';
import { KeyValueStore } from '../../../sandbox/forge/kvs/store';
import { readManifest } from '../../../sandbox/forge/manifest';
import { type Deliver, EventQueue } from '../../../sandbox/forge/queue/event-queue';
import { stargateRoutes } from '../../../sandbox/forge/stargate';
import { Timetable } from '../../../sandbox/forge/timetable';
import { type Served, served } from './serve';

export interface ForgeOverHttp extends Served {
  clock: SandboxClock;
  queue: EventQueue;
}

interface Descriptor {
  type: string;
  remote?: string;
}

/**
 * The platform's globals, through which the real `@forge/*` packages speak: store and queues are the sandbox's, over
 * HTTP, with the consumers of the app's manifest.
 * @param deliver what the consumers do
 */
export async function forgeOverHttp(
  deliver: Deliver = async () => ({ ok: true, body: undefined }),
): Promise<ForgeOverHttp> {
  const clock = new SandboxClock(new Date('2026-11-20T08:00:00Z'));
  const store = new KeyValueStore(clock);
  const manifest = await readManifest(process.cwd());
  const timetable = new Timetable(clock);
  const queue = new EventQueue(manifest.modules.consumer, timetable, deliver);
  const invocation = { id: 'any', scopes: ['storage:app'], depth: 0 };
  const webTriggerUrl = (key: string) => `https://site.example/x1/${key}`;
  const site = await served(() =>
    new Hono()
      .route(
        '/kvs',
        kvsRoutes(store, () => invocation, clock),
      )
      .route(
        '/stargate',
        stargateRoutes({ manifest, queue, clock, holderOf: () => invocation, webTriggerUrl }),
      ),
  );

  async function forgeFetch(
    { type, remote }: Descriptor,
    path: string,
    init: RequestInit,
  ): Promise<Response> {
    const service = remote ?? type;
    if (service !== 'kvs' && service !== 'stargate') {
      throw new Error(`No request expected to ${service} ${path}`);
    }
    return fetch(`${site.origin}/${service}${path}`, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: 'Bearer any' },
    });
  }

  Object.assign(globalThis, { __forge_fetch__: forgeFetch, __forge_runtime__: {} });
  onTestFinished(() => {
    timetable.clear();
    Reflect.deleteProperty(globalThis, '__forge_fetch__');
    Reflect.deleteProperty(globalThis, '__forge_runtime__');
  });
  return { ...site, clock, queue };
}
