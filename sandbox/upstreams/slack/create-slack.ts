import { type Context, Hono } from 'hono';
import type { SandboxClock } from '../../clock';
import type { World } from '../../world/schema';
import { readArguments } from './arguments';
import type { SlackMethod } from './method';
import { channelLifecycle } from './methods/channel-lifecycle';
import { channelReading } from './methods/channel-reading';
import { chat } from './methods/chat';
import { directory } from './methods/directory';
import { keeping } from './methods/keeping';
import { type RateLimits, SLACK_RATE_LIMITS, SlackRateLimit } from './rate-limit';
import { NotModelled, SlackError } from './slack-error';
import { Workspace } from './workspace';

const BASE_PATH = '/_slack/api';

export const METHODS: Readonly<Record<string, SlackMethod>> = {
  ...channelLifecycle,
  ...channelReading,
  ...chat,
  ...keeping,
  ...directory,
};

/** Families of Slack methods that exist, or did, and that the sandbox does not have, or has in part. */
const VENDOR_FAMILIES =
  /^(admin|api|apps|assistant|auth|bookmarks|bots|calls|canvases|channels|chat|conversations|dialog|dnd|emoji|files|functions|groups|im|migration|mpim|oauth|openid|pins|reactions|reminders|rtm|search|slackLists|stars|team|tooling|usergroups|users|views|workflows)\./;

export interface Slack {
  routes: Hono;
}

/**
 * Slack's Web API below `/_slack/api`: one workspace, seen by the bot whose token the world gives.
 *
 * @param options.baseUrl the site's own origin; `auth.test` names `${baseUrl}/_slack/` as the workspace
 * @param options.rateLimits what is allowed; Slack's documented tiers when absent
 */
export function createSlack(options: {
  world: Pick<World, 'slack' | 'people'>;
  clock: SandboxClock;
  baseUrl: string;
  rateLimits?: RateLimits;
}): Slack {
  const { world, clock, baseUrl } = options;
  const workspace = new Workspace(world, clock, `${baseUrl}/_slack/`);
  const rateLimit = new SlackRateLimit(options.rateLimits ?? SLACK_RATE_LIMITS);

  async function answer(context: Context, name: string, method: SlackMethod): Promise<Response> {
    const { given, formToken } = await readArguments(context, method.acceptsJson);
    if (!method.needsNoToken) {
      authenticate(context.req.header('authorization'), formToken, world.slack.token);
    }
    const channel = method.limitedBy?.(given);
    const waitSeconds = rateLimit.take({ method: name, tier: method.tier, channel }, clock.now().getTime());
    if (waitSeconds > 0) {
      context.header('Retry-After', String(waitSeconds));
      return context.json({ ok: false, error: 'ratelimited' }, 429);
    }
    workspace.deliverDue();
    return context.json({ ok: true, ...method.run(workspace, given) });
  }

  const routes = new Hono().basePath(BASE_PATH);
  routes.on(['GET', 'POST'], '/:method', async (context) => {
    const name = context.req.param('method');
    const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
    if (!method) {
      return VENDOR_FAMILIES.test(name)
        ? refused(context, new NotModelled(name))
        : context.json({ ok: false, error: 'unknown_method', req_method: name });
    }
    try {
      return await answer(context, name, method);
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      return refused(context, error);
    }
  });
  return { routes };
}

function refused(context: Context, error: SlackError): Response {
  const status = error instanceof NotModelled ? 501 : 200;
  return context.json({ ok: false, error: error.code, ...error.details }, status);
}

/** @throws SlackError `not_authed` without a token, `invalid_auth` with a wrong one */
function authenticate(authorization: string | undefined, argument: unknown, expected: string): void {
  const sent = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? argument;
  if (sent === undefined || sent === '') throw new SlackError('not_authed');
  if (sent !== expected) throw new SlackError('invalid_auth');
}
