import Avatar from '@atlaskit/avatar';
import type { ReactNode } from 'react';
import { AdfDocument } from '../../adf/adf-document';
import type { Comment } from '../../site/jira';
import { Glyph } from '../../uikit/glyphs';
import { Instant } from '../instant';

/** A comment; internal ones stand on Jira's yellow ground with a lock. */
export function CommentView({ comment }: { comment: Comment }): ReactNode {
  const isInternal = comment.jsdPublic === false;
  return (
    <article className="issue-comment" data-internal={isInternal}>
      <Avatar size="medium" />
      <div>
        <p className="issue-comment-head">
          <strong>{comment.author?.displayName ?? 'Somebody'}</strong> <Instant at={comment.created} />
          <span className="issue-comment-audience">
            {isInternal ? <Glyph name="lock-locked" label="" size="small" /> : null}
            {isInternal ? 'Internal note' : 'Visible to the customer'}
          </span>
        </p>
        <AdfDocument document={comment.body} />
      </div>
    </article>
  );
}
