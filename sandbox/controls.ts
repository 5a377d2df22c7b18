import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { SandboxClock } from './clock';
import { jsonBody, refuseBadInput } from './control-input';
import type { ForgeHost } from './forge/host';
import type { IdentityProvider } from './identity';
import type { RequestLog } from './traffic/request-log';
import { API_TOKEN } from './upstreams/identities';
import type { Raygun } from './upstreams/raygun/create-raygun';
import type { World } from './world/schema';

interface ControlParts {
  world: World;
  clock: SandboxClock;
  forge: ForgeHost;
  raygun: Raygun;
  requests: RequestLog;
  identities: IdentityProvider;
  siteUrl: string;
  version: string;
  /** the address that somebody entered in Raygun under Integrations → Webhook */
  webhook: { url?: string };
  /** whether everything is started and configured */
  isReady(): boolean;
}

const clockMove = z.union([
  z.strictObject({ advanceMs: z.number() }),
  z.strictObject({ advanceMinutes: z.number() }),
  z.strictObject({ set: z.iso.datetime() }),
]);

const conditionChange = z.strictObject({
  state: z.enum(['normal', 'degraded', 'severe', 'recovering', 'recovered']),
  /** from when on, in sandbox time; now when absent */
  from: z.iso.datetime().optional(),
});

const ruleSwitch = z.strictObject({ ruleId: z.string(), enabled: z.boolean() });
const webhookAddress = z.strictObject({ url: z.url() });
const signIn = z.strictObject({ accountId: z.string() });
const alert = z.strictObject({
  errorGroupId: z.string(),
  eventType: z
    .enum([
      'NewErrorOccurred',
      'ErrorReoccurred',
      'OneMinuteFollowUp',
      'FiveMinuteFollowUp',
      'TenMinuteFollowUp',
      'ThirtyMinuteFollowUp',
      'HourlyFollowUp',
    ])
    .default('NewErrorOccurred'),
});

/** The site about itself, and the hands that move its clock, its incident, its rules and who is looking. */
export function controlRoutes(parts: ControlParts): Hono {
  const { world, clock, forge, raygun, requests } = parts;
  const routes = new Hono();

  routes.get('/_sandbox', (c) =>
    parts.isReady()
      ? c.json(describeSite(parts))
      : c.text('The site is starting', 503, { 'retry-after': '1' }),
  );

  routes.get('/_sandbox/requests', (c) => {
    const since = z.coerce.number().int().min(0).default(0).parse(c.req.query('since'));
    return c.json(requests.since(since));
  });

  routes.post('/_sandbox/clock', async (c) => {
    const move = await jsonBody(c, clockMove);
    if ('set' in move) clock.set(new Date(move.set));
    else clock.advance('advanceMs' in move ? move.advanceMs : move.advanceMinutes * 60_000);
    return c.json(clockState(clock));
  });

  routes.post('/_sandbox/condition', async (c) => {
    const { state, from } = await jsonBody(c, conditionChange);
    raygun.setCondition(state, from === undefined ? undefined : new Date(from));
    return c.json({ state });
  });

  routes.post('/_sandbox/automation', async (c) => {
    const { ruleId, enabled } = await jsonBody(c, ruleSwitch);
    if (!forge.automation.setEnabled(ruleId, enabled))
      return c.json({ message: `There is no rule ${ruleId}` }, 404);
    return c.json(forge.automation.rules);
  });

  routes.post('/_sandbox/sign-in', async (c) => {
    const { accountId } = await jsonBody(c, signIn);
    if (!world.people.some((person) => person.accountId === accountId)) {
      return c.json({ message: `There is no account ${accountId}` }, 404);
    }
    setCookie(c, 'sandbox_account', accountId, { path: '/', sameSite: 'Lax' });
    return c.json({ accountId });
  });

  routes.post('/_sandbox/raygun-webhook', async (c) => {
    parts.webhook.url = (await jsonBody(c, webhookAddress)).url;
    return c.json(parts.webhook);
  });

  routes.post('/_sandbox/raygun-alert', async (c) => {
    const { errorGroupId, eventType } = await jsonBody(c, alert);
    const { url } = parts.webhook;
    if (url === undefined)
      return c.json({ message: 'No address is entered in Raygun: POST /_sandbox/raygun-webhook' }, 409);
    const payload = await raygun.alertPayload(errorGroupId, eventType);
    if (!payload) return c.json({ message: `Raygun knows no error group ${errorGroupId}` }, 404);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    return c.json({ status: answer.status });
  });

  routes.onError(refuseBadInput);
  return routes;
}

function describeSite({ world, clock, forge, identities, siteUrl, version }: ControlParts): object {
  return {
    incident: world.jira.liveIncident,
    version,
    site: { ...world.site, url: siteUrl },
    users: world.people.map(({ accountId, displayName, email, role, locale }) => ({
      accountId,
      displayName,
      email,
      role,
      locale,
    })),
    projects: world.jira.projects.map(({ id, key, name, type }) => ({ id, key, name, type })),
    // Jira and Confluence: `Authorization: Basic base64(email:atlassian)`, with the e-mail address of a user
    tokens: { atlassian: API_TOKEN, raygun: world.raygun.token, slack: world.slack.token },
    anonymousActsAs: identities.visitor,
    upstreams: {
      jira: siteUrl,
      confluence: `${siteUrl}/wiki`,
      raygun: `${siteUrl}/_raygun/v3`,
      slack: `${siteUrl}/_slack/api`,
    },
    automation: forge.automation.rules.map(({ id, name, enabled }) => ({ id, name, enabled })),
    clock: clockState(clock),
  };
}

function clockState(clock: SandboxClock): object {
  return { now: clock.now().toISOString(), offsetMs: clock.offsetMs };
}
