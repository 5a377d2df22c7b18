import { z } from 'zod';
import { messageAnswer } from '../answers';
import { required, text } from '../arguments';
import { method, type SlackMethod } from '../method';
import { SlackError } from '../slack-error';
import type { Bookmark, Workspace } from '../workspace';

const MOST_PINS = 100;
const MOST_BOOKMARKS = 100;

const bookmarkTitle = required.max(256);
const pin = z.object({ channel: required, timestamp: text.optional() });
const onChannel = z.object({ channel_id: required });

/** What a channel keeps at hand: pins and bookmarks. */
export const keeping: Record<string, SlackMethod> = {
  'pins.add': method({
    tier: 'tier2',
    acceptsJson: true,
    scopes: ['pins:write'],
    args: pin,
    run(workspace, args) {
      const { channel, ts } = pinned(workspace, args);
      if (channel.pins.some((each) => each.ts === ts)) throw new SlackError('already_pinned');
      if (channel.pins.length >= MOST_PINS) throw new SlackError('too_many_pins');
      channel.pins.push({ ts, created: workspace.nowSeconds, createdBy: workspace.bot.userId });
      return {};
    },
  }),

  'pins.remove': method({
    tier: 'tier2',
    acceptsJson: true,
    scopes: ['pins:write'],
    args: pin,
    run(workspace, args) {
      const { channel, ts } = pinned(workspace, args);
      if (!channel.pins.some((each) => each.ts === ts)) throw new SlackError('no_pin');
      channel.pins = channel.pins.filter((each) => each.ts !== ts);
      return {};
    },
  }),

  'pins.list': method({
    tier: 'tier2',
    acceptsJson: true,
    scopes: ['pins:read'],
    args: z.object({ channel: required }),
    run(workspace, args) {
      const channel = workspace.channel(args.channel);
      const items = channel.pins.flatMap(({ ts, created, createdBy }) => {
        const message = channel.messages.find((each) => each.ts === ts);
        if (!message) return [];
        return {
          type: 'message',
          channel: channel.id,
          created,
          created_by: createdBy,
          message: {
            ...messageAnswer(workspace, channel, message),
            permalink: `${workspace.url}archives/${channel.id}/p${ts.replace('.', '')}`,
          },
        };
      });
      return { items: items.reverse() };
    },
  }),

  'bookmarks.add': method({
    tier: 'tier2',
    acceptsJson: true,
    scopes: ['bookmarks:write'],
    args: onChannel.extend({
      title: bookmarkTitle,
      type: required,
      link: text.default(''),
      emoji: text.default(''),
    }),
    notModelled: { entity_id: '', access_level: '', parent_id: '' },
    run(workspace, args) {
      const channel = workspace.channel(args.channel_id);
      if (args.type !== 'link') throw new SlackError('invalid_bookmark_type');
      if (channel.bookmarks.length >= MOST_BOOKMARKS) throw new SlackError('too_many_bookmarks');
      const bookmark: Bookmark = {
        id: workspace.nextId('Bk'),
        channel_id: channel.id,
        title: args.title,
        link: webLink(args.link),
        emoji: emojiName(args.emoji),
        icon_url: '',
        type: 'link',
        entity_id: null,
        date_created: workspace.nowSeconds,
        date_updated: 0,
        rank: String(channel.bookmarks.length + 1).padStart(4, '0'),
        last_updated_by_user_id: workspace.bot.userId,
        last_updated_by_team_id: workspace.team.id,
        shortcut_id: null,
        app_id: null,
      };
      channel.bookmarks.push(bookmark);
      return { bookmark };
    },
  }),

  'bookmarks.edit': method({
    tier: 'tier2',
    acceptsJson: true,
    scopes: ['bookmarks:write'],
    args: onChannel.extend({
      bookmark_id: required,
      title: bookmarkTitle.optional(),
      link: text.optional(),
      emoji: text.optional(),
    }),
    run(workspace, args) {
      const bookmark = findBookmark(workspace, args);
      if (args.title) bookmark.title = args.title;
      if (args.link) bookmark.link = webLink(args.link);
      if (args.emoji) bookmark.emoji = emojiName(args.emoji);
      bookmark.date_updated = workspace.nowSeconds;
      return { bookmark };
    },
  }),

  'bookmarks.remove': method({
    tier: 'tier2',
    acceptsJson: true,
    scopes: ['bookmarks:write'],
    args: onChannel.extend({ bookmark_id: required }),
    run(workspace, args) {
      const bookmark = findBookmark(workspace, args);
      const channel = workspace.channel(args.channel_id);
      channel.bookmarks = channel.bookmarks.filter((each) => each !== bookmark);
      return {};
    },
  }),

  'bookmarks.list': method({
    tier: 'tier3',
    acceptsJson: true,
    scopes: ['bookmarks:read'],
    args: onChannel,
    run: (workspace, args) => ({ bookmarks: workspace.channel(args.channel_id).bookmarks }),
  }),
};

function pinned(workspace: Workspace, args: z.infer<typeof pin>) {
  const channel = workspace.channel(args.channel);
  if (!workspace.hasBot(channel)) throw new SlackError('not_in_channel');
  if (!args.timestamp) throw new SlackError('no_item_specified');
  if (!/^\d+\.\d{6}$/.test(args.timestamp)) throw new SlackError('bad_timestamp');
  const message = channel.messages.find(({ ts }) => ts === args.timestamp);
  if (!message) throw new SlackError('message_not_found');
  return { channel, ts: message.ts };
}

function findBookmark(workspace: Workspace, args: { channel_id: string; bookmark_id: string }): Bookmark {
  const bookmark = workspace.channel(args.channel_id).bookmarks.find(({ id }) => id === args.bookmark_id);
  if (!bookmark) throw new SlackError('not_found');
  return bookmark;
}

function webLink(link: string): string {
  if (!/^https?:\/\/\S+$/.test(link)) throw new SlackError('invalid_link');
  return link;
}

function emojiName(emoji: string): string {
  if (emoji !== '' && !/^:[a-z0-9_+'-]+:$/.test(emoji)) throw new SlackError('invalid_emoji');
  return emoji;
}
