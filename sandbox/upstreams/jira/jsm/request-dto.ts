import type { Identity } from '../../../identity';
import { metadataOf } from '../fields/metadata';
import { readField } from '../fields/read-field';
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
import { formFields } from './request-type-form';
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
    requestFieldValues: fieldValues(issue, site, viewer),
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

/** What was entered in the form, with its texts as plain text; fields that are empty are left out. */
function fieldValues(issue: IssueRecord, site: Site, viewer: Identity) {
  const found = issue.requestTypeId === undefined ? undefined : site.catalog.requestType(issue.requestTypeId);
  if (!found) return [];
  return formFields(found.requestType).flatMap((fieldId) => {
    const value =
      fieldId === 'description' ? issue.description?.text : readField(fieldId, issue, site, viewer);
    const label = metadataOf(fieldId, issue.project, site)?.name ?? fieldId;
    return value ? [{ fieldId, label, value }] : [];
  });
}
