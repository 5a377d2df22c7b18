import { describe, expect, it } from 'vitest';
import type { RateLimits } from '../../../sandbox/upstreams/slack/rate-limit';
import type { SlackWorld } from '../../../sandbox/world/schema';
import { createChat } from '../../../src/adapters/slack';
import { SLACK_API } from '../../../src/adapters/slack/slack-client';
import { paragraph, type RichText } from '../../../src/domain/communication/rich-text';
import type { Chat } from '../../../src/ports/chat';
import { startDeadline } from '../../../src/ports/deadline';
import { aChannel, fakeChat } from '../../fakes/chat';
import { slackSite } from '../../sandbox/slack/slack-site';
import { json, served } from './serve';
import { vendorFetch } from './vendor-fetch';

interface Options {
  token?: string;
  bot?: Partial<SlackWorld['bot']>;
  world?: Partial<SlackWorld>;
  rateLimits?: RateLimits;
  totalMs?: number;
}

async function slackOverHttp(options: Options = {}) {
  const site = slackSite(options);
  const { origin, requests, inject } = await served(() => site.routes);
  const chat = createChat({
    token: options.token ?? site.world.token,
    deadline: startDeadline(options.totalMs ?? 20_000),
    fetch: vendorFetch(SLACK_API, `${origin}/_slack/api`),
  });
  return { chat, site, requests, inject };
}

const update: RichText = [
  { kind: 'heading', level: 1, text: 'SEV-2: logins are slow' },
  paragraph('<!channel> *not bold* & more'),
];

/** An archived channel of both workspaces. */
const ARCHIVED = { id: 'C0NOLDINC1', name: 'inc-ops-1-old' };

const WORKSPACES: [name: string, start: () => Promise<Chat>][] = [
  [
    'the fake',
    async () =>
      fakeChat({
        known: ['mika@norikura.example', 'U0TOMAS'],
        channels: [aChannel({ ...ARCHIVED, isArchived: true })],
      }),
  ],
  [
    'Slack over HTTP',
    async () => {
      const channels = slackSite().world.channels.map((channel) =>
        channel.id === ARCHIVED.id ? { ...channel, ...ARCHIVED } : channel,
      );
      return (await slackOverHttp({ world: { channels } })).chat;
    },
  ],
];

