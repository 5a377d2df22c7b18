import { z } from 'zod';
import type { Identity } from '../../../identity';
import { badRequest, forbidden, notFound } from '../api-error';
import type { IssueWriter } from '../issue-writer';
import { type Call, idText, notModelled, type Operations } from '../rest/operations';
import { transitioned, transitionsFrom } from '../rest/transition-routes';
import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';
import { statusDto, statusHistory, userDto } from './beans';
import { serviceDeskPage } from './envelope';
import { newRequest, raiseRequest, requirePeople } from './raise-request';
import { addRequestComment } from './request-comment-routes';
import { REQUEST_EXPANSIONS, requestDto } from './request-dto';
import { REQUEST_FILTERS, requestFilter } from './request-filter';
import { slaDtos } from './sla';

const READ = 'read:servicedesk-request';
const WRITE = 'write:servicedesk-request';
const API = '/rest/servicedeskapi';
const LIST = `${API}/request{?${[...REQUEST_FILTERS, 'expand', 'start', 'limit'].join()}}`;

const participantsRequest = z.strictObject({
  accountIds: z.array(z.string()).min(1),
  usernames: notModelled,
});
const transitionRequest = z.strictObject({
  id: idText,
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
  const page = <T>(call: Call, values: readonly T[]) =>
    call.json(serviceDeskPage(call, values, beans.baseUrl));
  const requestOf = (call: Call) => visibleRequest(call.identity, call.param('issue'), site);

  on('GET', LIST, READ, (call) => {
    const isWanted = requestFilter(call, site);
    const requests = site.store.all().filter(isWanted).reverse();
    const expand = call.expand(...REQUEST_EXPANSIONS);
    return page(
      call,
      requests.map((issue) => requestDto(issue, expand, site, call.identity)),
    );
  });

  on('POST', `${API}/request`, WRITE, async (call) => {
    const draft = await call.body(newRequest);
    const issue = raiseRequest(call.identity, draft, site, writer);
    return call.json(requestDto(issue, [], site, call.identity), 201);
  });

  on('GET', `${API}/request/:issue{?expand}`, READ, (call) =>
    call.json(requestDto(requestOf(call), call.expand(...REQUEST_EXPANSIONS), site, call.identity)),
  );

  on('GET', `${API}/request/:issue/participant{?start,limit}`, READ, (call) =>
    participantPage(call, requestOf(call)),
  );

  const participantPage = (call: Call, { participants }: IssueRecord) => {
    const values = participants.map((accountId) => userDto(accountId, site));
    return page(call, values);
  };

  on('POST', `${API}/request/:issue/participant`, WRITE, async (call) => {
    const issue = requestOf(call);
    const { accountIds } = await call.body(participantsRequest);
    requirePeople(accountIds, site);
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

  on('GET', `${API}/request/:issue/status{?start,limit}`, READ, (call) => {
    const issue = requestOf(call);
    const values = statusHistory(issue, site).map(({ status, since }) => statusDto(status, since));
    return page(call, values);
  });

  on('GET', `${API}/request/:issue/sla{?start,limit}`, 'read:jira-work', (call) => {
    const issue = agentsRequest(call);
    return page(call, slaDtos(issue, site));
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

  on('GET', `${API}/request/:issue/transition{?start,limit}`, READ, (call) => {
    const issue = requestOf(call);
    const offered = permissions.isAgent(call.identity) ? transitionsFrom(issue, site) : [];
    return page(
      call,
      offered.map(({ id, name }) => ({ id, name })),
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
