import { PEOPLE } from './facts';
import type { Person, SlackWorld } from './schema';

const DAY_MS = 24 * 60 * 60_000;
const BOT = 'U0KAJIBOT';

/** The scopes the app asks for when it is installed into a workspace. */
const SCOPES = [
  'bookmarks:read',
  'bookmarks:write',
  'channels:history',
  'channels:join',
  'channels:manage',
  'channels:read',
  'chat:write',
  'groups:history',
  'groups:read',
  'groups:write',
  'pins:read',
  'pins:write',
  'team:read',
  'usergroups:read',
  'users:read',
  'users:read.email',
];

/** The Slack workspace of Norikura Works: its standing channels and groups, and the bot that was installed. */
export function slackWorld(now: Date, people: readonly Person[]): SlackWorld {
  const members = people.flatMap(({ slackUserId }) => slackUserId ?? []);
  const slackUserOf = (accountId: string) =>
    people.find((person) => person.accountId === accountId)?.slackUserId ?? members[0] ?? BOT;
  const agents = people
    .filter(({ role }) => role !== 'customer')
    .flatMap(({ slackUserId }) => slackUserId ?? []);
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const creator = slackUserOf(PEOPLE.admin);
  const channel = { isPrivate: false, isArchived: false, creator };
  return {
    token: 'xoxb-norikura-sandbox-bot-token',
    team: { id: 'T0NORIKURA', name: 'Norikura Works', domain: 'norikura-works' },
    bot: { userId: BOT, botId: 'B0KAJIBOT', name: 'kaji', scopes: SCOPES },
    channels: [
      {
        ...channel,
        id: 'C0NGENERAL',
        name: 'general',
        topic: 'Everything for everybody',
        members: [...members, BOT],
        created: daysAgo(1_900),
      },
      {
        ...channel,
        id: 'C0NINCIDENT',
        name: 'incidents',
        topic: 'Open incidents are announced here. 障害の告知はこちら',
        members: [...agents, BOT],
        created: daysAgo(820),
      },
      {
        ...channel,
        id: 'C0NDEPLOYS',
        name: 'deployments',
        topic: 'What went live, and when',
        members: agents,
        created: daysAgo(1_400),
      },
      {
        ...channel,
        id: 'C0NSUPPORT',
        name: 'customer-support',
        topic: 'What customers tell us',
        members: agents,
        created: daysAgo(1_850),
      },
      {
        ...channel,
        id: 'C0NOLDINC1',
        name: 'inc-ops-118-invoices-twice',
        topic: 'Resolved',
        isArchived: true,
        members: [...agents.slice(0, 3), BOT],
        created: daysAgo(64),
      },
      {
        ...channel,
        id: 'G0NSECURITY',
        name: 'security-response',
        topic: '',
        isPrivate: true,
        members: [slackUserOf(PEOPLE.admin)],
        created: daysAgo(700),
      },
    ],
    usergroups: [
      {
        id: 'S0NONCALL',
        handle: 'on-call',
        name: 'On call',
        users: [slackUserOf(PEOPLE.mika), slackUserOf(PEOPLE.tomas)],
      },
      { id: 'S0NSUPPORT', handle: 'support-leads', name: 'Support leads', users: agents.slice(0, 2) },
    ],
  };
}
