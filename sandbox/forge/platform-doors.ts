import { Hono } from 'hono';
import { z } from 'zod';
import type { ForgeHost } from './host';

const webTriggerAnswer = z.looseObject({
  statusCode: z.number().int().min(200).max(599),
  headers: z.record(z.string(), z.array(z.string())).default({}),
  body: z.string().default(''),
});

const actionRequest = z.object({
  inputs: z.record(z.string(), z.unknown()).default({}),
  accountId: z.string().optional(),
});

const idleRequest = z.object({ withinMs: z.number().positive().default(30_000) });

/** Ways into the app that no page has: schedules, web triggers, actions; and a look at what the app did. */
export function platformDoors(host: ForgeHost, accountOf: (headers: Headers) => string): Hono {
  const doors = new Hono();
  const { modules } = host.app.manifest;

  doors.post('/scheduled/:key', async (c) => {
    const trigger = modules.scheduledTrigger.find(({ key }) => key === c.req.param('key'));
    if (!trigger) return c.json(unknown('scheduled trigger', c.req.param('key')), 404);
    return c.json(await host.runScheduled(trigger));
  });

  doors.post('/action/:key', async (c) => {
    const action = modules.action.find(({ key }) => key === c.req.param('key'));
    if (!action) return c.json(unknown('action', c.req.param('key')), 404);
    const request = actionRequest.safeParse(await c.req.json());
    if (!request.success) return c.json(refusal('BAD_REQUEST', z.prettifyError(request.error)), 400);
    const { inputs, accountId = accountOf(c.req.raw.headers) } = request.data;
    const missing = Object.entries(action.inputs).find(
      ([name, input]) => input.required && !(name in inputs),
    );
    if (missing) return c.json(refusal('MISSING_INPUT', `The input ${missing[0]} is required`), 400);
    return c.json(await host.runAction(action, inputs, accountId));
  });

  doors.all('/web/:key/:rest{.*}?', async (c) => {
    const trigger = modules.webtrigger.find(({ key }) => key === c.req.param('key'));
    if (!trigger) return c.text('Web trigger not found', 404);
    const url = new URL(c.req.url);
    const result = await host.invoker.invoke({
      kind: 'web',
      moduleKey: trigger.key,
      functionKey: trigger.function,
      payload: {
        method: c.req.method,
        headers: listed(c.req.raw.headers),
        queryParameters: listed(url.searchParams),
        path: url.pathname,
        userPath: c.req.param('rest') ? `/${c.req.param('rest')}` : '/',
        body: await c.req.text(),
      },
    });
    // The platform answers 500 to a result that is no response: https://developer.atlassian.com/platform/forge/runtime-reference/web-trigger/
    const answer = webTriggerAnswer.safeParse(result.ok ? result.body : undefined);
    if (!answer.success) return c.text(result.ok ? 'Invalid response' : 'The function failed', 500);
    const headers = new Headers();
    for (const [name, values] of Object.entries(answer.data.headers)) {
      for (const value of values) headers.append(name, value);
    }
    return new Response(answer.data.body, { status: answer.data.statusCode, headers });
  });

  doors.get('/queue', (c) => c.json({ events: host.queue.events }));

  doors.get('/logs', (c) => c.json({ invocations: host.invoker.log.entries }));

  doors.get('/automation', (c) => c.json({ rules: host.automation.rules, audit: host.automation.audit }));

  doors.post('/idle', async (c) => {
    const { withinMs } = idleRequest.parse(JSON.parse((await c.req.text()) || '{}'));
    const idle = await host.idle(withinMs);
    return c.json({ idle, ran: host.invoker.log.takeBackground() });
  });

  return doors;
}

/** Repeated headers and parameters, as a web trigger gets them: name → values. */
function listed(pairs: Iterable<[string, string]>): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const [name, value] of pairs) lists[name] = [...(lists[name] ?? []), value];
  return lists;
}

function unknown(what: string, key: string) {
  return refusal('UNKNOWN_MODULE', `The app has no ${what} "${key}"`);
}

function refusal(code: string, message: string) {
  return { ok: false, error: { code, message } };
}
