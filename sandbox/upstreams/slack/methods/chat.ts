import { z } from 'zod';
import { messageAnswer } from '../answers';
import { flag, number, required, text } from '../arguments';
import { readBlocks } from '../block-kit';
import { readMetadata } from '../metadata';
import { method, type SlackMethod } from '../method';
import { SlackError } from '../slack-error';
import type { Channel, Message, Workspace } from '../workspace';

const WRITE = ['chat:write'];
/** Slack cuts longer texts; https://docs.slack.dev/changelog/2018-truncating-really-long-messages */
const CUT_AT = 40_000;
const LONGEST_UPDATE = 4_000;
const LONGEST_MARKDOWN = 12_000;
const FARTHEST_SCHEDULE_SECONDS = 120 * 24 * 60 * 60;

const content = { text: text.optional(), blocks: z.unknown().optional(), markdown_text: text.optional() };
const posting = {
  ...content,
  channel: required,
  thread_ts: text.optional(),
  reply_broadcast: flag,
  metadata: z.unknown().optional(),
};

/** Writing messages. */
export const chat: Record<string, SlackMethod> = {
  'chat.postMessage': method({
    tier: 'special',
    acceptsJson: true,
    scopes: WRITE,
    args: z.object(posting),
    limitedBy: ({ channel }) => String(channel),
    run(workspace, args) {
      const channel = writable(workspace, args.channel);
      const message = post(workspace, channel, contentOf(args), args);
      return { channel: channel.id, ts: message.ts, message: messageAnswer(workspace, channel, message) };
    },
  }),

  'chat.scheduleMessage': method({
    tier: 'tier3',
    acceptsJson: true,
    scopes: WRITE,
    args: z.object({ ...posting, post_at: number.int() }),
    run(workspace, args) {
      const channel = writable(workspace, args.channel);
      if (args.post_at <= workspace.nowSeconds) throw new SlackError('time_in_past');
      if (args.post_at > workspace.nowSeconds + FARTHEST_SCHEDULE_SECONDS)
        throw new SlackError('time_too_far');
      const written = contentOf(args);
      workspace.scheduled.push({
        channel,
        postAt: args.post_at,
        post: () => post(workspace, channel, written, args),
      });
      return {
        channel: channel.id,
        scheduled_message_id: workspace.nextId('Q'),
        post_at: args.post_at,
        message: {
          type: 'delayed_message',
          text: written.text,
          user: workspace.bot.userId,
          bot_id: workspace.bot.botId,
        },
      };
    },
  }),

  'chat.update': method({
    tier: 'tier3',
    acceptsJson: true,
    scopes: WRITE,
    args: z.object({ ...content, channel: required, ts: required, metadata: z.unknown().optional() }),
    run(workspace, args) {
      const channel = writable(workspace, args.channel);
      const message = ownMessage(workspace, channel, args.ts, 'cant_update_message');
      if ([...(args.text ?? '')].length > LONGEST_UPDATE) throw new SlackError('msg_too_long');
      const { text: written, blocks } = contentOf(args);
      message.text = written;
      if (blocks) message.blocks = blocks;
      else if (args.blocks !== undefined || args.text !== undefined) delete message.blocks;
      message.edited = { user: workspace.bot.userId, ts: workspace.nextTimestamp() };
      const { ts, ...changed } = messageAnswer(workspace, channel, message);
      return { channel: channel.id, ts, text: message.text, message: changed };
    },
  }),

  'chat.delete': method({
    tier: 'tier3',
    acceptsJson: true,
    scopes: WRITE,
    args: z.object({ channel: required, ts: required }),
    run(workspace, args) {
      const channel = workspace.channel(args.channel);
      const message = ownMessage(workspace, channel, args.ts, 'cant_delete_message');
      channel.messages = channel.messages.filter((each) => each !== message);
      channel.pins = channel.pins.filter(({ ts }) => ts !== message.ts);
      return { channel: channel.id, ts: message.ts };
    },
  }),

  'chat.postEphemeral': method({
    tier: 'tier4',
    acceptsJson: true,
    scopes: WRITE,
    args: z.object({ ...content, channel: required, user: required }),
    run(workspace, args) {
      const channel = writable(workspace, args.channel);
      if (!channel.members.has(args.user)) throw new SlackError('user_not_in_channel');
      contentOf(args);
      return { message_ts: workspace.nextTimestamp() };
    },
  }),

  'chat.getPermalink': method({
    tier: 'special',
    args: z.object({ channel: required, message_ts: required }),
    run(workspace, args) {
      const channel = workspace.channel(args.channel);
      const message = channel.messages.find(({ ts }) => ts === args.message_ts);
      if (!message) throw new SlackError('message_not_found');
      const permalink = new URL(`archives/${channel.id}/p${message.ts.replace('.', '')}`, workspace.url);
      if (message.thread_ts !== undefined && message.thread_ts !== message.ts) {
        permalink.searchParams.set('thread_ts', message.thread_ts);
        permalink.searchParams.set('cid', channel.id);
      }
      return { channel: channel.id, permalink: permalink.href };
    },
  }),
};

function writable(workspace: Workspace, idOrName: string): Channel {
  const channel = workspace.channel(idOrName);
  workspace.requireOpenMembership(channel);
  return channel;
}

type Content = Pick<Message, 'text' | 'blocks'>;

/** @throws SlackError `no_text`, `markdown_text_conflict`, `msg_too_long` or what is wrong with the blocks */
function contentOf(args: {
  text?: string | undefined;
  blocks?: unknown;
  markdown_text?: string | undefined;
}): Content {
  const blocks = readBlocks(args.blocks);
  if (args.markdown_text !== undefined) {
    if (blocks || args.text) throw new SlackError('markdown_text_conflict');
    if (args.markdown_text.length > LONGEST_MARKDOWN) throw new SlackError('msg_too_long');
  }
  const written = args.text ?? args.markdown_text ?? '';
  if (written.trim() === '' && !blocks?.length) throw new SlackError('no_text');
  return { text: written.slice(0, CUT_AT), ...(blocks && { blocks }) };
}

function post(
  workspace: Workspace,
  channel: Channel,
  content: Content,
  {
    thread_ts,
    reply_broadcast,
    metadata,
  }: {
    thread_ts?: string | undefined;
    reply_broadcast: boolean;
    metadata?: unknown;
  },
): Message {
  const parent = thread_ts ? channel.messages.find(({ ts }) => ts === thread_ts) : undefined;
  if (thread_ts && !parent) throw new SlackError('cannot_reply_to_message');
  const described = readMetadata(metadata);
  const message: Message = {
    type: 'message',
    user: workspace.bot.userId,
    bot_id: workspace.bot.botId,
    ...content,
    ts: workspace.nextTimestamp(),
    ...(parent && { thread_ts: parent.thread_ts ?? parent.ts }),
    ...(parent && reply_broadcast && { isBroadcast: true }),
    ...(described && { metadata: described }),
  };
  channel.messages.push(message);
  return message;
}

function ownMessage(workspace: Workspace, channel: Channel, timestamp: string, refusal: string): Message {
  const message = channel.messages.find(({ ts }) => ts === timestamp);
  if (!message) throw new SlackError('message_not_found');
  if (message.bot_id !== workspace.bot.botId) throw new SlackError(refusal);
  return message;
}