describe.each(WORKSPACES)('chat: %s', (_name, start) => {
  it('creates a channel once', async () => {
    const chat = await start();
    const first = await chat.ensureChannel('inc-ops-142-logins', { isPrivate: false });
    const again = await chat.ensureChannel('inc-ops-142-logins', { isPrivate: false });
    expect(first.wasCreated).toBe(true);
    expect(again).toEqual({ ...first, wasCreated: false });
    await expect(chat.channel(first.id)).resolves.toEqual({ id: first.id, name: first.name, url: first.url });
  });

  it('takes the next name beside an archived channel, which a bot cannot bring back', async () => {
    const chat = await start();
    await expect(chat.channel(ARCHIVED.id)).resolves.toBeUndefined();
    const found = await chat.ensureChannel(ARCHIVED.name, { isPrivate: false });
    expect(found).toMatchObject({ name: `${ARCHIVED.name}-2`, wasCreated: true });
    await chat.post(found.id, update);
    await expect(chat.post(ARCHIVED.id, update)).rejects.toMatchObject({ system: 'slack', code: 'refused' });
  });

  it.each([true, false])(
    'takes no channel of the other kind (private is asked for: %s)',
    async (isPrivate) => {
      const chat = await start();
      const other = await chat.ensureChannel('inc-ops-142-logins', { isPrivate: !isPrivate });
      const own = await chat.ensureChannel('inc-ops-142-logins', { isPrivate });
      expect(own).toMatchObject({ name: 'inc-ops-142-logins-2', wasCreated: true });
      expect(own.id).not.toBe(other.id);
      await expect(chat.ensureChannel('inc-ops-142-logins', { isPrivate })).resolves.toEqual({
        ...own,
        wasCreated: false,
      });
    },
  );

  it('does not know a channel that is not there', async () => {
    const chat = await start();
    await expect(chat.channel('C0NOWHERE')).resolves.toBeUndefined();
    await expect(chat.post('C0NOWHERE', update)).rejects.toMatchObject({
      system: 'slack',
      code: 'not-found',
    });
  });

  it('posts, replaces and pins a message', async () => {
    const chat = await start();
    const { id } = await chat.ensureChannel('inc-ops-142-logins', { isPrivate: false });
    const posted = await chat.post(id, update);
    expect(posted.url).toContain(`/archives/${id}/p`);
    await chat.replace(id, posted.id, [paragraph('Resolved.')]);
    await chat.pin(id, posted.id);
    await chat.pin(id, posted.id);
    await expect(chat.replace(id, '1000000000.000001', update)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('finds a message again by its mark, and no other', async () => {
    const chat = await start();
    const { id } = await chat.ensureChannel('inc-ops-142-logins', { isPrivate: true });
    await expect(chat.findPost(id, 'update:1')).resolves.toBeUndefined();
    await chat.post(id, update, 'update:0');
    const posted = await chat.post(id, update, 'update:1');
    await chat.post(id, update);
    await expect(chat.findPost(id, 'update:1')).resolves.toEqual(posted);
    await chat.replace(id, posted.id, [paragraph('Resolved.')]);
    await expect(chat.findPost(id, 'update:1')).resolves.toEqual(posted);
    await expect(chat.findPost(id, 'update:2')).resolves.toBeUndefined();
  });

  it('invites whom it knows and names the others', async () => {
    const chat = await start();
    const { id } = await chat.ensureChannel('inc-ops-142-logins', { isPrivate: false });
    const invitees = ['mika@norikura.example', 'U0TOMAS', 'nobody@norikura.example'];
    await expect(chat.invite(id, invitees)).resolves.toEqual({
      invited: 2,
      notFound: ['nobody@norikura.example'],
    });
    await expect(chat.invite(id, ['U0TOMAS'])).resolves.toEqual({ invited: 0, notFound: [] });
    await expect(chat.invite(id, [])).resolves.toEqual({ invited: 0, notFound: [] });
  });

  it('names those it does not know without inviting anybody', async () => {
    const chat = await start();
    const invitees = [
      'mika@norikura.example',
      'U0TOMAS',
      'nobody@norikura.example',
      'U0NOBODY99',
      '@no-such',
    ];
    await expect(chat.unknownAmong(invitees)).resolves.toEqual([
      'nobody@norikura.example',
      'U0NOBODY99',
      '@no-such',
    ]);
    await expect(chat.unknownAmong([])).resolves.toEqual([]);
  });

  it('sets a topic and one bookmark per address', async () => {
    const chat = await start();
    const { id } = await chat.ensureChannel('inc-ops-142-logins', { isPrivate: false });
    await chat.setTopic(id, 'SEV-2 | investigating');
    await chat.bookmark(id, { title: 'OPS-142', url: 'https://site.example/browse/OPS-142' });
    await chat.bookmark(id, { title: 'OPS-142', url: 'https://site.example/browse/OPS-142' });
  });

  it('says whose token it is', async () => {
    const chat = await start();
    const { teamName, botName } = await chat.identify();
    expect(teamName).not.toBe('');
    expect(botName).toBe('kaji');
  });
});

it('sends words, not commands, and a text beside the blocks', async () => {
  const { chat, site } = await slackOverHttp();
  await chat.post('C0NINCIDENT', update);
  const history = JSON.stringify(await site.get('conversations.history', { channel: 'C0NINCIDENT' }));
  expect(history).toContain('&lt;!channel&gt; *not bold* &amp; more');
  expect(history).toContain('"text":"<!channel> *not bold* & more"');
});

it('fits any message, topic and name into the limits of Slack', async () => {
  const { chat } = await slackOverHttp();
  const { id, name } = await chat.ensureChannel(`障害 ${'x'.repeat(200)} <!>`, { isPrivate: true });
  expect(name).toMatch(/^x{1,80}$/);
  await chat.setTopic(id, `${'長'.repeat(400)}\nnew line`);
  const long: RichText = Array.from({ length: 300 }, (_, index) =>
    paragraph(`${index} ${'&<>'.repeat(200)}`),
  );
  const { id: messageId } = await chat.post(id, long);
  await chat.replace(id, messageId, long);
});

it('joins a public channel that somebody else made', async () => {
  const { chat } = await slackOverHttp();
  const found = await chat.ensureChannel('deployments', { isPrivate: false });
  expect(found).toMatchObject({ id: 'C0NDEPLOYS', wasCreated: false });
  await chat.post(found.id, update);
});

it('takes the next name when a channel out of its sight holds the name', async () => {
  const hidden = {
    id: 'C0NSECRET',
    name: 'inc-ops-7',
    isPrivate: true,
    isArchived: false,
    topic: '',
    members: ['U0ADA'],
    creator: 'U0ADA',
    created: '2026-01-01T00:00:00.000Z',
  };
  const plain = slackSite().world.channels;
  const { chat } = await slackOverHttp({ world: { channels: [...plain, hidden] } });
  await expect(chat.ensureChannel('inc-ops-7', { isPrivate: true })).resolves.toMatchObject({
    name: 'inc-ops-7-2',
    wasCreated: true,
  });
});

it('invites the people of a user group, and those who are left when some cannot be', async () => {
  const { chat, site } = await slackOverHttp();
  const [group] = site.world.usergroups;
  if (!group) throw new Error('the world has no user group');
  const { id } = await chat.ensureChannel('inc-ops-8', { isPrivate: false });
  const { invited } = await chat.invite(id, [`@${group.handle}`, 'U0NOBODY99', 'U0GUEST']);
  expect(invited).toBe(new Set([...group.users, 'U0GUEST']).size);
  await expect(chat.invite(id, ['U0NOBODY99', '@no-such-group', 'words'])).resolves.toEqual({
    invited: 0,
    notFound: ['U0NOBODY99', '@no-such-group', 'words'],
  });
});

it.each([
  ['a wrong token', { token: 'xoxb-wrong' }, { code: 'unauthorised', details: { detail: 'invalid_auth' } }],
  ['a missing scope', { bot: { scopes: [] } }, { code: 'missing-scope' }],
])('says what is wrong with %s', async (_what, options, expected) => {
  const { chat } = await slackOverHttp(options);
  const call = chat.ensureChannel('inc-ops-9', { isPrivate: false });
  await expect(call).rejects.toMatchObject({ system: 'slack', ...expected });
});

it('names the scope that is missing', async () => {
  const scopes = slackSite().world.bot.scopes.filter((scope) => scope !== 'pins:write');
  const { chat } = await slackOverHttp({ bot: { scopes } });
  const { id } = await chat.post('C0NINCIDENT', update);
  await expect(chat.pin('C0NINCIDENT', id)).rejects.toMatchObject({
    code: 'missing-scope',
    details: { scope: 'pins:write' },
  });
});

it('says for how long to wait when Slack limits the rate', async () => {
  const tiers = { tier1: 9, tier2: 9, tier3: 9, tier4: 9, special: 9 };
  const { chat } = await slackOverHttp({
    rateLimits: { perMinute: tiers, perChannel: { perSecond: 0.1, burst: 1 } },
  });
  await chat.post('C0NINCIDENT', update);
  await expect(chat.post('C0NINCIDENT', update)).rejects.toMatchObject({
    code: 'rate-limited',
    details: { retryAfterSeconds: 10 },
  });
});

it.each([
  ['no JSON', () => new Response('<html>'), 'invalid-answer'],
  ['no ok', json({ channel: {} }), 'invalid-answer'],
  ['ok without what was asked for', json({ ok: true }), 'invalid-answer'],
  ['a code that is none', json({ ok: false, error: 'Token xoxb-1 is bad!' }), 'refused'],
  ['a broken server', () => new Response('', { status: 500 }), 'unavailable'],
])('names an answer that makes no sense: %s', async (_what, answer, code) => {
  const { chat, inject } = await slackOverHttp();
  inject({ on: /chat\.postMessage/, answer });
  const error = await chat.post('C0NINCIDENT', update).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code });
  expect(String(error)).not.toContain('xoxb');
});

it('never posts twice, even when the answer was lost', async () => {
  const { chat, inject, requests } = await slackOverHttp({ totalMs: 400 });
  inject({ on: /chat\.postMessage/, delayMs: 600 });
  await expect(chat.post('C0NINCIDENT', update, 'update:1')).rejects.toMatchObject({ code: 'timed-out' });
  expect(requests.filter((request) => request.includes('chat.postMessage'))).toHaveLength(1);
});

it('finds a message whose answer was lost, among those of other apps and people', async () => {
  const { chat, site } = await slackOverHttp();
  const metadata = { event_type: 'task_created', event_payload: { id: '1' } };
  await site.post('chat.postMessage', { channel: 'C0NINCIDENT', text: 'a task', metadata });
  await chat.post('C0NINCIDENT', update, 'update:1');
  await site.post('chat.postMessage', { channel: 'C0NINCIDENT', text: 'talk' });
  await expect(chat.findPost('C0NINCIDENT', 'update:1')).resolves.toMatchObject({
    url: expect.stringContaining('/archives/C0NINCIDENT/p'),
  });
});
