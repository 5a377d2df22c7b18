import Avatar from '@atlaskit/avatar';
import { SimpleTag } from '@atlaskit/tag';
import TagGroup from '@atlaskit/tag-group';
import { type ReactNode, useState } from 'react';
import { fieldText } from '../../site/field-value';
import type { Issue } from '../../site/jira';
import { Instant } from '../instant';
import { SidebarGroup } from './sidebar-group';

function Person({ person }: { person?: { displayName: string } | null }): ReactNode {
  return (
    <span className="issue-person">
      <Avatar size="small" />
      {person?.displayName ?? 'Unassigned'}
    </span>
  );
}

function Tags({ names }: { names: string[] }): ReactNode {
  if (names.length === 0) return 'None';
  return (
    <TagGroup>
      {names.map((name) => (
        <SimpleTag key={name} text={name} />
      ))}
    </TagGroup>
  );
}

/** Custom fields with a value that can be told as text, by their names. */
function customFields({ fields, names }: Issue): [name: string, value: string][] {
  return Object.entries(fields).flatMap(([id, value]) => {
    const shown = id.startsWith('customfield_') ? fieldText(value) : undefined;
    return shown === undefined ? [] : [[names[id] ?? id, shown]];
  });
}

export function DetailsGroup({ issue }: { issue: Issue }): ReactNode {
  const [opened, setOpened] = useState(true);
  const { fields } = issue;
  const rows: [name: string, value: ReactNode][] = [
    ['Assignee', <Person key="assignee" person={fields.assignee} />],
    ['Reporter', <Person key="reporter" person={fields.reporter} />],
    ['Work type', fields.issuetype.name],
    ['Priority', fields.priority?.name ?? 'None'],
    ...customFields(issue),
    ['Components', <Tags key="components" names={fields.components.map(({ name }) => name)} />],
    ['Labels', <Tags key="labels" names={fields.labels} />],
    ['Resolution', fields.resolution?.name ?? 'Unresolved'],
    ['Created', <Instant key="created" at={fields.created} />],
    ['Updated', <Instant key="updated" at={fields.updated} />],
  ];
  return (
    <SidebarGroup title="Details" isOpen={opened} onToggle={setOpened}>
      <dl className="issue-fields">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </SidebarGroup>
  );
}
