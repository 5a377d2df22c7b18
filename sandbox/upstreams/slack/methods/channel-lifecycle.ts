import { z } from 'zod';
import { channelAnswer } from '../answers';
import { flag, required, text } from '../arguments';
import { channelName } from '../channel-name';
import { method, type SlackMethod } from '../method';
import { SlackError } from '../slack-error';
import type { Channel, Workspace } from '../workspace';

const MANAGE = { public: ['channels:manage', 'channels:write'], private: ['groups:write'] };
const HEADING = {
  public: ['channels:manage', 'channels:write.topic'],
  private: ['groups:write', 'groups:write.topic'],
};
const INVITE = {
  public: ['channels:manage', 'channels:write.invites'],
  private: ['groups:write', 'groups:write.invites'],
};
const LONGEST_HEADING = 250;
const MOST_INVITED = 100;

const onChannel = z.object({ channel: required });

/** Creating, naming, filling and closing channels. */
export const channelLifecycle: Record<string, SlackMethod> = {
  'conversations.create': method({
    tier: 'tier2',
    acceptsJson: true,
    args: z.object({ name: text.default(''), is_private: flag }),
    notModelled: { team_id: '' },
    run(workspace, { name, is_private }) {
      workspace.requireScope(MANAGE[is_private ? 'private' : 'public']);
      const accepted = freeName(workspace, name);
      return { channel: channelAnswer(workspace, workspace.createChannel(accepted, is_private)) };
    },
  }),

  'conversations.rename': method({
    tier: 'tier2',
    acceptsJson: true,
    args: onChannel.extend({ name: text.default('') }),
    run(workspace, args) {
      const channel = workspace.channel(args.channel, MANAGE);
      workspace.requireOpenMembership(channel);
      const name = freeName(workspace, args.name);
      channel.previousNames = [channel.name, ...channel.previousNames];
      channel.name = name;
      workspace.note(channel, workspace.bot.userId, 'channel_name', `has renamed the channel to "${name}"`);
      return { channel: channelAnswer(workspace, channel) };
    },
  }),

  'conversations.join': method({
    tier: 'tier3',
    acceptsJson: true,
    scopes: ['channels:join'],
    args: onChannel,
    run(workspace, args) {
      const channel = workspace.channel(args.channel);
      if (channel.isPrivate) throw new SlackError('method_not_supported_for_channel_type');
      if (channel.isArchived) throw new SlackError('is_archived');
      const answer = () => channelAnswer(workspace, channel);
      if (workspace.hasBot(channel)) {
        return {
          channel: answer(),
          warning: 'already_in_channel',
          response_metadata: { warnings: ['already_in_channel'] },
        };
      }
      admit(workspace, channel, workspace.bot.userId);
      return { channel: answer() };
    },
  }),

  'conversations.invite': method({
    tier: 'tier3',
    acceptsJson: true,
    args: onChannel.extend({ users: text.default(''), force: flag }),
    run(workspace, args) {
      const channel = workspace.channel(args.channel, INVITE);
      workspace.requireOpenMembership(channel);
      const users = [
        ...new Set(
          args.users
            .split(',')
            .map((user) => user.trim())
            .filter(Boolean),
        ),
      ];
      if (users.length === 0) throw new SlackError('no_user');
      if (users.length > MOST_INVITED) throw new SlackError('invalid_arguments');
      const errors = users.flatMap((user) => {
        const error = invitationError(workspace, channel, user);
        return error ? [{ user, ok: false, error }] : [];
      });
      const welcome = users.filter((user) => !errors.some((error) => error.user === user));
      const [first] = errors;
      if (first && (!args.force || welcome.length === 0)) throw new SlackError(first.error, { errors });
      for (const user of welcome) admit(workspace, channel, user);
      return { channel: channelAnswer(workspace, channel), ...(first && { errors }) };
    },
  }),

  'conversations.setTopic': method({
    tier: 'tier2',
    acceptsJson: true,
    args: onChannel.extend({ topic: text }),
    run: (workspace, args) => setHeading(workspace, args.channel, 'topic', args.topic),
  }),

  'conversations.setPurpose': method({
    tier: 'tier2',
    acceptsJson: true,
    args: onChannel.extend({ purpose: text }),
    run: (workspace, args) => setHeading(workspace, args.channel, 'purpose', args.purpose),
  }),

  'conversations.archive': method({
    tier: 'tier2',
    acceptsJson: true,
    args: onChannel,
    run(workspace, args) {
      const channel = workspace.channel(args.channel, MANAGE);
      if (channel.isArchived) throw new SlackError('already_archived');
      if (channel.isGeneral) throw new SlackError('cant_archive_general');
      if (!workspace.hasBot(channel)) throw new SlackError('not_in_channel');
      workspace.note(channel, workspace.bot.userId, 'channel_archive', 'archived the channel');
      channel.isArchived = true;
      return {};
    },
  }),

  /** "Bot tokens (xoxb-…) cannot currently be used": https://docs.slack.dev/reference/methods/conversations.unarchive */
  'conversations.unarchive': method({
    tier: 'tier2',
    acceptsJson: true,
    args: z.object({ channel: required }),
    run() {
      throw new SlackError('not_allowed_token_type');
    },
  }),
};

/** @throws SlackError when the name breaks a rule, or is taken: archived channels keep theirs */
function freeName(workspace: Workspace, name: string): string {
  const accepted = channelName(name);
  if (workspace.channels.some((channel) => channel.name === accepted)) throw new SlackError('name_taken');
  return accepted;
}

function invitationError(workspace: Workspace, channel: Channel, user: string): string | undefined {
  if (user === workspace.bot.userId) return 'cant_invite_self';
  if (!workspace.isUser(user)) return 'user_not_found';
  return channel.members.has(user) ? 'already_in_channel' : undefined;
}

function admit(workspace: Workspace, channel: Channel, user: string): void {
  channel.members.add(user);
  workspace.note(channel, user, 'channel_join', `<@${user}> has joined the channel`);
}

function setHeading(workspace: Workspace, channelId: string, heading: 'topic' | 'purpose', value: string) {
  const channel = workspace.channel(channelId, HEADING);
  workspace.requireOpenMembership(channel);
  if ([...value].length > LONGEST_HEADING) throw new SlackError('too_long');
  channel[heading] = { value, creator: workspace.bot.userId, last_set: workspace.nowSeconds };
  workspace.note(
    channel,
    workspace.bot.userId,
    `channel_${heading}`,
    `set the channel ${heading}: ${value}`,
    {
      [heading]: value,
    },
  );
  return { channel: channelAnswer(workspace, channel) };
}
