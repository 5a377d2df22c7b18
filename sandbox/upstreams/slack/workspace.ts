import type { SandboxClock } from '../../clock';
import type { Person, SlackWorld, World } from '../../world/schema';
import type { Attachment } from './attachments';
import type { Block } from './block-kit';
import type { MessageMetadata } from './metadata';
import { NotModelled, SlackError } from './slack-error';

export interface Channel {
  id: string;
  name: string;
  previousNames: string[];
  isPrivate: boolean;
  isArchived: boolean;
  isGeneral: boolean;
  creator: string;
  /** seconds since the epoch */
  created: number;
  updatedMs: number;
  members: Set<string>;
  topic: Heading;
  purpose: Heading;
  /** oldest first */
  messages: Message[];
  /** oldest first */
  pins: { ts: string; created: number; createdBy: string }[];
  bookmarks: Bookmark[];
}

/** A topic or a purpose. */
interface Heading {
  value: string;
  creator: string;
  /** seconds since the epoch, 0 when never set */
  last_set: number;
}

export interface Message {
  type: 'message';
  subtype?: string;
  user: string;
  bot_id?: string;
  text: string;
  ts: string;
  thread_ts?: string;
  blocks?: Block[];
  attachments?: Attachment[];
  metadata?: MessageMetadata;
  edited?: { user: string; ts: string };
  topic?: string;
  purpose?: string;
  /** a reply that is shown in the channel too */
  isBroadcast?: boolean;
}

export interface Bookmark {
  id: string;
  channel_id: string;
  title: string;
  link: string;
  emoji: string;
  icon_url: string;
  type: 'link';
  entity_id: null;
  date_created: number;
  date_updated: number;
  rank: string;
  last_updated_by_user_id: string;
  last_updated_by_team_id: string;
  shortcut_id: null;
  app_id: null;
}

type Kind = 'public' | 'private';

/** The state of the workspace, as one bot sees it. */
export class Workspace {
  readonly team: SlackWorld['team'];
  readonly bot: SlackWorld['bot'];
  readonly usergroups: SlackWorld['usergroups'];
  readonly people: (Person & { slackUserId: string })[];
  readonly channels: Channel[];
  /** messages that are due later, each with the channel it goes to */
  scheduled: { channel: Channel; postAt: number; post: () => void }[] = [];
  readonly #timestamps = new Set<number>();
  #made = 0;

  /** @param url where the workspace's pages are, with a slash at the end */
  constructor(
    world: Pick<World, 'slack' | 'people'>,
    private readonly clock: SandboxClock,
    readonly url: string,
  ) {
    this.team = world.slack.team;
    this.bot = world.slack.bot;
    this.usergroups = world.slack.usergroups;
    this.people = world.people.flatMap((person) =>
      person.slackUserId === undefined ? [] : [{ ...person, slackUserId: person.slackUserId }],
    );
    this.channels = world.slack.channels.map((channel, index) => this.#seeded(channel, index === 0));
  }

  get nowSeconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }

  get nowMs(): number {
    return this.clock.now().getTime();
  }

