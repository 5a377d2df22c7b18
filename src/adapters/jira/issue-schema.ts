import { z } from 'zod';

/** Jira writes offsets without a colon (`+0000`), which is not ISO 8601; read as a UTC instant. */
export const jiraInstant = z
  .string()
  .transform((value) => value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  .pipe(z.iso.datetime({ offset: true }))
  .transform((value) => new Date(value).toISOString());

const named = z.object({ name: z.string() });

export const userSchema = z.object({
  accountId: z.string(),
  displayName: z.string().catch('Someone'),
  emailAddress: z.string().optional().catch(undefined),
  /** `atlassian`, `app`, or `customer` for accounts of the customer portal alone */
  accountType: z.string().optional().catch(undefined),
});

export const statusSchema = z.object({
  name: z.string(),
  statusCategory: z.object({ key: z.string() }).optional(),
});

export const commentSchema = z.object({
  id: z.string(),
  author: userSchema.nullish(),
  /** ADF */
  body: z.unknown(),
  created: jiraInstant,
  /** visible to customers; absent where the project is no service project */
  jsdPublic: z.boolean().optional(),
});

const linkedIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ summary: z.string(), status: statusSchema, issuetype: named }),
});

const issueLink = z.object({
  type: z.object({ name: z.string(), inward: z.string(), outward: z.string() }),
  inwardIssue: linkedIssue.optional(),
  outwardIssue: linkedIssue.optional(),
});

const option = z.looseObject({ id: z.string(), value: z.string() });
const editableField = z.looseObject({ allowedValues: z.array(option).optional().catch(undefined) });

/** An issue with the fields of `fieldsToRead`; custom fields stay unread under their ids. */
export const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  /** with `expand=editmeta`; empty for those who may not edit the issue */
  editmeta: z
    .object({ fields: z.record(z.string(), editableField) })
    .optional()
    .catch(undefined),
  fields: z.looseObject({
    summary: z.string(),
    /** ADF */
    description: z.unknown(),
    issuetype: z.object({ id: z.string(), name: z.string() }),
    project: z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string().optional() }),
    status: statusSchema,
    priority: named.nullish(),
    resolution: named.nullish(),
    resolutiondate: jiraInstant.nullish(),
    created: jiraInstant,
    updated: jiraInstant,
    components: z.array(named).nullish(),
    labels: z.array(z.string()).nullish(),
    reporter: userSchema.nullish(),
    assignee: userSchema.nullish(),
    comment: z.object({ comments: z.array(commentSchema) }).nullish(),
    issuelinks: z.array(issueLink).nullish(),
  }),
});

/** An issue with `TITLE_FIELDS`. */
export const titledIssueSchema = issueSchema
  .pick({ id: true, key: true })
  .extend({ fields: issueSchema.shape.fields.pick({ summary: true, issuetype: true, project: true }) });

export type JiraIssue = z.output<typeof issueSchema>;
export type JiraUser = z.output<typeof userSchema>;
export type JiraStatus = z.output<typeof statusSchema>;

const SUMMARY_FIELDS = [
  'summary',
  'description',
  'issuetype',
  'project',
  'status',
  'priority',
  'resolution',
  'resolutiondate',
  'created',
  'updated',
  'components',
  'labels',
  'issuelinks',
];
/** What tells an incident by its name from other issues. */
export const TITLE_FIELDS = ['summary', 'issuetype', 'project'];

const DETAIL_FIELDS = ['reporter', 'assignee', 'comment'];

/** The fields of a ticket that is shown with comments and links, or of one that is only ranked. */
export function fieldsToRead(detail: 'full' | 'ranking', customFieldIds: readonly string[]): string[] {
  return [...SUMMARY_FIELDS, ...(detail === 'full' ? DETAIL_FIELDS : []), ...customFieldIds];
}
