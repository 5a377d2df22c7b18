import { z } from 'zod';
import { UpstreamError } from '../../ports/upstream-error';
import { channelNameOf, numberedName } from './channel-name';
import type { SlackClient } from './slack-client';
import { isSlackRefusal } from './slack-error';

const channelSchema = z.object({
  id: z.string(),
  name: z.string(),
  is_archived: z.boolean().default(false),
  is_private: z.boolean().default(false),
  is_member: z.boolean().optional(),
});
const oneSchema = z.object({ channel: channelSchema });
const pageSchema = z.object({
  channels: z.array(channelSchema),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
const nothing = z.object({});

export type SlackChannel = z.output<typeof channelSchema>;

const PAGE_SIZE = 999;
const MAX_PAGES = 20;
const MAX_NAMES = 5;

/**
 * Creates the channel, or takes the one with this name, which it joins when that is public. The name gets `-2`, `-3` …
 * up to `-5` while it is held by a channel that the app cannot see, by an archived one, because bots cannot bring
 * channels back, or by one of the other kind: what is said in private must not end in a channel that anybody made
 * before, nor what is for everybody in a private one.
 * @see https://docs.slack.dev/reference/methods/conversations.unarchive
 * @throws UpstreamError `conflict` when all these names are taken
 */
export async function ensureChannel(
  client: SlackClient,
  name: string,
  isPrivate: boolean,
): Promise<SlackChannel & { wasCreated: boolean }> {
  const valid = channelNameOf(name);
  for (let number = 1; number <= MAX_NAMES; number += 1) {
    const candidate = number === 1 ? valid : numberedName(valid, number);
    const created = await create(client, candidate, isPrivate);
    if (created) return { ...created, wasCreated: true };
    const existing = await findByName(client, candidate);
    if (existing && !existing.is_archived && existing.is_private === isPrivate) {
      await enter(client, existing);
      return { ...existing, wasCreated: false };
    }
  }
  throw new UpstreamError('slack', 'name-taken', { name: `#${valid}` });
}

/** `undefined` when it is gone, archived or out of the app's sight. */
export async function findChannel(client: SlackClient, id: string): Promise<SlackChannel | undefined> {
  try {
    const { channel } = await client.read('conversations.info', { channel: id }, oneSchema);
    return channel.is_archived ? undefined : channel;
  } catch (error) {
    if (isSlackRefusal(error, 'channel_not_found')) return undefined;
    throw error;
  }
}

/** `undefined` when the name is taken. */
async function create(
  client: SlackClient,
  name: string,
  isPrivate: boolean,
): Promise<SlackChannel | undefined> {
  try {
    return (await client.write('conversations.create', { name, is_private: isPrivate }, oneSchema)).channel;
  } catch (error) {
    if (isSlackRefusal(error, 'name_taken')) return undefined;
    throw error;
  }
}

async function findByName(client: SlackClient, name: string): Promise<SlackChannel | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const { channels, response_metadata: metadata } = await client.read(
      'conversations.list',
      { types: 'public_channel,private_channel', exclude_archived: false, limit: PAGE_SIZE, cursor },
      pageSchema,
    );
    const found = channels.find((channel) => channel.name === name);
    if (found) return found;
    cursor = metadata?.next_cursor || undefined;
    if (!cursor) return undefined;
  }
  return undefined;
}

async function enter(client: SlackClient, channel: SlackChannel): Promise<void> {
  if (!channel.is_private && !channel.is_member) {
    await client.write('conversations.join', { channel: channel.id }, nothing);
  }
}