  /** A message's timestamp: seconds with six decimals, never given twice. */
  nextTimestamp(): string {
    let micros = this.nowMs * 1000;
    while (this.#timestamps.has(micros)) micros++;
    this.#timestamps.add(micros);
    return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
  }

  /** A new identifier in Slack's form. @param prefix e.g. `C` for channels */
  nextId(prefix: string): string {
    return `${prefix}0K${(0x9f1c0000 + ++this.#made * 7919).toString(36).toUpperCase().padStart(8, '0')}`;
  }

  /** @throws SlackError `missing_scope` when the token has none of the scopes */
  requireScope(anyOf: readonly string[]): void {
    if (anyOf.some((scope) => this.bot.scopes.includes(scope))) return;
    throw new SlackError('missing_scope', { needed: anyOf.join(','), provided: this.bot.scopes.join(',') });
  }

  /**
   * The channel with that id. A name is none: only `destination` takes names.
   *
   * @param scopes for each kind of channel, of which scopes the token needs one
   * @throws SlackError `channel_not_found` (also for a private channel that the bot is not in) or `missing_scope`
   */
  channel(id: string, scopes?: Record<Kind, readonly string[]>): Channel {
    const channel = this.channels.find((each) => each.id === id);
    if (!channel || (channel.isPrivate && !this.hasBot(channel))) throw new SlackError('channel_not_found');
    if (scopes) this.requireScope(scopes[channel.isPrivate ? 'private' : 'public']);
    return channel;
  }

  /**
   * The channel that a message goes to, by its id or its name.
   *
   * @throws SlackError `channel_not_found`, or `not_modelled` for a person: Slack would open a direct message
   * @see https://docs.slack.dev/reference/methods/chat.postMessage#channels
   */
  destination(idOrName: string): Channel {
    if (this.isUser(idOrName)) throw new NotModelled('direct messages');
    const name = idOrName.replace(/^#/, '');
    return this.channel(this.channels.find((each) => each.name === name)?.id ?? idOrName);
  }

  hasBot(channel: Channel): boolean {
    return channel.members.has(this.bot.userId);
  }

  /** A channel that the bot may change. @throws SlackError `is_archived` or `not_in_channel` */
  requireOpenMembership(channel: Channel): void {
    if (channel.isArchived) throw new SlackError('is_archived');
    if (!this.hasBot(channel)) throw new SlackError('not_in_channel');
  }

  isUser(id: string): boolean {
    return id === this.bot.userId || this.people.some(({ slackUserId }) => slackUserId === id);
  }

  createChannel(name: string, isPrivate: boolean): Channel {
    const channel: Channel = {
      id: this.nextId('C'),
      name,
      previousNames: [],
      isPrivate,
      isArchived: false,
      isGeneral: false,
      creator: this.bot.userId,
      created: this.nowSeconds,
      updatedMs: this.nowMs,
      members: new Set([this.bot.userId]),
      topic: { value: '', creator: '', last_set: 0 },
      purpose: { value: '', creator: '', last_set: 0 },
      messages: [],
      pins: [],
      bookmarks: [],
    };
    this.channels.push(channel);
    this.note(channel, this.bot.userId, 'channel_join', `<@${this.bot.userId}> has joined the channel`);
    return channel;
  }

  /** Adds a line that Slack itself writes into a channel, such as that somebody joined. */
  note(channel: Channel, user: string, subtype: string, text: string, details: Partial<Message> = {}): void {
    channel.messages.push({ type: 'message', subtype, user, text, ts: this.nextTimestamp(), ...details });
    channel.updatedMs = this.nowMs;
  }

  /** Posts the scheduled messages whose time has come. */
  deliverDue(): void {
    const due = this.scheduled.filter(({ postAt }) => postAt <= this.nowSeconds);
    this.scheduled = this.scheduled.filter((each) => !due.includes(each));
    for (const { channel, post } of due) if (!channel.isArchived) post();
  }

  #seeded(seed: SlackWorld['channels'][number], isGeneral: boolean): Channel {
    const created = Math.floor(Date.parse(seed.created) / 1000);
    return {
      id: seed.id,
      name: seed.name,
      previousNames: [],
      isPrivate: seed.isPrivate,
      isArchived: seed.isArchived,
      isGeneral: isGeneral && !seed.isPrivate,
      creator: seed.creator,
      created,
      updatedMs: created * 1000,
      members: new Set(seed.members),
      topic: {
        value: seed.topic,
        creator: seed.topic ? seed.creator : '',
        last_set: seed.topic ? created : 0,
      },
      purpose: { value: '', creator: '', last_set: 0 },
      messages: [],
      pins: [],
      bookmarks: [],
    };
  }
}
