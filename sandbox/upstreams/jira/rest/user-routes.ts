import { z } from 'zod';
import type { Person } from '../../../world/schema';
import { badRequest, forbidden, issueNotFound, notFound } from '../api-error';
import type { IssueWriter } from '../issue-writer';
import type { Site } from '../site';
import type { Call, Operations } from './operations';

const READ_USER = 'read:jira-user';

/** People: the caller, others, who can be assigned; and who watches an issue. */
export function userRoutes(on: Operations['on'], site: Site, writer: IssueWriter): void {
  const { people, beans } = site;
  const page = (call: Call, found: readonly Person[]) => {
    const startAt = call.queryNumber('startAt', 0);
    const maxResults = call.queryNumber('maxResults', 50);
    return found.slice(startAt, startAt + maxResults).map(({ accountId }) => beans.user(accountId));
  };
  const requireAgent = (call: Call) => {
    if (!site.permissions.isAgent(call.identity)) throw forbidden('You are not allowed to browse users.');
  };

  on('GET', '/rest/api/3/myself{?expand}', READ_USER, (call) => {
    const { accountId } = call.identity;
    const groups = people.groups(accountId);
    const withGroups = call.expand('groups').includes('groups');
    return call.json({
      ...beans.user(accountId),
      locale: (people.find(accountId)?.locale ?? 'en-US').replace('-', '_'),
      groups: {
        size: groups.length,
        items: withGroups ? groups.map((name) => groupName(name, site)) : [],
      },
      applicationRoles: { size: 1, items: [] },
      expand: 'groups,applicationRoles',
    });
  });

  on('GET', '/rest/api/3/user{?accountId}', READ_USER, (call) => {
    requireAgent(call);
    const accountId = call.query('accountId') ?? '';
    if (!people.find(accountId))
      throw notFound(`Specified user does not exist or you do not have required permissions`);
    return call.json(beans.user(accountId));
  });

  on('GET', '/rest/api/3/user/search{?query,accountId,startAt,maxResults}', READ_USER, (call) => {
    const query = call.query('query');
    const accountId = call.query('accountId');
    if (query === undefined && accountId === undefined) {
      throw badRequest('Either query, property or accountId must be provided.');
    }
    const found =
      accountId === undefined ? people.search(query ?? '') : [people.find(accountId) ?? []].flat();
    return call.json(site.permissions.isAgent(call.identity) ? page(call, found) : []);
  });

  on(
    'GET',
    '/rest/api/3/user/assignable/search{?query,accountId,project,issueKey,issueId,startAt,maxResults}',
    READ_USER,
    (call) => {
      const issueKey = call.query('issueKey') ?? call.query('issueId');
      const project = call.query('project');
      if (issueKey === undefined && project === undefined) {
        throw badRequest('Either project or issueKey must be provided.');
      }
      if (issueKey !== undefined) site.browsable(call.identity, issueKey);
      else if (!site.catalog.project(project ?? ''))
        throw notFound(`No project could be found with key '${project}'.`);
      const wanted = call.query('accountId');
      const found = people
        .search(call.query('query') ?? '')
        .filter(({ role, accountId }) => role !== 'customer' && (wanted ?? accountId) === accountId);
      return call.json(site.permissions.isAgent(call.identity) ? page(call, found) : []);
    },
  );

  on('GET', '/rest/api/3/users/search{?startAt,maxResults}', READ_USER, (call) => {
    requireAgent(call);
    return call.json(page(call, people.all));
  });

  on('GET', '/rest/api/3/issue/:issue/watchers', 'read:jira-work', (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    return call.json({
      self: beans.self(`issue/${issue.key}/watchers`),
      isWatching: issue.watchers.includes(call.identity.accountId),
      watchCount: issue.watchers.length,
      watchers: issue.watchers.map((accountId) => beans.user(accountId)),
    });
  });

  on('POST', '/rest/api/3/issue/:issue/watchers', 'write:jira-work', async (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    const accountId = (await call.optionalBody(z.string())) ?? call.identity.accountId;
    if (accountId !== call.identity.accountId && !people.find(accountId)) throw issueNotFound();
    writer.replaceQuietly({ ...issue, watchers: [...new Set([...issue.watchers, accountId])] });
    return call.noContent();
  });

  on('DELETE', '/rest/api/3/issue/:issue/watchers{?accountId}', 'write:jira-work', (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    const accountId = call.query('accountId');
    if (!accountId) throw badRequest("The query parameter 'accountId' is required.");
    if (accountId !== call.identity.accountId && !people.find(accountId)) throw issueNotFound();
    writer.replaceQuietly({ ...issue, watchers: issue.watchers.filter((each) => each !== accountId) });
    return call.noContent();
  });
}

/** Groups have no ids in the world: their names stand for them. */
const groupName = (name: string, { beans }: Site) => ({
  name,
  groupId: name,
  self: beans.self(`group?groupId=${encodeURIComponent(name)}`),
});
