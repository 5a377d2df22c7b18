/** `schema` of a field in the vendor's API. */
export interface FieldSchema {
  type: string;
  items?: string;
  system?: string;
  custom?: string;
  customId?: number;
}

/** What `GET /rest/api/3/field` says of a field. */
export interface FieldDefinition {
  id: string;
  name: string;
  clauseNames: readonly string[];
  schema: FieldSchema;
  custom: boolean;
  /** whether clients may set it on create and edit */
  editable: boolean;
}

function system(
  id: string,
  name: string,
  type: string,
  {
    items,
    clauseNames = [id],
    editable = false,
  }: { items?: string; clauseNames?: string[]; editable?: boolean } = {},
): FieldDefinition {
  const schema = { type, ...(items && { items }), system: id };
  return { id, name, clauseNames, schema, custom: false, editable };
}

/** The fields that every Jira site has and the sandbox models. */
export const SYSTEM_FIELDS: readonly FieldDefinition[] = [
  system('summary', 'Summary', 'string', { editable: true }),
  system('description', 'Description', 'string', { editable: true }),
  system('environment', 'Environment', 'string'),
  system('issuetype', 'Issue Type', 'issuetype', { clauseNames: ['issuetype', 'type'] }),
  system('project', 'Project', 'project'),
  system('status', 'Status', 'status'),
  system('statusCategory', 'Status Category', 'statusCategory'),
  system('priority', 'Priority', 'priority', { editable: true }),
  system('resolution', 'Resolution', 'resolution', { editable: true }),
  system('resolutiondate', 'Resolved', 'datetime', { clauseNames: ['resolutiondate', 'resolved'] }),
  system('created', 'Created', 'datetime', { clauseNames: ['created', 'createdDate'] }),
  system('updated', 'Updated', 'datetime', { clauseNames: ['updated', 'updatedDate'] }),
  system('duedate', 'Due date', 'date', { clauseNames: ['due', 'duedate'], editable: true }),
  system('creator', 'Creator', 'user'),
  system('reporter', 'Reporter', 'user', { editable: true }),
  system('assignee', 'Assignee', 'user', { editable: true }),
  system('labels', 'Labels', 'array', { items: 'string', editable: true }),
  system('components', 'Components', 'array', {
    items: 'component',
    clauseNames: ['component'],
    editable: true,
  }),
  system('security', 'Security Level', 'securitylevel', { clauseNames: ['level'], editable: true }),
  system('issuelinks', 'Linked Issues', 'array', { items: 'issuelinks', clauseNames: ['issueLinkType'] }),
  system('comment', 'Comment', 'comments-page'),
  system('attachment', 'Attachment', 'array', { items: 'attachment', clauseNames: ['attachments'] }),
  system('subtasks', 'Sub-tasks', 'array', { items: 'issuelinks', clauseNames: ['subtasks'] }),
  system('fixVersions', 'Fix versions', 'array', { items: 'version', clauseNames: ['fixVersion'] }),
  system('versions', 'Affects versions', 'array', { items: 'version', clauseNames: ['affectedVersion'] }),
  system('watches', 'Watchers', 'watches', { clauseNames: ['watchers'] }),
];

const CHANGELOG_NAMES: Readonly<Record<string, string>> = { component: 'components', link: 'issuelinks' };

/** The field id behind the name that a changelog uses: `Component` → `components`. */
export function systemFieldId(changelogName: string): string {
  const name = changelogName.toLowerCase();
  return CHANGELOG_NAMES[name] ?? SYSTEM_FIELDS.find(({ id }) => id.toLowerCase() === name)?.id ?? name;
}
