import { z } from 'zod';
import { plainText, type RichText } from '../../domain/communication/rich-text';
import type { Chat } from '../../ports/chat';
import { remember } from '../http/remember';
import { cutText, cutToLength } from '../rich-text/cut-to-length';
import { blocksOf } from './blocks';
import { ensureChannel, findChannel } from './channels';
import { invite, unknownAmong } from './invitees';
import { mrkdwnOf } from './mrkdwn';
import { createSlackClient, type SlackConnection } from './slack-client';
import { isSlackRefusal } from './slack-error';

const MAX_TOPIC = 250;
/** `chat.update` refuses texts above 4,000 characters. */
const MAX_TEXT = 3_900;
/** All blocks together; above about 13,200 characters Slack answers `msg_blocks_too_long`, which it does not document. */
const MAX_BLOCKS_TEXT = 12_000;
const MAX_BOOKMARK_TITLE = 255;
/** One call: a post whose answer was lost is looked for soon after. */
const LATEST = 200;

const identitySchema = z.object({ url: z.url(), team: z.string(), user: z.string() });
const postedSchema = z.object({ ts: z.string() });
const bookmarksSchema = z.object({ bookmarks: z.array(z.object({ link: z.string().nullish() })) });
/** Of the app's own messages: https://docs.slack.dev/messaging/message-metadata */
const MARKED = 'kaji_message';
const markedSchema = z.object({
  event_type: z.literal(MARKED),
  event_payload: z.object({ mark: z.string() }),
});
const historySchema = z.object({
  messages: z.array(z.object({ ts: z.string(), metadata: markedSchema.optional().catch(undefined) })),
});
const nothing = z.object({});

/** Slack as the bot whose token this is. */
export function createChat(connection: SlackConnection): Chat {
  const client = createSlackClient(connection);
  const identity = remember(() => client.write('auth.test', {}, identitySchema));
  /** `url` of `auth.test` ends with a slash. */
  const archive = async (channelId: string) => `${(await identity()).url}archives/${channelId}`;
  const permalink = async (channelId: string, ts: string) =>
    `${await archive(channelId)}/p${ts.replace('.', '')}`;

  return {
    async identify() {
      const { team, user } = await identity();
      return { teamName: team, botName: user };
    },
    async ensureChannel(name, { isPrivate }) {
      const [{ id, name: actual, wasCreated }] = await Promise.all([
        ensureChannel(client, name, isPrivate),
        identity(),
      ]);
      return { id, name: actual, url: await archive(id), wasCreated };
    },
    async channel(id) {
      const found = await findChannel(client, id);
      return found && { id, name: found.name, url: await archive(id) };
    },
    async setTopic(channelId, topic) {
      await client.write('conversations.setTopic', { channel: channelId, topic: oneLine(topic) }, nothing);
    },
    async post(channelId, message, mark) {
      const args = { channel: channelId, ...contentOf(message), unfurl_links: false, unfurl_media: false };
      const metadata =
        mark === undefined ? {} : { metadata: { event_type: MARKED, event_payload: { mark } } };
      const { ts } = await client.write('chat.postMessage', { ...args, ...metadata }, postedSchema);
      return { id: ts, url: await permalink(channelId, ts) };
    },
    async findPost(channelId, mark) {
      const { messages } = await client.read(
        'conversations.history',
        { channel: channelId, limit: LATEST, include_all_metadata: true },
        historySchema,
      );
      const found = messages.find(({ metadata }) => metadata?.event_payload.mark === mark);
      return found && { id: found.ts, url: await permalink(channelId, found.ts) };
    },
    async replace(channelId, messageId, message) {
      await client.write(
        'chat.update',
        { channel: channelId, ts: messageId, ...contentOf(message) },
        nothing,
      );
    },
    async pin(channelId, messageId) {
      try {
        await client.write('pins.add', { channel: channelId, timestamp: messageId }, nothing);
      } catch (error) {
        if (!isSlackRefusal(error, 'already_pinned')) throw error;
      }
    },
    async bookmark(channelId, { title, url }) {
      const { bookmarks } = await client.write('bookmarks.list', { channel_id: channelId }, bookmarksSchema);
      if (bookmarks.some(({ link }) => link === url)) return;
      const bookmark = { title: cutText(title, MAX_BOOKMARK_TITLE), type: 'link', link: url };
      await client.write('bookmarks.add', { channel_id: channelId, ...bookmark }, nothing);
    },
    invite: (channelId, invitees) => invite(client, channelId, invitees),
    unknownAmong: (invitees) => unknownAmong(client, invitees),
  };
}

/** Slack wants a text beside blocks: notifications and screen readers take it. */
function contentOf(message: RichText) {
  const text = mrkdwnOf(message, MAX_TEXT) || plainText(message);
  const blocks = blocksOf(cutToLength(message, MAX_BLOCKS_TEXT));
  return { text, ...(blocks.length > 0 && { blocks }) };
}

/** Topics are one line of at most 250 characters. */
function oneLine(topic: string): string {
  const line = topic.replace(/\s+/g, ' ').trim();
  return line.length <= MAX_TOPIC ? line : `${cutText(line, MAX_TOPIC - 1)}…`;
}
