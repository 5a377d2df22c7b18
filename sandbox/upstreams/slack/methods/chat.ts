import { z } from 'zod';
import { messageAnswer } from '../answers';
import { flag, number, optionalText, required, text } from '../arguments';
import { readAttachments } from '../attachments';
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

const content = {
  text: optionalText,
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  markdown_text: text.optional(),
};
/** Links are never unfurled here, mrkdwn is always read, and the bot writes under its own name. */
const plain = { as_user: 'false', link_names: 'false', parse: 'none' };
const disguise = { username: '', icon_emoji: '', icon_url: '' };
const unfurling = { unfurl_links: 'false', unfurl_media: 'false' };
const posting = {
  ...content,
  channel: required,
  thread_ts: optionalText,
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
    notModelled: {
      ...{ ...plain, ...disguise, ...unfurling },
      ...{ mrkdwn: 'true', current_draft_last_updated_ts: '' },
    },
    limitedBy: ({ channel }) => String(channel),
    run(workspace, args) {
      const channel = writable(workspace, workspace.destination(args.channel));
      const message = post(workspace, channel, contentOf(args), args);
      return { channel: channel.id, ts: message.ts, message: messageAnswer(workspace, channel, message) };
    },
  }),

  'chat.scheduleMessage': method({
    tier: 'tier3',
    acceptsJson: true,
    scopes: WRITE,
    args: z.object({ ...posting, post_at: number.int() }),
    notModelled: { ...plain, ...unfurling },
    run(workspace, args) {
      const channel = writable(workspace, workspace.destination(args.channel));
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
    notModelled: { ...plain, unfurled_attachments: '', file_ids: '', reply_broadcast: 'false' },
    run(workspace, args) {
      const channel = writable(workspace, workspace.channel(args.channel));
      const message = ownMessage(workspace, channel, args.ts, 'cant_update_message');
      if ([...(args.text ?? '')].length > LONGEST_UPDATE) throw new SlackError('msg_too_long');
      const { text: written, blocks, attachments } = contentOf(args);
      message.text = written;
      if (blocks) message.blocks = blocks;
      else if (args.blocks !== undefined || args.text !== undefined) delete message.blocks;
      if (attachments) message.attachments = attachments;
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
    notModelled: { as_user: 'false' },
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
    notModelled: { ...plain, ...disguise, thread_ts: '', metadata: '' },
    run(workspace, args) {
      const channel = writable(workspace, workspace.channel(args.channel));
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

function writable(workspace: Workspace, channel: Channel): Channel {
  workspace.requireOpenMembership(channel);
  return channel;
}

type Content = Pick<Message, 'text' | 'blocks' | 'attachments'>;

/** @throws SlackError `no_text`, `markdown_text_conflict`, `msg_too_long` or what is wrong with the blocks */
function contentOf(args: {
  text?: string | undefined;
  blocks?: unknown;
  attachments?: unknown;
  markdown_text?: string | undefined;
}): Content {
  const blocks = readBlocks(args.blocks);
  const attachments = readAttachments(args.attachments);
  if (args.markdown_text !== undefined) {
    if (blocks || args.text) throw new SlackError('markdown_text_conflict');
    if (args.markdown_text.length > LONGEST_MARKDOWN) throw new SlackError('msg_too_long');
  }
  const written = args.text ?? args.markdown_text ?? '';
  if (written.trim() === '' && !blocks?.length && !attachments?.length) throw new SlackError('no_text');
  return { text: written.slice(0, CUT_AT), ...(blocks && { blocks }), ...(attachments && { attachments }) };
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
