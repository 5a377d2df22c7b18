import type { Call } from '../rest/operations';
import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';
import { organizationId } from './beans';

/** The query parameters by which requests are listed. */
export const REQUEST_FILTERS = [
  'searchTerm',
  'requestOwnership',
  'requestStatus',
  'organizationId',
  'serviceDeskId',
  'requestTypeId',
] as const;

const OWNERSHIPS = [
  'OWNED_REQUESTS',
  'PARTICIPATED_REQUESTS',
  'ORGANIZATION',
  'ALL_ORGANIZATIONS',
  'ALL_REQUESTS',
] as const;

/** Which requests a caller asks for, among those they may see. @throws ApiError 400 for words that do not exist */
export function requestFilter(call: Call, site: Site): (issue: IssueRecord) => boolean {
  const { accountId } = call.identity;
  const ownership = call.queryChoice('requestOwnership', OWNERSHIPS);
  const status = call.queryChoice('requestStatus', ['OPEN_REQUESTS', 'CLOSED_REQUESTS', 'ALL_REQUESTS']);
  const term = call.query('searchTerm')?.toLowerCase();
  const organization = call.query('organizationId');
  const desk = call.query('serviceDeskId');
  const type = call.query('requestTypeId');

  const isOwned = ({ reporter, participants }: IssueRecord) => {
    const owned = reporter === accountId;
    const participates = participants.includes(accountId);
    if (ownership === undefined) return owned || participates;
    if (ownership === 'OWNED_REQUESTS') return owned;
    if (ownership === 'PARTICIPATED_REQUESTS') return participates;
    return ownership === 'ORGANIZATION' ? !owned && !participates : true;
  };
  const isDone = ({ statusId }: IssueRecord) => site.catalog.statuses.get(statusId).category === 'done';
  return (issue) =>
    issue.requestTypeId !== undefined &&
    site.permissions.canViewRequest(call.identity, issue) &&
    isOwned(issue) &&
    (status === undefined || status === 'ALL_REQUESTS' || isDone(issue) === (status === 'CLOSED_REQUESTS')) &&
    (term === undefined || issue.summary.toLowerCase().includes(term)) &&
    (organization === undefined ||
      (issue.organization !== undefined && organizationId(issue.organization, site) === organization)) &&
    (desk === undefined || issue.project.serviceDeskId === desk) &&
    (type === undefined || issue.requestTypeId === type);
}
