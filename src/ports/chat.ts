import type { RichText } from '../domain/communication/rich-text';

export interface ChatChannel {
  id: string;
  name: string;
  url: string;
}

export interface PostedMessage {
  /** the vendor's name of the message within its channel */
  id: string;
  url: string;
}

/** Slack, as the app's bot. Every method throws `UpstreamError`. */
export interface Chat {
  /** Checks the token. */
  identify(): Promise<{ teamName: string; botName: string }>;
  /**
   * Creates the channel or joins the one with that name; beside an archived one, which a bot cannot bring back, and beside
   * a public one when a private one is asked for, or the reverse, under the next free name. The name becomes valid by
   * the vendor's rules.
   */
  ensureChannel(
    name: string,
    options: { isPrivate: boolean },
  ): Promise<ChatChannel & { wasCreated: boolean }>;
  channel(id: string): Promise<ChatChannel | undefined>;
  /** Topic text is cut to the vendor's limit. */
  setTopic(channelId: string, topic: string): Promise<void>;
  /**
   * Posts once: never tried again by itself.
   * @param mark what the message is for, e.g. `update:<id>`, by which `findPost` finds it; everybody in the workspace could
   *   read it
   */
  post(channelId: string, message: RichText, mark?: string): Promise<PostedMessage>;
  /** The message with this mark among the latest 200: whether a post whose answer was lost arrived. */
  findPost(channelId: string, mark: string): Promise<PostedMessage | undefined>;
  replace(channelId: string, messageId: string, message: RichText): Promise<void>;
  pin(channelId: string, messageId: string): Promise<void>;
  /** Adds the bookmark unless one with this address is there. */
  bookmark(channelId: string, bookmark: { title: string; url: string }): Promise<void>;
  /**
   * Invites people by e-mail, user id or user group handle (`@handle`).
   * @returns whom it could not invite, so that it can be said
   */
  invite(channelId: string, invitees: readonly string[]): Promise<{ invited: number; notFound: string[] }>;
  /** Those of the same kinds of names behind which nobody is found; invites nobody. */
  unknownAmong(invitees: readonly string[]): Promise<string[]>;
}
