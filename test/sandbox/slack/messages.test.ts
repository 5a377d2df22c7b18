import { expect, it } from 'vitest';
import { z } from 'zod';
import { channelOf, slackSite, timestampOf } from './slack-site';

const channel = 'C0NINCIDENT';
const Messages = z.looseObject({ messages: z.array(z.looseObject({ text: z.string(), ts: z.string() })) });

const texts = (answer: unknown) => Messages.parse(answer).messages.map(({ text }) => text);

it('keeps messages newest first, each with a timestamp of its own', async () => {
  const slack = slackSite();
  const posted = [];
  for (const text of ['one', 'two', 'three'])
    posted.push(timestampOf(await slack.post('chat.postMessage', { channel, text })));
  expect(new Set(posted).size).toBe(3);
  expect(posted.every((ts) => /^\d{10}\.\d{6}$/.test(ts))).toBe(true);
  const history = await slack.get('conversations.history', { channel });
  expect(texts(history)).toEqual(['three', 'two', 'one']);
  const [oldest = '', , latest = ''] = posted;
  expect(texts(await slack.get('conversations.history', { channel, oldest, latest }))).toEqual(['two']);
  expect(
    texts(await slack.get('conversations.history', { channel, oldest, latest, inclusive: 'true' })),
  ).toHaveLength(3);
});

it('gives the history in pages', async () => {
  const slack = slackSite();
  for (const text of ['one', 'two', 'three']) await slack.post('chat.postMessage', { channel, text });
  const first = await slack.get('conversations.history', { channel, limit: '2' });
  expect(first).toMatchObject({ has_more: true });
  const { next_cursor } = Object(first.response_metadata);
  const second = await slack.get('conversations.history', { channel, limit: '2', cursor: next_cursor });
  expect(texts(second)).toEqual(['one']);
  expect(second).toMatchObject({ has_more: false });
});

it('keeps replies in their thread unless they are broadcast', async () => {
  const slack = slackSite();
  const thread_ts = timestampOf(await slack.post('chat.postMessage', { channel, text: 'parent' }));
  await slack.post('chat.postMessage', { channel, text: 'quiet', thread_ts });
  await slack.post('chat.postMessage', { channel, text: 'loud', thread_ts, reply_broadcast: true });
  expect(texts(await slack.get('conversations.history', { channel }))).toEqual(['loud', 'parent']);
  expect(texts(await slack.get('conversations.replies', { channel, ts: thread_ts }))).toEqual([
    'parent',
    'quiet',
    'loud',
  ]);
  expect(await slack.post('chat.postMessage', { channel, text: 'x', thread_ts: '1.000000' })).toMatchObject({
    error: 'cannot_reply_to_message',
  });
});

it('takes arguments as a form with blocks as JSON text, too', async () => {
  const slack = slackSite();
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '*SEV-2*' } }];
  const response = await slack.send('chat.postMessage', {
    method: 'POST',
    body: new URLSearchParams({ channel: '#incidents', text: 'SEV-2', blocks: JSON.stringify(blocks) }),
  });
  expect(await response.json()).toMatchObject({
    ok: true,
    channel,
    message: { blocks: [{ type: 'section', block_id: 'b1' }] },
  });
});

it('does not read JSON where the method takes none', async () => {
  const slack = slackSite();
  expect(await slack.post('conversations.info', { channel })).toMatchObject({ error: 'invalid_arguments' });
  expect(await slack.post('users.lookupByEmail', { email: 'mika@norikura.example' })).toMatchObject({
    error: 'invalid_arguments',
  });
});

it('changes and deletes its own messages only', async () => {
  const slack = slackSite();
  const ts = timestampOf(await slack.post('chat.postMessage', { channel, text: 'SEV-3' }));
  expect(await slack.post('chat.update', { channel, ts, text: 'SEV-2' })).toMatchObject({
    text: 'SEV-2',
    message: { edited: { user: 'U0KAJIBOT' } },
  });
  expect(await slack.post('chat.update', { channel, ts, text: 'x'.repeat(4_001) })).toMatchObject({
    error: 'msg_too_long',
  });
  expect(await slack.post('chat.update', { channel, ts: '1.000000', text: 'x' })).toMatchObject({
    error: 'message_not_found',
  });
  expect(await slack.post('chat.delete', { channel, ts })).toMatchObject({ ok: true, ts });
  expect(texts(await slack.get('conversations.history', { channel }))).toEqual([]);
});

it('refuses a message without text, to nowhere, and to a channel the bot is not in', async () => {
  const slack = slackSite();
  expect(await slack.post('chat.postMessage', { channel })).toMatchObject({ error: 'no_text' });
  expect(await slack.post('chat.postMessage', { channel: 'C0NOWHERE', text: 'x' })).toMatchObject({
    error: 'channel_not_found',
  });
  expect(await slack.post('chat.postMessage', { channel: 'C0NDEPLOYS', text: 'x' })).toMatchObject({
    error: 'not_in_channel',
  });
  expect(await slack.post('chat.postMessage', { channel, text: 'x', markdown_text: 'y' })).toMatchObject({
    error: 'markdown_text_conflict',
  });
});

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

