import Button from '@atlaskit/button/new';
import DynamicTable from '@atlaskit/dynamic-table';
import Heading from '@atlaskit/heading';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { type ReactNode, useEffect, useState } from 'react';
import { Answer } from '../../layout/answer';
import { useAsked } from '../../layout/asked';
import { fieldText } from '../../site/field-value';
import { type FoundIssue, findCustomField, findIncidentTypes, searchIssues } from '../../site/jira';
import { useSession } from '../../site/session';
import { Instant } from '../instant';
import { StatusLozenge } from '../issue/status-lozenge';
import { incidentJql } from './incident-jql';
import './queue.css';

const columns = ['Key', 'Summary', 'Severity', 'Status', 'Assignee', 'Created'];

/** The incidents of the service project that the viewer may see, newest first. */
export default function QueuePage(): ReactNode {
  const { incident } = useSession();
  const [words, setWords] = useState('');
  const projectKey = incident.slice(0, incident.lastIndexOf('-'));
  const [found] = useAsked(words, async () => {
    const [typeNames, severityField] = await Promise.all([findIncidentTypes(), findCustomField('Severity')]);
    const jql = incidentJql(projectKey, typeNames, words);
    return { jql, first: await searchIssues(jql), severityField };
  });
  useEffect(() => {
    document.title = 'Incidents';
  }, []);

  return (
    <div className="queue">
      {location.pathname === '/' && <Welcome incident={incident} />}
      <Heading size="large" as="h1">
        Incidents
      </Heading>
      <search>
        <form onSubmit={(event) => search(event, setWords)} className="queue-search">
          <Textfield
            name="words"
            isCompact
            aria-label="Search incidents"
            placeholder="Words in the incident"
          />
          <Button type="submit" spacing="compact">
            Search
          </Button>
        </form>
      </search>
      <Answer asked={found} what="the incidents">
        {({ jql, first, severityField }) => (
          <IncidentTable key={jql} jql={jql} {...first} severityField={severityField} />
        )}
      </Answer>
    </div>
  );
}

function search(event: React.FormEvent<HTMLFormElement>, setWords: (words: string) => void): void {
  event.preventDefault();
  const words = new FormData(event.currentTarget).get('words');
  setWords(typeof words === 'string' ? words.trim() : '');
}

function Welcome({ incident }: { incident: string }): ReactNode {
  return (
    <SectionMessage
      title="This is a sandbox"
      actions={[
        <SectionMessageAction key="incident" href={`/browse/${incident}`}>
          Open {incident}, the incident that is happening now
        </SectionMessageAction>,
        <SectionMessageAction key="control" href="/control">
          Move the clock, break something
        </SectionMessageAction>,
      ]}
    >
      <p>
        A service desk of an invented company, with the real app installed on a local stand-in for Atlassian’s
        cloud. Nothing you do here leaves this machine.
      </p>
    </SectionMessage>
  );
}

interface IncidentTableProps {
  jql: string;
  issues: FoundIssue[];
  nextPageToken?: string;
  severityField?: string;
}

function IncidentTable({ jql, issues, nextPageToken, severityField }: IncidentTableProps): ReactNode {
  const [shown, setShown] = useState({ issues, nextPageToken });
  const more = async () => {
    const page = await searchIssues(jql, shown.nextPageToken);
    setShown({ issues: [...shown.issues, ...page.issues], nextPageToken: page.nextPageToken });
  };
  return (
    <>
      <DynamicTable
        label="Incidents"
        head={{ cells: columns.map((content) => ({ key: content, content })) }}
        rows={shown.issues.map((issue) => drawRow(issue, severityField))}
        emptyView={<p>No incident that you may see fits.</p>}
      />
      {shown.nextPageToken !== undefined && <Button onClick={() => void more()}>Show more</Button>}
    </>
  );
}

function drawRow({ key, fields }: FoundIssue, severityField?: string) {
  const severity = severityField === undefined ? undefined : fieldText(fields[severityField]);
  const cells: ReactNode[] = [
    <a key="key" href={`/browse/${key}`}>
      {key}
    </a>,
    fields.summary,
    severity ?? '–',
    <StatusLozenge key="status" status={fields.status} />,
    fields.assignee?.displayName ?? 'Unassigned',
    <Instant key="created" at={fields.created} />,
  ];
  return { key, cells: cells.map((content, index) => ({ key: columns[index], content })) };
}
