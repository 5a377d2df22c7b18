import { z } from 'zod';
import type { Identity } from '../../../identity';
import { markdownToAdf } from '../../adf/markdown-to-adf';
import { ApiError, badRequest, forbidden, notFound } from '../api-error';
import { createIssue } from '../create-issue';
import type { IssueWriter } from '../issue-writer';
import type { Call, Operations } from '../rest/operations';
import { transitioned, transitionsFrom } from '../rest/transition-routes';
import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';
import { requestDto, statusDto, statusHistory, userDto } from './beans';
import { serviceDeskPage } from './envelope';
import { addRequestComment } from './request-comment-routes';
import { slaDtos } from './sla';

const READ = 'read:servicedesk-request';
const WRITE = 'write:servicedesk-request';
const API = '/rest/servicedeskapi';

const newRequest = z.looseObject({
  serviceDeskId: z.string(),
  requestTypeId: z.string(),
  requestFieldValues: z.record(z.string(), z.unknown()).default({}),
  requestParticipants: z.array(z.string()).default([]),
  raiseOnBehalfOf: z.string().optional(),
});
const participantsRequest = z.looseObject({ accountIds: z.array(z.string()).min(1) });
const transitionRequest = z.looseObject({
  id: z.string(),
  additionalComment: z.looseObject({ body: z.string() }).nullish(),
});

/** The request, when the portal shows it to them. @throws ApiError 404 */
export function visibleRequest(identity: Identity, idOrKey: string, site: Site): IssueRecord {
  const issue = site.store.find(idOrKey);
  if (!issue?.requestTypeId || !site.permissions.canViewRequest(identity, issue)) {
    throw notFound('The request does not exist or you do not have permission to see it.');
  }
  return issue;
}

/** Requests: what customers raise and follow, and what agents do with them. */
export function requestRoutes(on: Operations['on'], site: Site, writer: IssueWriter): void {
  const { beans, permissions } = site;
  const page = <T>(call: Call, values: readonly T[], path: string) =>
    call.json(serviceDeskPage(call, values, beans.baseUrl, path));
  const requestOf = (call: Call) => visibleRequest(call.identity, call.param('issue'), site);

  on('GET', `${API}/request`, READ, (call) => {
    const requests = site.store.all().filter((issue) => isListed(issue, call, site));
    const expand = call.queryList('expand') ?? [];
    const newestFirst = [...requests].reverse().map((issue) => requestDto(issue, expand, site));
    return page(call, newestFirst, '/request');
  });

  on('POST', `${API}/request`, WRITE, async (call) => {
    const draft = await call.body(newRequest);
    const issue = raise(call.identity, draft, site, writer);
    return call.json(requestDto(issue, [], site), 201);
  });

  on('GET', `${API}/request/:issue`, READ, (call) =>
    call.json(requestDto(requestOf(call), call.queryList('expand') ?? [], site)),
  );

  on('GET', `${API}/request/:issue/participant`, READ, (call) => participantPage(call, requestOf(call)));

  const participantPage = (call: Call, { id, participants }: IssueRecord) => {
    const values = participants.map((accountId) => userDto(accountId, site));
    return page(call, values, `/request/${id}/participant`);
  };

  on('POST', `${API}/request/:issue/participant`, WRITE, async (call) => {
    const issue = requestOf(call);
    const { accountIds } = await call.body(participantsRequest);
    const unknown = accountIds.find((accountId) => !site.people.find(accountId));
    if (unknown !== undefined) throw badRequest(`The user '${unknown}' does not exist.`);
    const changed = { ...issue, participants: [...new Set([...issue.participants, ...accountIds])] };
    writer.replaceQuietly(changed);
    return participantPage(call, changed);
  });

  on('DELETE', `${API}/request/:issue/participant`, WRITE, async (call) => {
    const issue = requestOf(call);
    const { accountIds } = await call.body(participantsRequest);
    const changed = {
      ...issue,
      participants: issue.participants.filter((each) => !accountIds.includes(each)),
    };
    writer.replaceQuietly(changed);
    return participantPage(call, changed);
  });

  on('GET', `${API}/request/:issue/status`, READ, (call) => {
    const issue = requestOf(call);
    const values = statusHistory(issue, site).map(({ status, since }) => statusDto(status, since));
    return page(call, values, `/request/${issue.id}/status`);
  });

  on('GET', `${API}/request/:issue/sla`, 'read:jira-work', (call) => {
    const issue = agentsRequest(call);
    return page(call, slaDtos(issue, site), `/request/${issue.id}/sla`);
  });

  on('GET', `${API}/request/:issue/sla/:slaMetricId`, 'read:jira-work', (call) => {
    const metric = slaDtos(agentsRequest(call), site).find(({ id }) => id === call.param('slaMetricId'));
    if (!metric) throw notFound('The SLA metric does not exist.');
    return call.json(metric);
  });

  const agentsRequest = (call: Call) => {
    const issue = requestOf(call);
    if (!permissions.isAgent(call.identity))
      throw forbidden('You need to be an agent to see SLA information.');
    return issue;
  };

  on('GET', `${API}/request/:issue/transition`, READ, (call) => {
    const issue = requestOf(call);
    const offered = permissions.isAgent(call.identity) ? transitionsFrom(issue, site) : [];
    return page(
      call,
      offered.map(({ id, name }) => ({ id, name })),
      `/request/${issue.id}/transition`,
    );
  });

  on('POST', `${API}/request/:issue/transition`, WRITE, async (call) => {
    const issue = requestOf(call);
    const { id, additionalComment } = await call.body(transitionRequest);
    const offered = permissions.isAgent(call.identity) ? transitionsFrom(issue, site) : [];
    const transition = offered.find((each) => each.id === id);
    if (!transition) throw badRequest('The transition is not valid for the request.');
    const { changed, item } = transitioned(issue, transition, site);
    const after = writer.change(call.identity.accountId, changed, [item]);
    if (additionalComment)
      addRequestComment(call.identity, after, additionalComment.body, true, site, writer);
    return call.noContent();
  });
}