it.each([
  ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 'invalid_blocks'],
  [
    'a header of 151 characters',
    [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
    'invalid_blocks',
  ],
  ['a section of 3,001 characters', [section('x'.repeat(3_001))], 'invalid_blocks'],
  ['an empty section', [section('')], 'invalid_blocks'],
  [
    'eleven fields',
    [{ type: 'section', fields: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }],
    'invalid_blocks',
  ],
  ['a block of no known type', [{ type: 'poem' }], 'invalid_blocks'],
  [
    'one block_id twice',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ],
    'invalid_blocks',
  ],
  ['blocks that are no list', { type: 'divider' }, 'invalid_blocks_format'],
  ['blocks that are no JSON', '[{', 'invalid_blocks_format'],
  [
    'more text than a message holds',
    Array.from({ length: 5 }, () => section('x'.repeat(2_900))),
    'msg_blocks_too_long',
  ],
])('refuses %s', async (_, blocks, error) => {
  expect(await slackSite().post('chat.postMessage', { channel, text: 'x', blocks })).toMatchObject({
    ok: false,
    error,
  });
});

it('links to a message in the workspace that auth.test names', async () => {
  const slack = slackSite();
  const ts = timestampOf(await slack.post('chat.postMessage', { channel, text: 'x' }));
  const { url } = await slack.post('auth.test');
  expect(await slack.get('chat.getPermalink', { channel, message_ts: ts })).toMatchObject({
    permalink: `${url}archives/${channel}/p${ts.replace('.', '')}`,
  });
});

it('pins a message once', async () => {
  const slack = slackSite();
  const timestamp = timestampOf(await slack.post('chat.postMessage', { channel, text: 'facts' }));
  expect(await slack.post('pins.add', { channel, timestamp })).toEqual({ ok: true });
  expect(await slack.post('pins.add', { channel, timestamp })).toMatchObject({ error: 'already_pinned' });
  expect(await slack.get('pins.list', { channel })).toMatchObject({
    items: [{ message: { text: 'facts' } }],
  });
  expect(await slack.post('pins.remove', { channel, timestamp })).toEqual({ ok: true });
  expect(await slack.post('pins.add', { channel })).toMatchObject({ error: 'no_item_specified' });
});

it('keeps bookmarks', async () => {
  const slack = slackSite();
  const added = await slack.post('bookmarks.add', {
    channel_id: channel,
    title: 'Ticket',
    type: 'link',
    link: 'https://norikura.example/browse/OPS-1',
  });
  const { id: bookmark_id } = Object(added.bookmark);
  await slack.post('bookmarks.edit', { channel_id: channel, bookmark_id, title: 'The ticket' });
  expect(await slack.post('bookmarks.list', { channel_id: channel })).toMatchObject({
    bookmarks: [{ title: 'The ticket' }],
  });
  await slack.post('bookmarks.remove', { channel_id: channel, bookmark_id });
  expect(await slack.post('bookmarks.list', { channel_id: channel })).toMatchObject({ bookmarks: [] });
  const bad = { channel_id: channel, title: 'x', type: 'link', link: 'javascript:alert(1)' };
  expect(await slack.post('bookmarks.add', bad)).toMatchObject({ error: 'invalid_link' });
});

it('posts a scheduled message when its time has come', async () => {
  const slack = slackSite();
  const post_at = Math.floor(slack.clock.now().getTime() / 1000) + 600;
  expect(await slack.post('chat.scheduleMessage', { channel, text: 'update due', post_at })).toMatchObject({
    ok: true,
    post_at,
  });
  expect(texts(await slack.get('conversations.history', { channel }))).toEqual([]);
  slack.clock.advance(600_000);
  expect(texts(await slack.get('conversations.history', { channel }))).toEqual(['update due']);
  expect(await slack.post('chat.scheduleMessage', { channel, text: 'x', post_at })).toMatchObject({
    error: 'time_in_past',
  });
});

it('writes into a new channel who joined and what the topic became', async () => {
  const slack = slackSite();
  const { id } = channelOf(await slack.post('conversations.create', { name: 'inc-1' }));
  await slack.post('conversations.setTopic', { channel: id, topic: 'SEV-2' });
  expect(await slack.get('conversations.history', { channel: id })).toMatchObject({
    messages: [{ subtype: 'channel_topic', topic: 'SEV-2' }, { subtype: 'channel_join' }],
  });
});

it('shows the metadata of messages to those who ask for it', async () => {
  const slack = slackSite();
  const metadata = { event_type: 'task_created', event_payload: { id: '1' } };
  await slack.post('chat.postMessage', { channel, text: 'a task', metadata });
  const history = (args: Record<string, string>) => slack.get('conversations.history', { channel, ...args });
  expect(JSON.stringify(await history({}))).not.toContain('task_created');
  expect(await history({ include_all_metadata: 'true' })).toMatchObject({ messages: [{ metadata }] });
});
