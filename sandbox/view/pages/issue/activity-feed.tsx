import Heading from '@atlaskit/heading';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { ReactNode } from 'react';
import type { ChangelogEntry, Comment, Issue } from '../../site/jira';
import { Instant } from '../instant';
import { CommentEditor } from './comment-editor';
import { CommentView } from './comment-view';

interface ActivityFeedProps {
  issue: Issue;
  comments: Comment[];
  reload: () => Promise<void>;
}

export function ActivityFeed({ issue, comments, reload }: ActivityFeedProps): ReactNode {
  return (
    <section aria-labelledby="activity">
      <Heading size="small" as="h2" id="activity">
        Activity
      </Heading>
      <Tabs id="activity-tabs">
        <TabList>
          <Tab>Comments</Tab>
          <Tab>History</Tab>
        </TabList>
        <TabPanel>
          <div className="issue-tab">
            <CommentEditor issueKey={issue.key} onAdded={reload} />
            {comments.toReversed().map((comment) => (
              <CommentView key={comment.id} comment={comment} />
            ))}
            {comments.length === 0 && <p>No comments yet.</p>}
          </div>
        </TabPanel>
        <TabPanel>
          <div className="issue-tab">
            {issue.changelog.histories.map((entry) => (
              <HistoryEntry key={entry.id} entry={entry} />
            ))}
            {issue.changelog.histories.length === 0 && <p>Nothing was changed yet.</p>}
          </div>
        </TabPanel>
      </Tabs>
    </section>
  );
}

function HistoryEntry({ entry }: { entry: ChangelogEntry }): ReactNode {
  return (
    <div className="issue-history">
      {entry.items.map((item) => (
        <p key={item.field}>
          <strong>{entry.author?.displayName ?? 'Somebody'}</strong> changed <strong>{item.field}</strong>{' '}
          <Instant at={entry.created} />
          <br />
          {item.from || 'None'} → {item.to || 'None'}
        </p>
      ))}
    </div>
  );
}
