import fc from 'fast-check';
import { expect, it } from 'vitest';
import { channelName } from '../../../sandbox/upstreams/slack/channel-name';
import { channelOf, slackSite } from './slack-site';

it('opens a channel that the bot is in, and knows it afterwards', async () => {
  const slack = slackSite();
  const channel = channelOf(await slack.post('conversations.create', { name: 'inc-ops-204-logins' }));
  expect(channel).toMatchObject({ name: 'inc-ops-204-logins', is_member: true, is_archived: false });
  const found = await slack.get('conversations.info', { channel: channel.id, include_num_members: 'true' });
  expect(found).toMatchObject({ ok: true, channel: { id: channel.id, num_members: 1 } });
});

it.each([
  ['', 'invalid_name_required'],
  ['a'.repeat(81), 'invalid_name_maxlength'],
  ['Incident', 'invalid_name_specials'],
  ['inc 204', 'invalid_name_specials'],
  ['inc.204', 'invalid_name_specials'],
  ['障害', 'invalid_name_specials'],
  ['--_', 'invalid_name_punctuation'],
  ['general', 'name_taken'],
  ['inc-ops-118-invoices-twice', 'name_taken'],
])('refuses the channel name "%s" with %s', async (name, error) => {
  expect(await slackSite().post('conversations.create', { name })).toEqual({ ok: false, error });
});

it('accepts every name of lowercase letters, digits, hyphens and underscores', () => {
  const characters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-_');
  fc.assert(
    fc.property(fc.string({ unit: characters, minLength: 1, maxLength: 79 }), (rest) => {
      expect(channelName(`x${rest}`)).toBe(`x${rest}`);
    }),
  );
});

it('invites people, and says for whom it did not work', async () => {
  const slack = slackSite();
  const { id: channel } = channelOf(await slack.post('conversations.create', { name: 'inc-1' }));
  expect(await slack.post('conversations.invite', { channel, users: 'U0MIKA,U0TOMAS' })).toMatchObject({
    ok: true,
  });
  expect(await slack.get('conversations.members', { channel })).toMatchObject({
    members: ['U0KAJIBOT', 'U0MIKA', 'U0TOMAS'],
  });
  expect(await slack.post('conversations.invite', { channel, users: 'U0MIKA' })).toMatchObject({
    error: 'already_in_channel',
  });
  expect(await slack.post('conversations.invite', { channel, users: 'U0ADA,U0NOBODY' })).toMatchObject({
    ok: false,
    error: 'user_not_found',
    errors: [{ user: 'U0NOBODY', ok: false, error: 'user_not_found' }],
  });
  expect(
    await slack.post('conversations.invite', { channel, users: 'U0ADA,U0NOBODY', force: true }),
  ).toMatchObject({
    ok: true,
    errors: [{ user: 'U0NOBODY' }],
  });
  expect(await slack.post('conversations.invite', { channel, users: 'U0KAJIBOT' })).toMatchObject({
    error: 'cant_invite_self',
  });
  expect(await slack.post('conversations.invite', { channel })).toMatchObject({ error: 'no_user' });
});

it('keeps a topic of 250 characters and refuses one more', async () => {
  const slack = slackSite();
  const { id: channel } = channelOf(await slack.post('conversations.create', { name: 'inc-1' }));
  const topic = '件'.repeat(250);
  expect(await slack.post('conversations.setTopic', { channel, topic })).toMatchObject({
    channel: { topic: { value: topic } },
  });
  expect(await slack.post('conversations.setTopic', { channel, topic: `${topic}.` })).toMatchObject({
    error: 'too_long',
  });
  expect(await slack.post('conversations.setPurpose', { channel, purpose: 'logins' })).toMatchObject({
    channel: { purpose: { value: 'logins' } },
  });
});

it('closes a channel for writing, and lets no bot open it again', async () => {
  const slack = slackSite();
  const { id: channel } = channelOf(await slack.post('conversations.create', { name: 'inc-1' }));
  expect(await slack.post('conversations.archive', { channel })).toEqual({ ok: true });
  expect(await slack.post('conversations.archive', { channel })).toMatchObject({ error: 'already_archived' });
  expect(await slack.post('chat.postMessage', { channel, text: 'late' })).toMatchObject({
    error: 'is_archived',
  });
  expect(await slack.post('conversations.setTopic', { channel, topic: 'x' })).toMatchObject({
    error: 'is_archived',
  });
  expect(await slack.post('conversations.create', { name: 'inc-1' })).toMatchObject({ error: 'name_taken' });
  expect(await slack.post('conversations.unarchive', { channel })).toMatchObject({
    error: 'not_allowed_token_type',
  });
  expect(await slack.post('conversations.archive', { channel: 'C0NGENERAL' })).toMatchObject({
    error: 'cant_archive_general',
  });
});

it('remembers the names that a channel had', async () => {
  const slack = slackSite();
  const { id: channel } = channelOf(await slack.post('conversations.create', { name: 'inc-1' }));
  expect(await slack.post('conversations.rename', { channel, name: 'inc-2' })).toMatchObject({
    channel: { previous_names: ['inc-1'] },
  });
});

it('joins public channels and does not know private ones it is not in', async () => {
  const slack = slackSite();
  expect(await slack.post('conversations.setTopic', { channel: 'C0NDEPLOYS', topic: 'x' })).toMatchObject({
    error: 'not_in_channel',
  });
  expect(await slack.post('conversations.join', { channel: 'C0NDEPLOYS' })).toMatchObject({
    channel: { is_member: true },
  });
  expect(await slack.post('conversations.join', { channel: 'C0NDEPLOYS' })).toMatchObject({
    warning: 'already_in_channel',
  });
  expect(await slack.get('conversations.info', { channel: 'G0NSECURITY' })).toMatchObject({
    error: 'channel_not_found',
  });
});

it('lists channels page by page, without archived ones when asked', async () => {
  const slack = slackSite();
  const first = await slack.get('conversations.list', { limit: '3' });
  expect(first).toMatchObject({
    channels: [{ name: 'general' }, { name: 'incidents' }, { name: 'deployments' }],
  });
  const { next_cursor } = Object(first.response_metadata);
  const second = await slack.get('conversations.list', { limit: '3', cursor: next_cursor });
  expect(second).toMatchObject({ response_metadata: { next_cursor: '' } });
  const open = await slack.get('conversations.list', {
    exclude_archived: 'true',
    types: 'public_channel,private_channel',
  });
  expect(JSON.stringify(open)).not.toContain('inc-ops-118');
  expect(JSON.stringify(open)).not.toContain('security-response');
  expect(await slack.get('conversations.list', { cursor: 'nonsense' })).toMatchObject({
    error: 'invalid_cursor',
  });
  expect(await slack.get('conversations.list', { types: 'secret' })).toMatchObject({
    error: 'invalid_types',
  });
});
