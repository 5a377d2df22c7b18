import { z } from 'zod';
import { invalidFields } from './api-error';
import { applyChanges, type FieldOperations } from './fields/apply-changes';
import type { IssueWriter } from './issue-writer';
import type { Site } from './site';
import type { IssueRecord } from './state/issue-record';

const projectReference = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const typeReference = z.looseObject({ id: z.string().optional(), name: z.string().optional() });

/** What is created: fields as the API takes them, and what only the customer portal sets. */
export interface NewIssue {
  fields: Readonly<Record<string, unknown>>;
  update?: FieldOperations;
  properties?: Readonly<Record<string, unknown>>;
  requestTypeId?: string;
  organization?: string;
  participants?: readonly string[];
  /** whom the issue is raised for; the author when absent */
  reporter?: string;
}

/**
 * Creates an issue, in the first status of its project's workflow.
 *
 * @param author account id
 * @throws ApiError 400 that names every missing or refused field
 */
export function createIssue(author: string, draft: NewIssue, site: Site, writer: IssueWriter): IssueRecord {
  const { project, issuetype, ...fields } = draft.fields;
  const { catalog, store } = site;
  const wantedProject = projectReference.safeParse(project).data;
  const projectKey = wantedProject?.id ?? wantedProject?.key;
  const home = projectKey === undefined ? undefined : catalog.project(projectKey);
  if (!home) throw invalidFields({ project: 'Specify a valid project ID or key' });
  const wantedType = typeReference.safeParse(issuetype).data;
  const type = catalog
    .issueTypesOf(home.key)
    .find(({ id, name }) =>
      wantedType?.id === undefined ? name === wantedType?.name : id === wantedType.id,
    );
  if (!type) throw invalidFields({ issuetype: 'Specify a valid issue type' });
  if (!Object.hasOwn(fields, 'summary'))
    throw invalidFields({ summary: 'You must specify a summary of the issue.' });

  const now = site.now();
  const blank: IssueRecord = {
    ordinal: store.size,
    id: site.nextIssueId(),
    key: store.nextKey(home.key),
    project: home,
    typeId: type.id,
    statusId: catalog.initialStatus(home.key).id,
    priorityId: catalog.defaultPriority().id,
    summary: '',
    componentIds: [],
    labels: [],
    reporter: draft.reporter ?? author,
    creator: author,
    created: now,
    updated: now,
    requestTypeId: draft.requestTypeId,
    organization: draft.organization,
    participants: draft.participants ?? [],
    watchers: [],
    custom: {},
    changelog: [],
    comments: [],
    properties: draft.properties ?? {},
    remoteLinks: [],
  };
  const { changed } = applyChanges(blank, { fields, update: draft.update ?? {} }, site);
  return writer.create(author, changed);
}
