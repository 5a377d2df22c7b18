import Avatar from '@atlaskit/avatar';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import { safeHref } from '../../adf/adf-node';
import { Answer } from '../../layout/answer';
import { useAsked } from '../../layout/asked';
import { useSession } from '../../site/session';
import { loadChannel, type SlackMessage } from '../../site/slack';
import { Glyph } from '../../uikit/glyphs';
import { Instant } from '../instant';
import { BlockView } from './block-view';
import { Mrkdwn } from './mrkdwn-view';
import './slack.css';

/** A channel of the sandbox's Slack, with what is pinned and bookmarked. */
export default function ChannelPage({ channelId }: { channelId: string }): ReactNode {
  const { tokens } = useSession();
  const [loaded] = useAsked(channelId, () => loadChannel(tokens.slack, channelId));
  return (
    <Answer asked={loaded} what={`channel ${channelId}`}>
      {({ channel, messages, pinned, bookmarks, names }) => (
        <div className="slack">
          <Heading size="large" as="h1">
            # {channel.name} {channel.is_archived && <Lozenge>archived</Lozenge>}
          </Heading>
          <p className="slack-topic">
            <Mrkdwn text={channel.topic.value || 'No topic'} names={names} />
          </p>
          {bookmarks.length > 0 && (
            <ul className="slack-bookmarks" aria-label="Bookmarks">
              {bookmarks.map(({ id, title, link }) => (
                <li key={id}>
                  <a href={safeHref(link)}>{title}</a>
                </li>
              ))}
            </ul>
          )}
          {messages.length === 0 && <p>Nobody has written yet.</p>}
          {messages.map((message) => (
            <Message key={message.ts} message={message} isPinned={pinned.has(message.ts)} names={names} />
          ))}
        </div>
      )}
    </Answer>
  );
}

interface MessageProps {
  message: SlackMessage;
  isPinned: boolean;
  names: ReadonlyMap<string, string>;
}

function Message({ message, isPinned, names }: MessageProps): ReactNode {
  const author = names.get(message.user ?? '') ?? message.username ?? 'Slack';
  return (
    <article className="slack-message" data-pinned={isPinned}>
      <Avatar size="medium" appearance="square" />
      <div>
        <p className="slack-author">
          <strong>{author}</strong> <Instant at={new Date(Number(message.ts) * 1000).toISOString()} />
          {isPinned && (
            <span>
              <Glyph name="pin" label="" size="small" /> Pinned
            </span>
          )}
        </p>
        {message.blocks === undefined ? (
          <Mrkdwn text={message.text} names={names} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a message have no identity but their place
          message.blocks.map((block, index) => <BlockView key={index} block={block} names={names} />)
        )}
      </div>
    </article>
  );
}
