import { Hono } from 'hono';
import type { SandboxClock } from '../../clock';
import type { LiveInvocation } from '../invoker';
import { MinuteQuota } from '../limits';
import { KvsError, READS_PER_MINUTE, UNIT_BYTES, WRITES_PER_MINUTE } from './limits';
import { OPERATIONS } from './operations';
import type { KeyValueStore } from './store';

/**
 * The store as `@forge/kvs` reaches it.
 *
 * @param holderOf the running invocation that holds a platform token
 * @param clock by which the quotas of a minute are counted
 */
export function kvsRoutes(
  store: KeyValueStore,
  holderOf: (token: string) => LiveInvocation | undefined,
  clock: SandboxClock,
): Hono {
  const quotas = {
    read: new MinuteQuota(READS_PER_MINUTE, clock),
    write: new MinuteQuota(WRITES_PER_MINUTE, clock),
  };
  const routes = new Hono();

  routes.post('/api/v1/*', async (c) => {
    const caller = holderOf(c.req.header('authorization')?.replace('Bearer ', '') ?? '');
    if (!caller) throw new KvsError(403, 'PERMISSION_DENIED', 'No running invocation holds this token');
    if (!caller.scopes.includes('storage:app')) {
      throw new KvsError(403, 'PERMISSION_DENIED', 'The manifest does not declare the scope storage:app');
    }
    const path = c.req.path.slice(c.req.path.indexOf('/api/v1') + '/api/v1'.length);
    const operation = OPERATIONS[path];
    if (!operation)
      throw new KvsError(501, 'NOT_MODELLED', `The sandbox does not model ${path} of the store`);

    const sent = await c.req.text();
    const quota = quotas[operation.direction];
    if (operation.direction === 'write') charge(quota, sent);
    const answer = operation.run(store, JSON.parse(sent));
    if (operation.direction === 'read') charge(quota, JSON.stringify(answer));
    return answer === undefined ? c.body(null, 204) : c.json(answer);
  });

  routes.onError((error, c) => {
    if (!(error instanceof KvsError)) throw error;
    return c.json({ code: error.code, message: error.message }, error.status);
  });
  return routes;
}

function charge(quota: MinuteQuota, payload = ''): void {
  const units = Math.max(1, Math.ceil(Buffer.byteLength(payload) / UNIT_BYTES));
  if (!quota.take(units)) {
    throw new KvsError(429, 'RATE_LIMIT_EXCEEDED', 'The quota of this minute is used up');
  }
}
