import { plainText, type RichText } from '../../src/domain/communication/rich-text';
import type { Chat } from '../../src/ports/chat';
import { UpstreamError } from '../../src/ports/upstream-error';
import { type Failures, failing } from './failures';

export interface FakeChannel {
  id: string;
  name: string;
  isPrivate: boolean;
  /** a bot neither writes to it nor brings it back */
  isArchived: boolean;
  topic: string;
  /** oldest first */
  messages: { id: string; text: string; isPinned: boolean; mark?: string }[];
  bookmarks: { title: string; url: string }[];
  members: string[];
}

export interface FakeChatOptions {
  /** people and groups that can be invited; everyone when absent */
  known?: readonly string[];
  channels?: readonly FakeChannel[];
  failures?: Failures<Chat>;
}

/** A workspace. */
export interface FakeChat extends Chat {
  /** by id */
  readonly channels: Map<string, FakeChannel>;
}

export function aChannel(overrides: Partial<FakeChannel> = {}): FakeChannel {
  return {
    id: 'C001',
    name: 'inc-ops-142-logins-are-slow',
    isPrivate: false,
    isArchived: false,
    topic: '',
    messages: [],
    bookmarks: [],
    members: [],
    ...overrides,
  };
}

export function fakeChat(options: FakeChatOptions = {}): FakeChat {
  const channels = new Map((options.channels ?? []).map((channel) => [channel.id, channel]));
  const urlOf = (id: string) => `https://team.example/archives/${id}`;
  const permalink = (channelId: string, id: string) => `${urlOf(channelId)}/p${id.replace('.', '')}`;
  const plain = (message: RichText) => plainText(message);

  function find(id: string): FakeChannel {
    const channel = channels.get(id);
    if (!channel) throw new UpstreamError('slack', 'not-found', { detail: 'channel_not_found' });
    if (channel.isArchived) throw new UpstreamError('slack', 'refused', { detail: 'is_archived' });
    return channel;
  }

  function message(channelId: string, messageId: string): FakeChannel['messages'][number] {
    const found = find(channelId).messages.find(({ id }) => id === messageId);
    if (!found) throw new UpstreamError('slack', 'not-found', { detail: 'message_not_found' });
    return found;
  }

  const isKnown = (invitee: string) => options.known?.includes(invitee) ?? true;

  const port: Chat = {
    identify: async () => ({ teamName: 'Test team', botName: 'kaji' }),
    async ensureChannel(name, { isPrivate }) {
      const named = (candidate: string) => [...channels.values()].find((each) => each.name === candidate);
      for (let number = 1; ; number += 1) {
        const candidate = number === 1 ? name : `${name}-${number}`;
        const existing = named(candidate);
        if (existing && (existing.isArchived || existing.isPrivate !== isPrivate)) continue;
        const id = `C${String(channels.size + 1).padStart(3, '0')}`;
        const channel = existing ?? aChannel({ id, name: candidate, isPrivate });
        channels.set(channel.id, channel);
        return { id: channel.id, name: candidate, url: urlOf(channel.id), wasCreated: !existing };
      }
    },
    async channel(id) {
      const found = channels.get(id);
      return found && !found.isArchived ? { id, name: found.name, url: urlOf(id) } : undefined;
    },
    async setTopic(channelId, topic) {
      find(channelId).topic = topic;
    },
    async post(channelId, body, mark) {
      const { messages } = find(channelId);
      const id = `1700000000.${String(messages.length + 1).padStart(6, '0')}`;
      messages.push({ id, text: plain(body), isPinned: false, ...(mark !== undefined && { mark }) });
      return { id, url: permalink(channelId, id) };
    },
    async findPost(channelId, mark) {
      const found = find(channelId).messages.find((each) => each.mark === mark);
      return found && { id: found.id, url: permalink(channelId, found.id) };
    },
    async replace(channelId, messageId, body) {
      message(channelId, messageId).text = plain(body);
    },
    async pin(channelId, messageId) {
      message(channelId, messageId).isPinned = true;
    },
    async bookmark(channelId, bookmark) {
      const { bookmarks } = find(channelId);
      if (!bookmarks.some(({ url }) => url === bookmark.url)) bookmarks.push(bookmark);
    },
    async invite(channelId, invitees) {
      const channel = find(channelId);
      const known = invitees.filter(isKnown);
      const added = known.filter((invitee) => !channel.members.includes(invitee));
      channel.members.push(...added);
      return { invited: added.length, notFound: invitees.filter((invitee) => !known.includes(invitee)) };
    },
    unknownAmong: async (invitees) => invitees.filter((invitee) => !isKnown(invitee)),
  };
  return Object.assign(failing(port, options.failures ?? {}), { channels });
}
