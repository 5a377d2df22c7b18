import { expect, it } from 'vitest';
import { slackSite, timestampOf } from './slack-site';

const channel = 'C0NINCIDENT';
const plainText = (text: string) => ({ type: 'plain_text', text });

it('keeps attachments with a message, also as its only content', async () => {
  const slack = slackSite();
  const attachments = [{ color: '#bf2600', text: 'p95 is 4.2 s' }];
  const posted = await slack.post('chat.postMessage', { channel, attachments });
  expect(posted).toMatchObject({
    ok: true,
    message: { text: '', attachments: [{ id: 1, color: '#bf2600', fallback: 'p95 is 4.2 s' }] },
  });
  const asForm = await slack.send('chat.postMessage', {
    method: 'POST',
    body: new URLSearchParams({ channel, text: 'more', attachments: JSON.stringify(attachments) }),
  });
  expect(await asForm.json()).toMatchObject({ message: { attachments: [{ text: 'p95 is 4.2 s' }] } });
  expect(await slack.post('chat.postMessage', { channel, attachments: [] })).toMatchObject({
    error: 'no_text',
  });
  const tooMany = Array.from({ length: 101 }, () => ({ text: 'x' }));
  expect(await slack.post('chat.postMessage', { channel, attachments: tooMany })).toMatchObject({
    error: 'too_many_attachments',
  });
});

it('keeps the attachments of a message that is updated without any, and drops them for an empty list', async () => {
  const slack = slackSite();
  const ts = timestampOf(await slack.post('chat.postMessage', { channel, attachments: [{ text: 'a' }] }));
  const kept = await slack.post('chat.update', { channel, ts, text: 'changed' });
  expect(kept).toMatchObject({ message: { attachments: [{ text: 'a' }] } });
  const dropped = await slack.post('chat.update', { channel, ts, text: 'changed', attachments: [] });
  expect(dropped).toMatchObject({ message: { attachments: [] } });
});

it('takes null for what a message may leave out', async () => {
  const slack = slackSite();
  const blocks = [{ type: 'divider' }];
  const nothing = { text: null, thread_ts: null, attachments: null };
  expect(await slack.post('chat.postMessage', { channel, blocks, ...nothing })).toMatchObject({ ok: true });
  expect(await slack.post('chat.postMessage', { channel, text: 'x', blocks: null })).toMatchObject({
    ok: true,
  });
});

it.each([
  ['chat.postMessage', { channel, text: 'x', username: 'Kaji' }],
  ['chat.postMessage', { channel, text: 'x', icon_emoji: ':fire:' }],
  ['chat.postMessage', { channel, text: 'x', mrkdwn: false }],
  ['chat.postMessage', { channel, text: 'x', unfurl_links: true }],
  ['chat.postMessage', { channel: 'U0MIKA', text: 'x' }],
  ['chat.postMessage', { channel, text: 'x', blocks: [{ type: 'call', call_id: 'R1' }] }],
  ['chat.scheduleMessage', { channel: 'U0MIKA', text: 'x', post_at: 1_795_165_200 }],
  ['chat.postEphemeral', { channel, user: 'U0MIKA', text: 'x', thread_ts: '1.000000' }],
  ['conversations.create', { name: 'inc-2', team_id: 'T1' }],
  [
    'bookmarks.add',
    { channel_id: channel, title: 'x', type: 'link', link: 'https://x.example', parent_id: 'Bk1' },
  ],
])('says with 501 that it does not model %s %j', async (method, args) => {
  const slack = slackSite();
  const response = await slack.send(method, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(args),
  });
  expect(response.status).toBe(501);
  expect(await response.json()).toMatchObject({
    ok: false,
    error: 'not_modelled',
    message: expect.stringContaining('The sandbox does not model'),
  });
});

it('takes unmodelled arguments whose value changes nothing', async () => {
  const inert = { unfurl_links: false, unfurl_media: 0, mrkdwn: true, username: '', icon_url: null };
  expect(await slackSite().post('chat.postMessage', { channel, text: 'x', ...inert })).toMatchObject({
    ok: true,
  });
});

it('takes the name of a channel where messages are posted or scheduled, and only there', async () => {
  const slack = slackSite();
  const ts = timestampOf(await slack.post('chat.postMessage', { channel: '#incidents', text: 'x' }));
  const later = { text: 'x', post_at: 1_795_165_200 };
  expect(await slack.post('chat.scheduleMessage', { channel: 'incidents', ...later })).toMatchObject({
    channel,
  });
  for (const name of ['incidents', '#incidents']) {
    for (const [method, args] of [
      ['conversations.setTopic', { channel: name, topic: 'x' }],
      ['conversations.archive', { channel: name }],
      ['conversations.invite', { channel: name, users: 'U0GUEST' }],
      ['chat.update', { channel: name, ts, text: 'x' }],
      ['chat.delete', { channel: name, ts }],
      ['chat.postEphemeral', { channel: name, user: 'U0MIKA', text: 'x' }],
      ['pins.add', { channel: name, timestamp: ts }],
      ['bookmarks.list', { channel_id: name }],
    ] as const) {
      expect(await slack.post(method, args)).toMatchObject({ error: 'channel_not_found' });
    }
    expect(await slack.get('conversations.info', { channel: name })).toMatchObject({
      error: 'channel_not_found',
    });
  }
});

it.each([
  ['a table', { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }],
  [
    'a select of several conversations',
    { type: 'actions', elements: [{ type: 'multi_conversations_select', placeholder: plainText('where') }] },
  ],
  ['an input for a URL', { type: 'input', label: plainText('Link'), element: { type: 'url_text_input' } }],
  ['an input for a number', { type: 'input', label: plainText('Users'), element: { type: 'number_input' } }],
])('accepts %s in a message', async (_, block) => {
  const posted = await slackSite().post('chat.postMessage', { channel, text: 'x', blocks: [block] });
  expect(posted).toMatchObject({ ok: true });
});

it.each([
  ['two tables', [1, 2].map(() => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }))],
  ['a table without rows', [{ type: 'table', rows: [] }]],
  ['an input for text among actions', [{ type: 'actions', elements: [{ type: 'plain_text_input' }] }]],
  ['a kind of block that does not exist', [{ type: 'poem' }]],
])('refuses %s', async (_, blocks) => {
  const posted = await slackSite().post('chat.postMessage', { channel, text: 'x', blocks });
  expect(posted).toMatchObject({ error: 'invalid_blocks' });
});

it('refuses the title of a bookmark above 256 characters', async () => {
  const slack = slackSite();
  const bookmark = { channel_id: channel, type: 'link', link: 'https://norikura.example' };
  const added = await slack.post('bookmarks.add', { ...bookmark, title: 'x'.repeat(256) });
  expect(added).toMatchObject({ ok: true });
  expect(await slack.post('bookmarks.add', { ...bookmark, title: 'x'.repeat(257) })).toMatchObject({
    error: 'invalid_arguments',
  });
});
