import { z } from 'zod';
import type { SlackClient } from './slack-client';
import { isSlackRefusal } from './slack-error';

/** One call invites at most so many. */
const MAX_PER_CALL = 100;

const userSchema = z.object({ user: z.object({ id: z.string() }) });
const profileSchema = z.object({ user: z.object({ deleted: z.boolean().default(false) }) });
const groupsSchema = z.object({
  usergroups: z.array(z.object({ handle: z.string(), users: z.array(z.string()).default([]) })),
});
const invitedSchema = z.object({
  errors: z.array(z.object({ user: z.string().optional(), error: z.string() })).optional(),
});

const USER_ID = /^[UW][A-Z0-9]{4,}$/;
/** Already there, or the app itself: nothing is missing. */
const HARMLESS = ['already_in_channel', 'cant_invite_self'];
const UNKNOWN = [
  'user_not_found',
  'users_not_found',
  'cant_invite',
  'org_user_not_in_team',
  'user_is_restricted',
];

interface Found {
  /** as it was asked for: an address, an id or a handle */
  invitee: string;
  userIds: string[];
}

/** Invites people by e-mail address, user id or `@handle` of a user group, one group's people all together. */
export async function invite(
  client: SlackClient,
  channelId: string,
  invitees: readonly string[],
): Promise<{ invited: number; notFound: string[] }> {
  const found = await findAll(client, invitees);
  const userIds = [...new Set(found.flatMap((each) => each.userIds))];
  const failed = new Map<string, string>();
  for (let at = 0; at < userIds.length; at += MAX_PER_CALL) {
    const batch = userIds.slice(at, at + MAX_PER_CALL);
    for (const [user, error] of await inviteBatch(client, channelId, batch)) failed.set(user, error);
  }
  const isUnknown = (userId: string) => UNKNOWN.includes(failed.get(userId) ?? '');
  return {
    invited: userIds.filter((userId) => !failed.has(userId)).length,
    notFound: found.filter((each) => each.userIds.every(isUnknown)).map(({ invitee }) => invitee),
  };
}

/** The invitees behind whom Slack finds nobody who could be invited. */
export async function unknownAmong(client: SlackClient, invitees: readonly string[]): Promise<string[]> {
  const found = await findAll(client, invitees);
  const checked = await Promise.all(
    found.map(async ({ invitee, userIds }) => {
      const isKnown = USER_ID.test(invitee) ? await isActive(client, invitee) : userIds.length > 0;
      return isKnown ? [] : [invitee];
    }),
  );
  return checked.flat();
}

async function isActive(client: SlackClient, userId: string): Promise<boolean> {
  try {
    return !(await client.read('users.info', { user: userId }, profileSchema)).user.deleted;
  } catch (error) {
    if (isSlackRefusal(error, 'user_not_found', 'user_not_visible')) return false;
    throw error;
  }
}

async function findAll(client: SlackClient, invitees: readonly string[]): Promise<Found[]> {
  const wanted = [...new Set(invitees.map((invitee) => invitee.trim()).filter((invitee) => invitee !== ''))];
  const groups = wanted.some((invitee) => invitee.startsWith('@')) ? await groupMembers(client) : new Map();
  return Promise.all(
    wanted.map(async (invitee) => ({ invitee, userIds: await resolve(client, groups, invitee) })),
  );
}

async function resolve(
  client: SlackClient,
  groups: ReadonlyMap<string, string[]>,
  invitee: string,
): Promise<string[]> {
  if (invitee.startsWith('@')) return groups.get(invitee.slice(1)) ?? [];
  if (USER_ID.test(invitee)) return [invitee];
  if (!invitee.includes('@')) return [];
  try {
    return [(await client.read('users.lookupByEmail', { email: invitee }, userSchema)).user.id];
  } catch (error) {
    if (isSlackRefusal(error, 'users_not_found')) return [];
    throw error;
  }
}

async function groupMembers(client: SlackClient): Promise<Map<string, string[]>> {
  const { usergroups } = await client.read('usergroups.list', { include_users: true }, groupsSchema);
  return new Map(usergroups.map(({ handle, users }) => [handle, users]));
}

/**
 * With `force` those who can be invited are, and the others are named; when nobody could be, Slack refuses the whole
 * call with the first one's reason.
 * @returns why, by user, for those who were not invited
 */
async function inviteBatch(
  client: SlackClient,
  channelId: string,
  userIds: readonly string[],
): Promise<[user: string, error: string][]> {
  const args = { channel: channelId, users: userIds.join(','), force: true };
  try {
    const { errors = [] } = await client.write('conversations.invite', args, invitedSchema);
    return errors.flatMap(({ user, error }) => (user === undefined ? [] : [[user, error]]));
  } catch (error) {
    const refusal = [...HARMLESS, ...UNKNOWN].find((code) => isSlackRefusal(error, code));
    if (!refusal) throw error;
    const [first, ...rest] = userIds;
    if (first === undefined || rest.length === 0) return userIds.map((user) => [user, refusal]);
    // Nobody was invited, and only the first reason is known: each is asked for alone.
    const alone = await Promise.all(userIds.map((userId) => inviteBatch(client, channelId, [userId])));
    return alone.flat();
  }
}
