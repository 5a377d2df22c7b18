import { z } from 'zod';
import type { Person } from '../../../world/schema';
import { APP_ID } from '../answers';
import { flag, number, required, text } from '../arguments';
import { slice } from '../cursor';
import { method, type SlackMethod } from '../method';
import { SlackError } from '../slack-error';
import type { Workspace } from '../workspace';

/** Who is there: the workspace, its people and its groups. */
export const directory: Record<string, SlackMethod> = {
  'api.test': {
    tier: 'tier4',
    acceptsJson: true,
    needsNoToken: true,
    takes: ['error'],
    run(_, args) {
      if (typeof args.error === 'string' && args.error !== '') throw new SlackError(args.error, { args });
      return Object.keys(args).length > 0 ? { args } : {};
    },
  },

  'auth.test': method({
    tier: 'special',
    acceptsJson: true,
    args: z.object({}),
    run: ({ url, team, bot }) => ({
      url,
      team: team.name,
      user: bot.name,
      team_id: team.id,
      user_id: bot.userId,
      bot_id: bot.botId,
      is_enterprise_install: false,
    }),
  }),

  'team.info': method({
    tier: 'tier3',
    acceptsJson: true,
    scopes: ['team:read'],
    args: z.object({ team: text.optional() }),
    notModelled: { domain: '' },
    run({ team }, args) {
      if (args.team && args.team !== team.id) throw new SlackError('team_not_found');
      return { team: { ...team, email_domain: '', icon: { image_default: true } } };
    },
  }),

  'users.list': method({
    tier: 'tier2',
    scopes: ['users:read'],
    args: z.object({ cursor: text.optional(), limit: number.int().min(0).max(1000).default(0) }),
    notModelled: { include_locale: 'false', team_id: '' },
    run(workspace, args) {
      const everyone = [
        ...workspace.people.map((person) => userAnswer(workspace, person)),
        botAnswer(workspace),
      ];
      const { items, nextCursor } = slice(
        everyone,
        args.limit === 0 ? everyone.length : args.limit,
        args.cursor,
      );
      return {
        members: items,
        cache_ts: workspace.nowSeconds,
        response_metadata: { next_cursor: nextCursor },
      };
    },
  }),

  'users.info': method({
    tier: 'tier4',
    scopes: ['users:read'],
    args: z.object({ user: required }),
    notModelled: { include_locale: 'false' },
    run(workspace, args) {
      if (args.user === workspace.bot.userId) return { user: botAnswer(workspace) };
      const person = workspace.people.find(({ slackUserId }) => slackUserId === args.user);
      if (!person) throw new SlackError('user_not_found');
      return { user: userAnswer(workspace, person) };
    },
  }),

  'users.lookupByEmail': method({
    tier: 'tier3',
    scopes: ['users:read.email'],
    args: z.object({ email: required }),
    run(workspace, args) {
      const wanted = args.email.trim().toLowerCase();
      const person = workspace.people.find(({ email }) => email.toLowerCase() === wanted);
      if (!person) throw new SlackError('users_not_found');
      return { user: userAnswer(workspace, person) };
    },
  }),

  'usergroups.list': method({
    tier: 'tier2',
    scopes: ['usergroups:read'],
    args: z.object({ include_users: flag, include_count: flag }),
    notModelled: { include_disabled: 'false', team_id: '' },
    run: (workspace, args) => ({
      usergroups: workspace.usergroups.map(({ id, handle, name, users }) => ({
        id,
        team_id: workspace.team.id,
        is_usergroup: true,
        is_subteam: true,
        name,
        description: '',
        handle,
        is_external: false,
        date_create: 0,
        date_update: 0,
        date_delete: 0,
        created_by: workspace.bot.userId,
        updated_by: workspace.bot.userId,
        prefs: { channels: [], groups: [] },
        ...(args.include_users && { users }),
        ...(args.include_count && { user_count: users.length }),
      })),
    }),
  }),

  'usergroups.users.list': method({
    tier: 'tier2',
    scopes: ['usergroups:read'],
    args: z.object({ usergroup: required }),
    notModelled: { include_disabled: 'false', team_id: '' },
    run(workspace, args) {
      const group = workspace.usergroups.find(({ id }) => id === args.usergroup);
      if (!group) throw new SlackError('no_such_subteam');
      return { users: group.users };
    },
  }),
};

/** E-mail addresses are shown to tokens with `users:read.email` only. */
function userAnswer(workspace: Workspace, person: Person & { slackUserId: string }) {
  const [firstName = '', ...lastNames] = person.displayName.split(' ');
  return {
    id: person.slackUserId,
    team_id: workspace.team.id,
    name: person.email.split('@')[0] ?? '',
    deleted: false,
    real_name: person.displayName,
    tz: person.timeZone,
    profile: {
      real_name: person.displayName,
      real_name_normalized: person.displayName,
      display_name: firstName,
      display_name_normalized: firstName,
      first_name: firstName,
      last_name: lastNames.join(' '),
      title: '',
      status_text: '',
      status_emoji: '',
      team: workspace.team.id,
      ...(workspace.bot.scopes.includes('users:read.email') && { email: person.email }),
    },
    is_admin: person.role === 'admin',
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: false,
    is_app_user: false,
    updated: 0,
  };
}

function botAnswer({ bot, team }: Workspace) {
  return {
    id: bot.userId,
    team_id: team.id,
    name: bot.name,
    deleted: false,
    real_name: bot.name,
    profile: {
      real_name: bot.name,
      real_name_normalized: bot.name,
      display_name: bot.name,
      display_name_normalized: bot.name,
      bot_id: bot.botId,
      api_app_id: APP_ID,
      team: team.id,
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: true,
    is_app_user: false,
    updated: 0,
  };
}
