import { jiraTime } from '../rest/beans';
import type { Site } from '../site';
import type { Status } from '../state/catalog';
import type { CommentRecord, IssueRecord } from '../state/issue-record';

/** servicedeskapi's form of an instant. */
export function dateDto(instant: number) {
  const iso = new Date(instant).toISOString();
  return {
    iso8601: `${iso.slice(0, 19)}+0000`,
    jira: jiraTime(instant),
    friendly: `${iso.slice(0, 10)} ${iso.slice(11, 16)}`,
    epochMillis: instant,
  };
}

export function userDto(accountId: string, { people, beans }: Site) {
  const person = people.find(accountId);
  const self = beans.self(`user?accountId=${accountId}`);
  return {
    accountId,
    ...(person && { emailAddress: person.email }),
    displayName: people.displayName(accountId),
    active: true,
    timeZone: people.timeZone(accountId),
    _links: { jiraRest: self, avatarUrls: beans.avatarUrls('user', accountId), self },
  };
}

export function statusDto({ name, category }: Status, since: number) {
  return { status: name, statusCategory: category.toUpperCase(), statusDate: dateDto(since) };
}

export function organizationDto(name: string, site: Site) {
  const id = organizationId(name, site);
  return {
    id,
    name,
    _links: { self: `${site.beans.baseUrl}/rest/servicedeskapi/organization/${id}` },
  };
}

/** Organizations are numbered from 1 in the order of their names. */
export const organizationId = (name: string, { people }: Site): string =>
  String(people.organizations().indexOf(name) + 1);

export function requestTypeDto(id: string, site: Site) {
  const found = site.catalog.requestType(id);
  if (!found) throw new Error(`The world refers to request type ${id}, which it does not define`);
  const { project, requestType } = found;
  const serviceDeskId = project.serviceDeskId ?? '';
  return {
    _expands: ['field'],
    id,
    _links: {
      self: `${site.beans.baseUrl}/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype/${id}`,
    },
    name: requestType.name,
    description: requestType.description,
    helpText: '',
    issueTypeId: requestType.issueTypeId,
    serviceDeskId,
    portalId: serviceDeskId,
    groupIds: [],
    canCreateRequest: true,
    restrictionStatus: 'OPEN',
  };
}

export function commentDto(issue: IssueRecord, comment: CommentRecord, site: Site) {
  return {
    _expands: ['attachment', 'renderedBody'],
    id: comment.id,
    body: comment.body.text,
    public: !comment.internal,
    author: userDto(comment.author, site),
    created: dateDto(comment.created),
    _links: {
      self: `${site.beans.baseUrl}/rest/servicedeskapi/request/${issue.id}/comment/${comment.id}`,
    },
  };
}

export function serviceDeskDto(
  { id, key, name, serviceDeskId }: { id: string; key: string; name: string; serviceDeskId: string },
  { beans }: Site,
) {
  return {
    id: serviceDeskId,
    projectId: id,
    projectName: name,
    projectKey: key,
    projectTypeKey: 'service_desk',
    _links: { self: `${beans.baseUrl}/rest/servicedeskapi/servicedesk/${serviceDeskId}` },
  };
}

/** The statuses that the issue has had, the current one first; `since` in milliseconds since the epoch. */
export function statusHistory(issue: IssueRecord, { catalog }: Site): { status: Status; since: number }[] {
  const moves = issue.changelog.flatMap(({ at, items }) =>
    items.filter(({ fieldId }) => fieldId === 'status').map((item) => ({ at, item })),
  );
  const first = moves[0]?.item.from ?? issue.statusId;
  const later = moves.flatMap(({ at, item }) => {
    const status = catalog.statuses.find(item.to ?? '');
    return status ? [{ status, since: at }] : [];
  });
  return [{ status: catalog.statuses.get(first), since: issue.created }, ...later].reverse();
}
