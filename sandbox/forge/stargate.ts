import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { SandboxClock } from '../clock';
import type { LiveInvocation } from './invoker';
import { MinuteQuota } from './limits';
import type { Manifest } from './manifest';
import type { EventQueue } from './queue/event-queue';
import { jobRequest, publishRequest } from './queue/requests';

/** https://developer.atlassian.com/platform/forge/limits-async-events/ */
const EVENTS_PER_MINUTE = 500;
const PUSH_BYTES = 200 * 1024;
const CYCLIC_PUSHES = 1_000;

interface Gateway {
  manifest: Manifest;
  queue: EventQueue;
  clock: SandboxClock;
  holderOf: (token: string) => LiveInvocation | undefined;
  /** the public address of a web trigger */
  webTriggerUrl: (moduleKey: string) => string;
}

type Caller = { Variables: { caller: LiveInvocation } };

/** The platform's gateway as `@forge/events` and `webTrigger` of `@forge/api` reach it; any other path is 501. */
export function stargateRoutes({ manifest, queue, clock, holderOf, webTriggerUrl }: Gateway): Hono<Caller> {
  const pushed = new MinuteQuota(EVENTS_PER_MINUTE, clock);
  const routes = new Hono<Caller>();

  routes.use(async (c, next) => {
    const caller = holderOf(c.req.header('authorization')?.replace('Bearer ', '') ?? '');
    if (!caller)
      return c.json({ code: 'UNAUTHORIZED', message: 'No running invocation holds this token' }, 401);
    c.set('caller', caller);
    return next();
  });

  routes.post('/webhook/queue/publish/*', async (c) => {
    const sent = await c.req.text();
    if (Buffer.byteLength(sent) > PUSH_BYTES)
      return c.json({ errorMessage: 'The payload is too large' }, 413);
    const request = publishRequest.safeParse(JSON.parse(sent));
    if (!request.success) return c.json({ message: z.prettifyError(request.error) }, 400);
    const { queueName, payload } = request.data;
    if (!queue.hasConsumer(queueName)) {
      return c.json({ message: `No consumer listens to the queue ${queueName}` }, 404);
    }
    const depth = c.get('caller').depth + 1;
    if (depth > CYCLIC_PUSHES) return c.json({ message: 'The cyclic invocation limit is reached' }, 405);
    if (!pushed.take(payload.length)) return c.json({ message: 'Too many events in this minute' }, 429);
    queue.publish(request.data, depth);
    return c.json({}, 201);
  });

  routes.post('/webhook/queue/stats/*', async (c) => {
    const job = await jobOf(c);
    if (job.length === 0) return c.json({ message: 'No such job' }, 404);
    const count = (...states: string[]) => job.filter(({ state }) => states.includes(state)).length;
    return c.json({
      success: count('succeeded'),
      inProgress: count('waiting', 'running'),
      failed: count('failed', 'cancelled'),
    });
  });

  routes.post('/webhook/queue/cancel/*', async (c) => {
    const [first] = await jobOf(c);
    if (!first) return c.json({ message: 'No such job' }, 404);
    queue.cancel(first.queueName, first.jobId);
    return c.body(null, 204);
  });

  routes.post('/graphql', async (c) => {
    const { query, variables } = graphqlRequest.parse(await c.req.json());
    const urls = manifest.modules.webtrigger.map(({ key }) => ({ triggerKey: key, url: webTriggerUrl(key) }));
    if (query.includes('createWebTriggerUrl')) {
      const { input } = z.looseObject({ input: z.looseObject({ triggerKey: z.string() }) }).parse(variables);
      const created = urls.find(({ triggerKey }) => triggerKey === input.triggerKey);
      return c.json({ data: { createWebTriggerUrl: created ? { url: created.url } : null } });
    }
    if (query.includes('webTriggerUrlsByAppContext')) {
      return c.json({ data: { webTriggerUrlsByAppContext: urls } });
    }
    return c.json({ message: 'The sandbox does not model this GraphQL operation' }, 501);
  });

  routes.all('*', (c) => c.json({ message: `The sandbox does not model ${c.req.path} of the gateway` }, 501));

  async function jobOf(c: Context) {
    const { queueName, jobId } = jobRequest.parse(await c.req.json());
    return queue.job(queueName, jobId);
  }
  return routes;
}

const graphqlRequest = z.looseObject({ query: z.string(), variables: z.unknown().optional() });
