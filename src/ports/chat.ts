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
  /** Creates the channel or finds, unarchives and joins the one with that name. The name becomes valid by the vendor's rules. */
  ensureChannel(
    name: string,
    options: { isPrivate: boolean },
  ): Promise<ChatChannel & { wasCreated: boolean }>;
  channel(id: string): Promise<ChatChannel | undefined>;
  /** Topic text is cut to the vendor's limit. */
  setTopic(channelId: string, topic: string): Promise<void>;
  post(channelId: string, message: RichText): Promise<PostedMessage>;
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
