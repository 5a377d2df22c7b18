import { z } from 'zod';
import { channelAnswer, messageAnswer } from '../answers';
import { flag, number, required, text } from '../arguments';
import { slice } from '../cursor';
import { method, type SlackMethod } from '../method';
import { SlackError } from '../slack-error';
import type { Channel, Message, Workspace } from '../workspace';

const READ = { public: ['channels:read'], private: ['groups:read'] };
const HISTORY = { public: ['channels:history'], private: ['groups:history'] };
const KINDS: Record<string, 'public' | 'private' | 'none'> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'none',
  mpim: 'none',
};

const limit = (byDefault: number) => number.int().min(1).max(1000).default(byDefault);
const window = {
  channel: required,
  cursor: text.optional(),
  oldest: text.optional(),
  latest: text.optional(),
  inclusive: flag,
};

/** Looking at channels, their members and their messages. */
export const channelReading: Record<string, SlackMethod> = {
  'conversations.info': method({
    tier: 'tier3',
    args: z.object({ channel: required, include_num_members: flag }),
    notModelled: { include_locale: 'false' },
    run(workspace, args) {
      const channel = workspace.channel(args.channel, READ);
      const answer = channelAnswer(workspace, channel);
      return {
        channel: args.include_num_members ? { ...answer, num_members: channel.members.size } : answer,
      };
    },
  }),

  'conversations.list': method({
    tier: 'tier2',
    args: z.object({
      cursor: text.optional(),
      limit: limit(100),
      exclude_archived: flag,
      types: text.default('public_channel'),
    }),
    notModelled: { team_id: '' },
    run(workspace, args) {
      const kinds = args.types.split(',').map((type) => KINDS[type.trim()]);
      if (kinds.includes(undefined)) throw new SlackError('invalid_types');
      for (const kind of ['public', 'private'] as const)
        if (kinds.includes(kind)) workspace.requireScope(READ[kind]);
      const visible = workspace.channels.filter(
        (channel) =>
          kinds.includes(channel.isPrivate ? 'private' : 'public') &&
          !(channel.isPrivate && !workspace.hasBot(channel)) &&
          !(args.exclude_archived && channel.isArchived),
      );
      const { items, nextCursor } = slice(visible, args.limit, args.cursor);
      return {
        channels: items.map((channel) => ({
          ...channelAnswer(workspace, channel),
          num_members: channel.members.size,
        })),
        response_metadata: { next_cursor: nextCursor },
      };
    },
  }),

  'conversations.members': method({
    tier: 'tier4',
    args: z.object({ channel: required, cursor: text.optional(), limit: limit(100) }),
    run(workspace, args) {
      const channel = workspace.channel(args.channel, READ);
      const { items, nextCursor } = slice([...channel.members], args.limit, args.cursor);
      return { members: items, response_metadata: { next_cursor: nextCursor } };
    },
  }),

  'conversations.history': method({
    tier: 'tier3',
    acceptsJson: true,
    args: z.object({
      ...window,
      limit: number.int().min(1).max(999).default(100),
      include_all_metadata: flag,
    }),
    run(workspace, args) {
      const channel = readable(workspace, args.channel);
      const inChannel = channel.messages.filter((message) => !isReply(message) || message.isBroadcast);
      const newestFirst = within(inChannel, args).reverse();
      const { items, nextCursor } = slice(newestFirst, args.limit, args.cursor);
      return {
        messages: items.map((message) => {
          const { metadata, ...answer } = messageAnswer(workspace, channel, message);
          return args.include_all_metadata && metadata ? { ...answer, metadata } : answer;
        }),
        has_more: nextCursor !== '',
        pin_count: channel.pins.length,
        channel_actions_ts: null,
        channel_actions_count: 0,
        ...(nextCursor !== '' && { response_metadata: { next_cursor: nextCursor } }),
      };
    },
  }),

  'conversations.replies': method({
    tier: 'tier3',
    args: z.object({ ...window, ts: required, limit: limit(1000) }),
    notModelled: { include_all_metadata: 'false' },
    run(workspace, args) {
      const channel = readable(workspace, args.channel);
      const parent = channel.messages.find(({ ts }) => ts === args.ts);
      if (!parent) throw new SlackError('thread_not_found');
      const root = parent.thread_ts ?? parent.ts;
      const thread = channel.messages.filter(({ ts, thread_ts }) => ts === root || thread_ts === root);
      const { items, nextCursor } = slice(within(thread, args), args.limit, args.cursor);
      return {
        messages: items.map((message) => messageAnswer(workspace, channel, message)),
        has_more: nextCursor !== '',
        response_metadata: { next_cursor: nextCursor },
      };
    },
  }),
};

function readable(workspace: Workspace, channelId: string): Channel {
  const channel = workspace.channel(channelId, HISTORY);
  if (!workspace.hasBot(channel)) throw new SlackError('not_in_channel');
  return channel;
}

function isReply({ ts, thread_ts }: Message): boolean {
  return thread_ts !== undefined && thread_ts !== ts;
}

/** Messages in the window, in the order of their timestamps; the edges count only with `inclusive`. */
function within(
  messages: readonly Message[],
  window: { oldest?: string | undefined; latest?: string | undefined; inclusive: boolean },
): Message[] {
  const oldest = edge(window.oldest, 'invalid_ts_oldest') ?? Number.NEGATIVE_INFINITY;
  const latest = edge(window.latest, 'invalid_ts_latest') ?? Number.POSITIVE_INFINITY;
  return messages
    .filter((message) => {
      const at = Number(message.ts);
      return (at > oldest && at < latest) || (window.inclusive && (at === oldest || at === latest));
    })
    .sort((a, b) => Number(a.ts) - Number(b.ts));
}

function edge(timestamp: string | undefined, errorCode: string): number | undefined {
  if (timestamp === undefined || timestamp === '') return undefined;
  const seconds = Number(timestamp);
  if (Number.isNaN(seconds)) throw new SlackError(errorCode);
  return seconds;
}
