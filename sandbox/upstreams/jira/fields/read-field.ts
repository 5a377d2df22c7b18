import type { Identity } from '../../../identity';
import type { JiraCustomField } from '../../../world/schema';
import { jiraTime } from '../rest/beans';
import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';
import { customFieldDefinition, isOnScreen, kindOf } from './custom-fields';
import { type FieldDefinition, SYSTEM_FIELDS } from './system-fields';

/** A field's value as the API gives it to a viewer. */
type Reader = (issue: IssueRecord, site: Site, viewer: Identity) => unknown;

const READERS: Readonly<Record<string, Reader>> = {
  summary: ({ summary }) => summary,
  description: ({ description }) => description?.adf ?? null,
  environment: () => null,
  issuetype: ({ typeId }, { beans, catalog }) => beans.issueType(catalog.issueTypes.get(typeId)),
  project: ({ project }, { beans }) => beans.project(project),
  status: ({ statusId }, { beans, catalog }) => beans.status(catalog.statuses.get(statusId)),
  statusCategory: ({ statusId }, { beans, catalog }) => beans.statusCategory(catalog.statuses.get(statusId)),
  priority: ({ priorityId }, { beans, catalog }) => beans.priority(catalog.priorities.get(priorityId)),
  resolution: ({ resolutionId }, { beans, catalog }) =>
    resolutionId === undefined ? null : beans.resolution(catalog.resolutions.get(resolutionId)),
  resolutiondate: ({ resolved }) => (resolved === undefined ? null : jiraTime(resolved)),
  created: ({ created }) => jiraTime(created),
  updated: ({ updated }) => jiraTime(updated),
  duedate: ({ dueDate }) => dueDate ?? null,
  creator: ({ creator }, { beans }) => beans.user(creator),
  reporter: ({ reporter }, { beans }) => beans.user(reporter),
  assignee: ({ assignee }, { beans }) => (assignee === undefined ? null : beans.user(assignee)),
  labels: ({ labels }) => labels,
  components: ({ componentIds }, { beans, catalog }) =>
    componentIds.flatMap((id) => {
      const component = catalog.component(id);
      return component ? [beans.component(component)] : [];
    }),
  security: ({ securityLevelId }, { beans }) =>
    securityLevelId === undefined ? null : beans.securityLevel(securityLevelId),
  issuelinks: readLinks,
  comment: readComments,
  attachment: () => [],
  subtasks: () => [],
  fixVersions: () => [],
  versions: () => [],
  watches: (issue, { beans }, { accountId }) => ({
    self: beans.self(`issue/${issue.key}/watchers`),
    watchCount: issue.watchers.length,
    isWatching: issue.watchers.includes(accountId),
  }),
};

/** Every field of the site: the system's, then the custom ones. */
export function fieldDefinitions(site: Site): FieldDefinition[] {
  return [...SYSTEM_FIELDS, ...site.catalog.customFields.all.map(customFieldDefinition)];
}

/**
 * The value of a field of an issue for a viewer, `null` when it is empty.
 *
 * @returns `undefined` when the issue's project does not have the field
 */
export function readField(fieldId: string, issue: IssueRecord, site: Site, viewer: Identity): unknown {
  const reader = READERS[fieldId];
  if (reader) return reader(issue, site, viewer);
  const field = site.catalog.customFields.all.find(({ id }) => id === fieldId);
  return field && isOnScreen(field, issue.project) ? readCustomField(field, issue, site) : undefined;
}

function readCustomField(field: JiraCustomField, issue: IssueRecord, site: Site): unknown {
  const stored = issue.custom[field.id];
  if (stored !== undefined) return stored;
  const kind = kindOf(field);
  if (kind === 'requestType') return requestType(issue, site);
  if (kind === 'organizations') return organizations(issue, site);
  return null;
}

function requestType(issue: IssueRecord, { catalog, beans }: Site): unknown {
  const found = issue.requestTypeId === undefined ? undefined : catalog.requestType(issue.requestTypeId);
  if (!found) return null;
  const { project, requestType: type } = found;
  const api = `${beans.baseUrl}/rest/servicedeskapi`;
  return {
    _links: {
      jiraRest: beans.self(`issue/${issue.id}`),
      web: `${beans.baseUrl}/servicedesk/customer/portal/${project.serviceDeskId}/${issue.key}`,
      self: `${api}/request/${issue.id}`,
    },
    requestType: {
      _links: { self: `${api}/servicedesk/${project.serviceDeskId}/requesttype/${type.id}` },
      id: type.id,
      name: type.name,
      description: type.description,
      issueTypeId: type.issueTypeId,
      serviceDeskId: project.serviceDeskId,
      portalId: project.serviceDeskId,
    },
    currentStatus: { status: catalog.statuses.get(issue.statusId).name },
  };
}

function organizations({ organization }: IssueRecord, { people, beans }: Site): unknown {
  if (organization === undefined) return [];
  const id = String(people.organizations().indexOf(organization) + 1);
  return [
    { id, name: organization, _links: { self: `${beans.baseUrl}/rest/servicedeskapi/organization/${id}` } },
  ];
}

function readLinks(
  issue: IssueRecord,
  { store, catalog, beans, permissions }: Site,
  viewer: Identity,
): unknown {
  return store.linksOf(issue.id).flatMap(({ id, typeId, sourceId, destinationId }) => {
    const isSource = sourceId === issue.id;
    const other = store.find(isSource ? destinationId : sourceId);
    if (!other || !permissions.canBrowse(viewer, other)) return [];
    return [
      {
        id,
        self: beans.self(`issueLink/${id}`),
        type: beans.linkType(catalog.linkTypes.get(typeId)),
        [isSource ? 'outwardIssue' : 'inwardIssue']: beans.linkedIssue(other),
      },
    ];
  });
}

function readComments(issue: IssueRecord, { beans, permissions }: Site, viewer: Identity): unknown {
  const comments = issue.comments.filter((comment) => permissions.canViewComment(viewer, comment));
  return {
    self: beans.self(`issue/${issue.id}/comment`),
    maxResults: comments.length,
    total: comments.length,
    startAt: 0,
    comments: comments.map((comment) => beans.comment(issue, comment)),
  };
}
