import { z } from 'zod';
import { SandboxClock } from '../../../sandbox/clock';
import { createSlack } from '../../../sandbox/upstreams/slack/create-slack';
import type { RateLimits } from '../../../sandbox/upstreams/slack/rate-limit';
import { PEOPLE } from '../../../sandbox/world/facts';
import type { Person, SlackWorld } from '../../../sandbox/world/schema';
import { slackWorld } from '../../../sandbox/world/slack-world';

export const NOW = new Date('2026-11-20T08:00:00Z');

function person(overrides: Partial<Person>): Person {
  return {
    accountId: PEOPLE.mika,
    displayName: 'Mika Hoshino',
    email: 'mika@norikura.example',
    role: 'agent',
    groups: [],
    locale: 'ja-JP',
    timeZone: 'Asia/Tokyo',
    slackUserId: 'U0MIKA',
    ...overrides,
  };
}

const people = [
  person({}),
  person({
    accountId: PEOPLE.tomas,
    displayName: 'Tomas Verhoeven',
    email: 'tomas@norikura.example',
    slackUserId: 'U0TOMAS',
  }),
  person({
    accountId: PEOPLE.admin,
    displayName: 'Ada Lund',
    email: 'ada@norikura.example',
    role: 'admin',
    slackUserId: 'U0ADA',
  }),
  person({
    accountId: '712020:0a11ce00-0000-4000-8000-0000000000ff',
    displayName: 'Gus Tern',
    email: 'gus@partner.example',
    slackUserId: 'U0GUEST',
  }),
];

class StandingClock extends SandboxClock {
  #at = NOW.getTime();

  override now(): Date {
    return new Date(this.#at);
  }

  override advance(milliseconds: number): void {
    this.#at += milliseconds;
  }
}

const Answer = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
export type Answer = z.infer<typeof Answer>;

/** A workspace of its own with four people, one of them in no channel; limits that no test meets by accident. */
export function slackSite(
  options: { world?: Partial<SlackWorld>; bot?: Partial<SlackWorld['bot']>; rateLimits?: RateLimits } = {},
) {
  const plain = slackWorld(NOW, people.slice(0, 3));
  const world = { ...plain, ...options.world, bot: { ...plain.bot, ...options.bot } };
  const clock = new StandingClock();
  const unlimited: RateLimits = {
    perMinute: { tier1: 1000, tier2: 1000, tier3: 1000, tier4: 1000, special: 1000 },
    perChannel: { perSecond: 1, burst: 1000 },
  };
  const { routes } = createSlack({
    world: { slack: world, people },
    clock,
    baseUrl: 'http://127.0.0.1:4100',
    rateLimits: options.rateLimits ?? unlimited,
  });

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${world.token}`);
    return routes.request(`/_slack/api/${path}`, { ...init, headers });
  }

  return {
    world,
    clock,
    routes,
    send,
    /** a call as JSON, as the method's documentation allows for POST methods */
    async post(method: string, args: Record<string, unknown> = {}): Promise<Answer> {
      const response = await send(method, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(args),
      });
      return Answer.parse(await response.json());
    },
    /** a call with its arguments in the query */
    async get(method: string, args: Record<string, string> = {}): Promise<Answer> {
      return Answer.parse(await (await send(`${method}?${new URLSearchParams(args)}`)).json());
    },
  };
}

const WithChannel = z.object({ channel: z.looseObject({ id: z.string(), name: z.string() }) });
const WithTimestamp = z.object({ ts: z.string() });

export function channelOf(answer: Answer) {
  return WithChannel.parse(answer).channel;
}

export function timestampOf(answer: Answer): string {
  return WithTimestamp.parse(answer).ts;
}
