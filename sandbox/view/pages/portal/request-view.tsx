import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import { Answer } from '../../layout/answer';
import { useAsked } from '../../layout/asked';
import { getPublicComments, getRequest, requestSummary } from '../../site/service-desk';
import { useSession } from '../../site/session';
import { Instant } from '../instant';

/** One request as its customer reads it: the status and the public comments, nothing internal. */
export function RequestView({ requestKey }: { requestKey: string }): ReactNode {
  const { me } = useSession();
  const [loaded] = useAsked(requestKey, async () => {
    const [request, comments] = await Promise.all([getRequest(requestKey), getPublicComments(requestKey)]);
    return { request, comments };
  });
  return (
    <div className="portal">
      <a href="/portal">Back to the portal</a>
      <Answer asked={loaded} what={`request ${requestKey}`}>
        {({ request, comments }) => (
          <>
            <Heading size="large" as="h1">
              {requestSummary(request)}
            </Heading>
            <p>
              {request.issueKey} <Lozenge>{request.currentStatus.status}</Lozenge> raised{' '}
              <Instant at={request.createdDate.iso8601} />
            </p>
            {me.role !== 'customer' && <a href={`/browse/${request.issueKey}`}>Open it as an agent</a>}
            <Heading size="small" as="h2">
              Conversation
            </Heading>
            {comments.length === 0 && <p>No answer yet.</p>}
            {comments.map(({ id, author, body, created }) => (
              <article key={id} className="portal-comment">
                <p>
                  <strong>{author.displayName}</strong> <Instant at={created.iso8601} />
                </p>
                <p className="portal-text">{body}</p>
              </article>
            ))}
          </>
        )}
      </Answer>
    </div>
  );
}
