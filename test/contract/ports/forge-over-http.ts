import { onTestFinished } from 'vitest';
import { SandboxClock } from '../../../sandbox/clock';
import { kvsRoutes } from '../../../sandbox/forge/kvs/routes';
import { KeyValueStore } from '../../../sandbox/forge/kvs/store';
import { type Served, served } from './serve';

export interface ForgeOverHttp extends Served {
  clock: SandboxClock;
  /** what the app published to its queues, as the platform got it */
  published: unknown[];
}

interface Descriptor {
  type: string;
  remote?: string;
}

/**
 * The platform's globals, through which the real `@forge/*` packages speak: the store is the sandbox's, over HTTP;
 * what goes to the queues is kept.
 * @param queueStatus what publishing to a queue is answered with
 */
export async function forgeOverHttp(queueStatus = 201): Promise<ForgeOverHttp> {
  const clock = new SandboxClock(new Date('2026-11-20T08:00:00Z'));
  const store = new KeyValueStore(clock);
  const invocation = { id: 'any', scopes: ['storage:app'], depth: 0 };
  const site = await served(() => kvsRoutes(store, () => invocation, clock));
  const published: unknown[] = [];

  async function forgeFetch(
    { type, remote }: Descriptor,
    path: string,
    init: RequestInit,
  ): Promise<Response> {
    if (type === 'kvs') {
      return fetch(site.origin + path, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: 'Bearer any' },
      });
    }
    if (remote !== 'stargate') throw new Error(`No request expected to ${remote ?? type} ${path}`);
    published.push(JSON.parse(String(init.body)));
    return new Response(queueStatus === 201 ? '' : '{}', { status: queueStatus });
  }

  Object.assign(globalThis, { __forge_fetch__: forgeFetch, __forge_runtime__: {} });
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, '__forge_fetch__');
    Reflect.deleteProperty(globalThis, '__forge_runtime__');
  });
  return { ...site, clock, published };
}
