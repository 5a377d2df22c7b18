import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { type ReactNode, useEffect } from 'react';
import { Answer } from '../../layout/answer';
import { useAsked } from '../../layout/asked';
import { getMyRequests, getRequestTypes, requestSummary } from '../../site/service-desk';
import { Instant } from '../instant';
import { RequestView } from './request-view';
import './portal.css';

/** What a customer sees: what to ask for, what they asked for, and with `?request=KEY` one request. */
export default function PortalPage(): ReactNode {
  const key = new URLSearchParams(location.search).get('request');
  const [portal] = useAsked('portal', async () => {
    const [requestTypes, requests] = await Promise.all([getRequestTypes(), getMyRequests()]);
    return { requestTypes, requests };
  });
  useEffect(() => {
    document.title = 'Help center';
  }, []);
  if (key !== null) return <RequestView requestKey={key} />;
  return (
    <div className="portal">
      <Heading size="xlarge" as="h1">
        How can we help?
      </Heading>
      <Answer asked={portal} what="the portal">
        {({ requestTypes, requests }) => (
          <>
            <ul className="portal-types">
              {requestTypes.map(({ id, name, description }) => (
                <li key={id}>
                  <a href={`/portal/${id}`}>{name}</a>
                  <p>{description}</p>
                </li>
              ))}
            </ul>
            <Heading size="medium" as="h2">
              My requests
            </Heading>
            {requests.length === 0 && <p>You have not raised a request yet.</p>}
            <ul className="portal-requests">
              {requests.map((request) => (
                <li key={request.issueKey}>
                  <a href={`/portal?request=${request.issueKey}`}>{request.issueKey}</a>{' '}
                  <span>{requestSummary(request)}</span> <Lozenge>{request.currentStatus.status}</Lozenge>{' '}
                  <Instant at={request.createdDate.iso8601} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </div>
  );
}
