import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { METHODS } from '../../sandbox/upstreams/slack/create-slack';
import { type Answer, slackSite, timestampOf } from '../sandbox/slack/slack-site';
import { contractsFolder } from './openapi-judge';

const folder = path.join(contractsFolder(), 'slack-methods');
const samples = path.join(contractsFolder(), 'slack-samples');
const available = existsSync(folder);
const needsContracts = 'needs the vendors’ specifications, see KAJI_SHARED';

const Method = z.object({
  /** null for a method that answers `ok` alone */
  args: z.object({ properties: z.record(z.string(), z.unknown()).default({}) }),
  output: z.looseObject({ required: z.array(z.string()).default([]) }).nullable(),
  errors: z.record(z.string(), z.unknown()).default({}),
  scope: z.looseObject({ bot: z.array(z.string()).default([]) }).default({ bot: [] }),
  json_input_supported: z.boolean().default(false),
});

/** Codes that every method may answer with; https://docs.slack.dev/apis/web-api */
const GENERAL_ERRORS = ['invalid_auth', 'not_authed', 'missing_scope', 'invalid_arguments', 'ratelimited'];

function documented(method: string) {
  return Method.parse(JSON.parse(readFileSync(path.join(folder, `${method}.json`), 'utf8')));
}

/** Every key of the answer, top level and one level down, that Slack's own sample answers do not have. */
function keysBeyondSample(method: string, answer: Answer): string[] {
  const file = path.join(samples, `${method}.json`);
  if (!existsSync(file)) return [];
  const sample = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(answer).flatMap(([key, value]) => {
    if (!(key in sample)) return [key];
    const below = (object: unknown) => (Array.isArray(object) ? object[0] : object);
    const [mine, theirs] = [below(value), below(sample[key])];
    if (typeof mine !== 'object' || mine === null || typeof theirs !== 'object' || theirs === null) return [];
    return Object.keys(mine)
      .filter((each) => !(each in theirs))
      .map((each) => `${key}.${each}`);
  });
}

const channel = 'C0NINCIDENT';

type Call = [method: string, args: Record<string, string>];

const successes: Call[] = [
  ['auth.test', {}],
  ['team.info', {}],
  ['conversations.create', { name: 'inc-2' }],
  ['conversations.info', { channel }],
  ['conversations.list', {}],
  ['conversations.members', { channel }],
  ['conversations.history', { channel }],
  ['conversations.history', { channel, include_all_metadata: 'true' }],
  ['conversations.replies', { channel, ts: 'POSTED' }],
  ['conversations.join', { channel: 'C0NDEPLOYS' }],
  ['conversations.invite', { channel: 'C0NGENERAL', users: 'U0GUEST' }],
  ['conversations.setTopic', { channel, topic: 'SEV-2' }],
  ['conversations.setPurpose', { channel, purpose: 'incidents' }],
  ['conversations.rename', { channel, name: 'open-incidents' }],
  ['conversations.archive', { channel }],
  ['chat.postMessage', { channel, text: 'hello' }],
  ['chat.update', { channel, ts: 'POSTED', text: 'changed' }],
  ['chat.delete', { channel, ts: 'POSTED' }],
  ['chat.postEphemeral', { channel, user: 'U0MIKA', text: 'for you' }],
  ['chat.scheduleMessage', { channel, text: 'later', post_at: '1795165200' }],
  ['chat.getPermalink', { channel, message_ts: 'POSTED' }],
  ['pins.add', { channel, timestamp: 'POSTED' }],
  ['bookmarks.add', { channel_id: channel, title: 'Ticket', type: 'link', link: 'https://norikura.example' }],
  ['bookmarks.list', { channel_id: channel }],
  ['users.list', {}],
  ['users.info', { user: 'U0MIKA' }],
  ['users.lookupByEmail', { email: 'mika@norikura.example' }],
  ['usergroups.list', {}],
  ['usergroups.users.list', { usergroup: 'S0NONCALL' }],
];

