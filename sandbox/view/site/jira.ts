import { z } from 'zod';
import { ask } from './http';

const person = z.object({ accountId: z.string(), displayName: z.string() });
const named = z.object({ name: z.string() });
const status = z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) });

const linkedIssue = z.object({
  key: z.string(),
  fields: z.object({ summary: z.string(), status }),
});

const issueLink = z.object({
  id: z.string(),
  type: z.object({ inward: z.string(), outward: z.string() }),
  inwardIssue: linkedIssue.optional(),
  outwardIssue: linkedIssue.optional(),
});

const issueFields = z.looseObject({
  summary: z.string(),
  status,
  issuetype: named,
  project: z.object({ key: z.string(), name: z.string(), projectTypeKey: z.string().optional() }),
  description: z.unknown(),
  assignee: person.nullish(),
  reporter: person.nullish(),
  priority: named.nullish(),
  resolution: named.nullish(),
  components: z.array(named).default([]),
  labels: z.array(z.string()).default([]),
  created: z.string(),
  updated: z.string(),
  issuelinks: z.array(issueLink).default([]),
});

const changelogEntry = z.object({
  id: z.string(),
  author: person.optional(),
  created: z.string(),
  items: z.array(
    z
      .object({ field: z.string(), fromString: z.string().nullish(), toString: z.string().nullish() })
      .transform((item) => ({ field: item.field, from: item.fromString, to: item.toString })),
  ),
});

const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: issueFields,
  names: z.record(z.string(), z.string()).default({}),
  changelog: z.object({ histories: z.array(changelogEntry) }).default({ histories: [] }),
});

export type Issue = z.infer<typeof issue>;
export type ChangelogEntry = z.infer<typeof changelogEntry>;

export function getIssue(key: string): Promise<Issue> {
  return ask(`/rest/api/3/issue/${encodeURIComponent(key)}?expand=names,changelog`, issue);
}

const comment = z.object({
  id: z.string(),
  author: person.optional(),
  body: z.unknown(),
  created: z.string(),
  /** absent in projects that are no service desk: everybody who sees the issue sees the comment */
  jsdPublic: z.boolean().optional(),
});

export type Comment = z.infer<typeof comment>;

export async function getComments(key: string): Promise<Comment[]> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}/comment?orderBy=created&maxResults=200`;
  return (await ask(path, z.object({ comments: z.array(comment) }))).comments;
}

/** Adds a comment as an agent does: to the customer, or as an internal note. */
export async function addComment(key: string, body: string, isPublic: boolean): Promise<void> {
  await ask(`/rest/servicedeskapi/request/${encodeURIComponent(key)}/comment`, z.unknown(), {
    method: 'POST',
    body: { body, public: isPublic },
  });
}

const remoteLink = z.object({
  id: z.number(),
  object: z.object({ url: z.string(), title: z.string(), summary: z.string().optional() }),
});

export type RemoteLink = z.infer<typeof remoteLink>;

export function getRemoteLinks(key: string): Promise<RemoteLink[]> {
  return ask(`/rest/api/3/issue/${encodeURIComponent(key)}/remotelink`, z.array(remoteLink));
}

const transition = z.object({ id: z.string(), name: z.string(), to: status });

export type Transition = z.infer<typeof transition>;

export async function getTransitions(key: string): Promise<Transition[]> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}/transitions`;
  return (await ask(path, z.object({ transitions: z.array(transition) }))).transitions;
}

export async function doTransition(key: string, transitionId: string): Promise<void> {
  await ask(`/rest/api/3/issue/${encodeURIComponent(key)}/transitions`, z.unknown(), {
    method: 'POST',
    body: { transition: { id: transitionId } },
  });
}

const foundIssue = z.object({ key: z.string(), fields: issueFields.omit({ project: true }) });

export type FoundIssue = z.infer<typeof foundIssue>;

const searchAnswer = z.object({ issues: z.array(foundIssue), nextPageToken: z.string().optional() });

/** One page of an enhanced search (https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/). */
export function searchIssues(jql: string, nextPageToken?: string): Promise<z.infer<typeof searchAnswer>> {
  return ask('/rest/api/3/search/jql', searchAnswer, {
    method: 'POST',
    body: {
      jql,
      nextPageToken,
      maxResults: 50,
      fields: ['summary', 'status', 'issuetype', 'priority', 'assignee', 'created', 'updated', '*navigable'],
    },
  });
}

/** The issue types that are incidents: Jira Service Management names its own `[System] Incident`. */
export async function findIncidentTypes(): Promise<string[]> {
  const types = await ask('/rest/api/3/issuetype', z.array(named));
  return types.map(({ name }) => name).filter((name) => /incident/i.test(name));
}

const field = z.object({ id: z.string(), name: z.string(), custom: z.boolean() });

/** The id of the custom field of this name, e.g. `Severity`. */
export async function findCustomField(name: string): Promise<string | undefined> {
  const fields = await ask('/rest/api/3/field', z.array(field));
  return fields.find((one) => one.custom && one.name.toLowerCase() === name.toLowerCase())?.id;
}
