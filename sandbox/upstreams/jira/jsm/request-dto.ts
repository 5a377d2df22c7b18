import type { Identity } from '../../../identity';
import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';
import {
  commentDto,
  dateDto,
  requestTypeDto,
  serviceDeskDto,
  statusDto,
  statusHistory,
  userDto,
} from './beans';
import { nestedPage } from './envelope';
import { slaDtos } from './sla';

/** The expansions of a request that the sandbox models. */
export const REQUEST_EXPANSIONS = [
  'requestType',
  'serviceDesk',
  'participant',
  'status',
  'sla',
  'comment',
] as const;

/** @param expand some of `REQUEST_EXPANSIONS`; SLAs are given to agents alone */
export function requestDto(issue: IssueRecord, expand: readonly string[], site: Site, viewer: Identity) {
  const { catalog, beans } = site;
  const { project, requestTypeId = '' } = issue;
  const serviceDeskId = project.serviceDeskId ?? '';
  const web = `${beans.baseUrl}/servicedesk/customer/portal/${serviceDeskId}/${issue.key}`;
  const description = issue.description?.text;
  return {
    _expands: [
      'participant',
      'status',
      'sla',
      'requestType',
      'serviceDesk',
      'attachment',
      'action',
      'comment',
    ],
    issueId: issue.id,
    issueKey: issue.key,
    summary: issue.summary,
    requestTypeId,
    serviceDeskId,
    createdDate: dateDto(issue.created),
    reporter: userDto(issue.reporter, site),
    requestFieldValues: [
      { fieldId: 'summary', label: 'Summary', value: issue.summary },
      ...(description ? [{ fieldId: 'description', label: 'Description', value: description }] : []),
    ],
    currentStatus: statusDto(
      catalog.statuses.get(issue.statusId),
      statusHistory(issue, site)[0]?.since ?? issue.created,
    ),
    ...(expand.includes('requestType') && { requestType: requestTypeDto(requestTypeId, site) }),
    ...(expand.includes('serviceDesk') && {
      serviceDesk: serviceDeskDto({ ...project, serviceDeskId }, site),
    }),
    ...(expand.includes('participant') && {
      participants: nestedPage(issue.participants.map((accountId) => userDto(accountId, site))),
    }),
    ...(expand.includes('status') && {
      status: nestedPage(statusHistory(issue, site).map(({ status, since }) => statusDto(status, since))),
    }),
    ...(expand.includes('sla') &&
      site.permissions.isAgent(viewer) && { sla: nestedPage(slaDtos(issue, site)) }),
    ...(expand.includes('comment') && {
      comments: nestedPage(
        issue.comments
          .filter((comment) => site.permissions.canViewComment(viewer, comment))
          .map((comment) => commentDto(issue, comment, site)),
      ),
    }),
    _links: {
      self: `${beans.baseUrl}/rest/servicedeskapi/request/${issue.id}`,
      jiraRest: beans.self(`issue/${issue.id}`),
      web,
      agent: `${beans.baseUrl}/browse/${issue.key}`,
    },
  };
}