const refusals: Call[] = [
  ['conversations.create', { name: 'general' }],
  ['conversations.create', { name: 'Not a name' }],
  ['conversations.create', { name: '---' }],
  ['conversations.create', { name: '' }],
  ['conversations.create', { name: 'x'.repeat(81) }],
  ['conversations.info', { channel: 'C0NOWHERE' }],
  ['conversations.list', { cursor: 'x' }],
  ['conversations.list', { types: 'x' }],
  ['conversations.history', { channel: 'C0NDEPLOYS' }],
  ['conversations.history', { channel, oldest: 'x' }],
  ['conversations.replies', { channel, ts: '1.000000' }],
  ['conversations.join', { channel: 'C0NOLDINC1' }],
  ['conversations.invite', { channel, users: 'U0NOBODY' }],
  ['conversations.invite', { channel, users: 'U0MIKA' }],
  ['conversations.invite', { channel, users: '' }],
  ['conversations.invite', { channel, users: 'U0KAJIBOT' }],
  ['conversations.setTopic', { channel, topic: 'x'.repeat(251) }],
  ['conversations.setTopic', { channel: 'C0NDEPLOYS', topic: 'x' }],
  ['conversations.setPurpose', { channel: 'C0NOLDINC1', purpose: 'x' }],
  ['conversations.archive', { channel: 'C0NGENERAL' }],
  ['conversations.archive', { channel: 'C0NOLDINC1' }],
  ['chat.postMessage', { channel }],
  ['chat.postMessage', { channel, text: 'x', blocks: '[{"type":"poem"}]' }],
  ['chat.postMessage', { channel, text: 'x', blocks: '{' }],
  ['chat.postMessage', { channel, text: 'x', thread_ts: '1.000000' }],
  ['chat.postMessage', { channel, text: 'x', metadata: '{' }],
  ['chat.postMessage', { channel, text: 'x', metadata: '{"event_type":""}' }],
  ['chat.postMessage', { channel: 'C0NOLDINC1', text: 'x' }],
  ['chat.update', { channel, ts: '1.000000', text: 'x' }],
  ['chat.update', { channel, ts: 'POSTED', text: 'x'.repeat(4_001) }],
  ['chat.delete', { channel, ts: '1.000000' }],
  ['chat.postEphemeral', { channel, user: 'U0NOBODY', text: 'x' }],
  ['chat.scheduleMessage', { channel, text: 'x', post_at: '1' }],
  ['chat.getPermalink', { channel, message_ts: '1.000000' }],
  ['pins.add', { channel }],
  ['pins.add', { channel, timestamp: '1.000000' }],
  ['pins.remove', { channel, timestamp: 'POSTED' }],
  ['bookmarks.add', { channel_id: channel, title: 'x', type: 'link', link: 'ftp://x' }],
  ['bookmarks.edit', { channel_id: channel, bookmark_id: 'Bk0' }],
  ['users.info', { user: 'U0NOBODY' }],
  ['users.lookupByEmail', { email: 'nobody@norikura.example' }],
  ['usergroups.users.list', { usergroup: 'S0' }],
];

/** Calls a method in a workspace with one message, whose timestamp stands for `POSTED`. */
async function call([method, args]: Call) {
  const slack = slackSite();
  const posted = timestampOf(await slack.post('chat.postMessage', { channel, text: 'first' }));
  const given = Object.entries(args).map(([key, value]) => [key, value === 'POSTED' ? posted : value]);
  return slack.get(method, Object.fromEntries(given));
}

it.skipIf(!available).each(successes)(
  `answers %s %j with what is documented (${needsContracts})`,
  async (method, args) => {
    const answer = await call([method, args]);
    expect(answer).toMatchObject({ ok: true });
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(documented(method).output?.required ?? []));
    expect(keysBeyondSample(method, answer)).toEqual([]);
  },
);

it.skipIf(!available).each(refusals)(
  `refuses %s %j with a documented code (${needsContracts})`,
  async (method, args) => {
    const answer = await call([method, args]);
    expect(answer.ok).toBe(false);
    expect(GENERAL_ERRORS).not.toContain(answer.error);
    expect(Object.keys(documented(method).errors)).toContain(answer.error);
  },
);

it.skipIf(!available).each(successes)(
  `asks for a documented scope before %s %j (${needsContracts})`,
  async (method, args) => {
    const answer = await slackSite({ bot: { scopes: [] } }).get(method, args);
    const { bot } = documented(method).scope;
    if (bot.length === 0) expect(answer.error).not.toBe('missing_scope');
    else
      expect(answer).toMatchObject({ error: 'missing_scope', needed: expect.stringMatching(bot.join('|')) });
  },
);

it.skipIf(!available).each(successes)(
  `reads JSON only where %s documents it, given %j (${needsContracts})`,
  async (method, args) => {
    const channelOrNothing = await slackSite().post(method, args);
    const readsJson = channelOrNothing.error !== 'invalid_arguments';
    const needsArguments = Object.keys(args).length > 0;
    if (needsArguments) expect(readsJson).toBe(documented(method).json_input_supported);
    else expect(channelOrNothing.ok).toBe(true);
  },
);

it.skipIf(!available).each(Object.entries(METHODS))(
  `knows every documented argument of %s (${needsContracts})`,
  (name, { takes }) => {
    if (!existsSync(path.join(folder, `${name}.json`))) return;
    const { token, ...args } = documented(name).args.properties;
    expect(takes).toEqual(expect.arrayContaining(Object.keys(args)));
  },
);
