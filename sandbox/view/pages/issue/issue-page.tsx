import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import Heading from '@atlaskit/heading';
import { type ReactNode, useEffect } from 'react';
import { AdfDocument } from '../../adf/adf-document';
import { AppHostProvider } from '../../forge/app-host';
import { ForgeModule } from '../../forge/forge-module';
import { Answer } from '../../layout/answer';
import { useAsked } from '../../layout/asked';
import { findModules, type ShownModule } from '../../site/forge-app';
import { getComments, getIssue, getRemoteLinks, getTransitions } from '../../site/jira';
import { ActivityFeed } from './activity-feed';
import { DetailsGroup } from './details-group';
import { GlanceGroup } from './glance-group';
import { IssueLinks } from './issue-links';
import { MoreActions } from './more-actions';
import { StatusMenu } from './status-menu';
import './issue.css';

async function loadIssue(key: string) {
  const [issue, comments, remoteLinks, transitions] = await Promise.all([
    getIssue(key),
    getComments(key),
    getRemoteLinks(key),
    getTransitions(key),
  ]);
  return { issue, comments, remoteLinks, transitions };
}

type LoadedIssue = Awaited<ReturnType<typeof loadIssue>>;

export default function IssuePage({ issueKey }: { issueKey: string }): ReactNode {
  const [issue, reloadIssue] = useAsked(issueKey, () => loadIssue(issueKey));
  const [modules] = useAsked(issueKey, () => findModules({ issueKey }));
  return (
    <AppHostProvider refresh={reloadIssue}>
      <Answer asked={issue} what={`issue ${issueKey}`}>
        {(loaded) => (
          <Answer asked={modules} what="the apps of this issue">
            {(shown) => <IssueView {...loaded} modules={shown} reload={reloadIssue} />}
          </Answer>
        )}
      </Answer>
    </AppHostProvider>
  );
}

interface IssueViewProps extends LoadedIssue {
  modules: ShownModule[];
  reload: () => Promise<void>;
}

function IssueView({
  issue,
  comments,
  remoteLinks,
  transitions,
  modules,
  reload,
}: IssueViewProps): ReactNode {
  const { key, fields } = issue;
  const of = (type: ShownModule['type']) => modules.filter((module) => module.type === type);
  useEffect(() => {
    document.title = `[${key}] ${fields.summary}`;
  }, [key, fields.summary]);

  return (
    <article className="issue">
      <div className="issue-body">
        <Breadcrumbs label="Where this issue is">
          <BreadcrumbsItem text={fields.project.name} href="/queue" />
          <BreadcrumbsItem text={key} href={`/browse/${key}`} />
        </Breadcrumbs>
        <div className="issue-title">
          <Heading size="large" as="h1">
            {fields.summary}
          </Heading>
          <MoreActions issueKey={key} actions={of('jira:issueAction')} reload={reload} />
        </div>
        <section aria-labelledby="issue-description">
          <Heading size="small" as="h2" id="issue-description">
            Description
          </Heading>
          <div className="issue-description">
            <AdfDocument document={fields.description} />
          </div>
        </section>
        {of('jira:issuePanel').map((module) => (
          <section key={module.key} className="issue-panel" aria-label={module.title}>
            <Heading size="small" as="h2">
              {module.icon && <img src={module.icon} alt="" width="16" height="16" />} {module.title}
            </Heading>
            <ForgeModule module={module} place={{ issueKey: key }} />
          </section>
        ))}
        <IssueLinks links={fields.issuelinks} remoteLinks={remoteLinks} />
        <ActivityFeed issue={issue} comments={comments} reload={reload} />
      </div>
      <aside className="issue-sidebar" aria-label="Issue details">
        <StatusMenu issueKey={key} status={fields.status} transitions={transitions} reload={reload} />
        {of('jira:issueContext').map((module) => (
          <GlanceGroup key={module.key} module={module} issueKey={key} />
        ))}
        <DetailsGroup issue={issue} />
      </aside>
    </article>
  );
}
