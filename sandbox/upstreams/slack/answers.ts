import type { Channel, Message, Workspace } from './workspace';

/** Slack's channel object: https://docs.slack.dev/reference/objects/conversation-object */
export function channelAnswer(workspace: Workspace, channel: Channel) {
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !channel.isPrivate,
    is_group: channel.isPrivate,
    is_im: false,
    is_mpim: false,
    is_private: channel.isPrivate,
    created: channel.created,
    creator: channel.creator,
    is_archived: channel.isArchived,
    is_general: channel.isGeneral,
    unlinked: 0,
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: workspace.team.id,
    shared_team_ids: [workspace.team.id],
    is_member: workspace.hasBot(channel),
    updated: channel.updatedMs,
    topic: channel.topic,
    purpose: channel.purpose,
    previous_names: channel.previousNames,
  };
}

export function messageAnswer(workspace: Workspace, channel: Channel, message: Message) {
  const { isBroadcast, ...shown } = message;
  const replies = channel.messages.filter(
    ({ thread_ts, ts }) => thread_ts === message.ts && ts !== message.ts,
  );
  const pinned = channel.pins.some(({ ts }) => ts === message.ts);
  return {
    ...shown,
    ...(isBroadcast && { subtype: 'thread_broadcast' }),
    team: workspace.team.id,
    ...(message.bot_id && { bot_profile: botProfile(workspace), app_id: APP_ID }),
    ...(pinned && { pinned_to: [channel.id] }),
    ...(replies.length > 0 && {
      thread_ts: message.ts,
      reply_count: replies.length,
      reply_users_count: new Set(replies.map(({ user }) => user)).size,
      reply_users: [...new Set(replies.map(({ user }) => user))],
      latest_reply: replies.at(-1)?.ts,
    }),
  };
}

export const APP_ID = 'A0KAJISBX';

function botProfile({ bot, team }: Workspace) {
  return {
    id: bot.botId,
    deleted: false,
    name: bot.name,
    updated: 0,
    app_id: APP_ID,
    icons: {},
    team_id: team.id,
  };
}