function raise(
  identity: Identity,
  draft: z.infer<typeof newRequest>,
  site: Site,
  writer: IssueWriter,
): IssueRecord {
  const desk = site.catalog.serviceDesk(draft.serviceDeskId);
  const requestType = desk?.requestTypes?.find(({ id }) => id === draft.requestTypeId);
  if (!desk || !requestType) throw badRequest('The service desk or the request type does not exist.');
  if (draft.raiseOnBehalfOf !== undefined && !site.permissions.isAgent(identity)) {
    throw forbidden('You do not have permission to raise requests on behalf of other customers.');
  }
  const reporter = draft.raiseOnBehalfOf ?? identity.accountId;
  const person = site.people.find(reporter);
  if (!person && identity.accountId !== reporter) throw badRequest(`The user '${reporter}' does not exist.`);
  const { description, ...values } = draft.requestFieldValues;
  const fields = {
    ...values,
    ...(description !== undefined && {
      description: typeof description === 'string' ? markdownToAdf(description) : description,
    }),
    project: { id: desk.id },
    issuetype: { id: requestType.issueTypeId },
  };
  const { requestParticipants: participants, requestTypeId } = draft;
  const issue = { fields, requestTypeId, organization: person?.organization, participants, reporter };
  try {
    return createIssue(identity.accountId, issue, site, writer);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw badRequest(`Your request could not be created. ${error.message}`);
  }
}

function isListed(issue: IssueRecord, call: Call, site: Site): boolean {
  if (issue.requestTypeId === undefined || !site.permissions.canViewRequest(call.identity, issue))
    return false;
  const { accountId } = call.identity;
  const ownership = call.queryList('requestOwnership') ?? ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS'];
  const owned = issue.reporter === accountId;
  const participates = issue.participants.includes(accountId);
  const isOwned =
    ownership.some((each) => each.startsWith('ALL')) ||
    (ownership.includes('OWNED_REQUESTS') && owned) ||
    (ownership.includes('PARTICIPATED_REQUESTS') && participates) ||
    (ownership.includes('ORGANIZATION') && !owned && !participates);
  const done = site.catalog.statuses.get(issue.statusId).category === 'done';
  const status = call.query('requestStatus');
  const term = call.query('searchTerm')?.toLowerCase();
  const desk = call.query('serviceDeskId');
  const type = call.query('requestTypeId');
  return (
    isOwned &&
    (status === undefined || status === 'ALL_REQUESTS' || done === (status === 'CLOSED_REQUESTS')) &&
    (term === undefined || issue.summary.toLowerCase().includes(term)) &&
    (desk === undefined || issue.project.serviceDeskId === desk) &&
    (type === undefined || issue.requestTypeId === type)
  );
}
