import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import { safeHref } from '../../adf/adf-node';
import type { Issue, RemoteLink } from '../../site/jira';
import { StatusLozenge } from './status-lozenge';

interface IssueLinksProps {
  links: Issue['fields']['issuelinks'];
  remoteLinks: RemoteLink[];
}

/** Linked issues and web links; nothing where there are none. */
export function IssueLinks({ links, remoteLinks }: IssueLinksProps): ReactNode {
  return (
    <>
      {links.length > 0 && (
        <section aria-labelledby="linked-issues">
          <Heading size="small" as="h2" id="linked-issues">
            Linked work items
          </Heading>
          <ul className="issue-links">
            {links.map((link) => {
              const other = link.outwardIssue ?? link.inwardIssue;
              if (other === undefined) return null;
              return (
                <li key={link.id}>
                  <span className="issue-link-type">
                    {link.outwardIssue ? link.type.outward : link.type.inward}
                  </span>
                  <a href={`/browse/${other.key}`}>{other.key}</a>
                  <span className="issue-link-summary">{other.fields.summary}</span>
                  <StatusLozenge status={other.fields.status} />
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {remoteLinks.length > 0 && (
        <section aria-labelledby="web-links">
          <Heading size="small" as="h2" id="web-links">
            Web links
          </Heading>
          <ul className="issue-links">
            {remoteLinks.map(({ id, object }) => (
              <li key={id}>
                <a href={safeHref(object.url)}>{object.title}</a>
                {object.summary && <span className="issue-link-summary">{object.summary}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
