import { z } from 'zod';
import { ask } from './http';

/** What Slack says instead of an answer, e.g. `channel_not_found` (https://docs.slack.dev/reference/methods). */
export class SlackRefusal extends Error {}

const refusal = z.object({ ok: z.literal(false), error: z.string() });

async function callSlack<Schema extends z.ZodType>(
  token: string,
  method: string,
  query: Record<string, string>,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const path = `/_slack/api/${method}?${new URLSearchParams(query)}`;
  const answer = await ask(path, z.unknown(), { headers: { authorization: `Bearer ${token}` } });
  const refused = refusal.safeParse(answer);
  if (refused.success) throw new SlackRefusal(`Slack refuses ${method}: ${refused.data.error}`);
  return schema.parse(answer);
}

const message = z.object({
  ts: z.string(),
  text: z.string().default(''),
  user: z.string().optional(),
  username: z.string().optional(),
  subtype: z.string().optional(),
  blocks: z.array(z.looseObject({ type: z.string() })).optional(),
});

export type SlackMessage = z.infer<typeof message>;

const named = z.object({ value: z.string() });
const channel = z.object({
  id: z.string(),
  name: z.string(),
  is_archived: z.boolean().default(false),
  topic: named.default({ value: '' }),
});
const bookmark = z.object({ id: z.string(), title: z.string(), link: z.string() });
const user = z.object({
  id: z.string(),
  name: z.string(),
  profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
});

/** A channel as its members see it; messages oldest first. */
export async function loadChannel(token: string, channelId: string) {
  const [info, history, pins, bookmarks, users] = await Promise.all([
    callSlack(token, 'conversations.info', { channel: channelId }, z.object({ channel })),
    callSlack(
      token,
      'conversations.history',
      { channel: channelId, limit: '200' },
      z.object({ messages: z.array(message) }),
    ),
    callSlack(
      token,
      'pins.list',
      { channel: channelId },
      z.object({ items: z.array(z.object({ message: message.optional() })) }),
    ),
    callSlack(token, 'bookmarks.list', { channel_id: channelId }, z.object({ bookmarks: z.array(bookmark) })),
    callSlack(token, 'users.list', { limit: '200' }, z.object({ members: z.array(user) })),
  ]);
  const names = new Map(
    users.members.map(({ id, name, profile }) => [id, profile?.display_name || profile?.real_name || name]),
  );
  return {
    channel: info.channel,
    messages: history.messages.toReversed(),
    pinned: new Set(pins.items.map((item) => item.message?.ts)),
    bookmarks: bookmarks.bookmarks,
    names,
  };
}
