import { forbidden, notFound } from '../api-error';
import { runJql } from '../jql/run';
import { issueJson } from '../rest/issue-json';
import type { Call, Operations } from '../rest/operations';
import type { Site } from '../site';
import { dateDto, organizationDto, organizationId, serviceDeskDto, userDto } from './beans';
import { serviceDeskPage } from './envelope';

const READ = 'read:servicedesk-request';
const CUSTOMERS = 'manage:servicedesk-customer';
const API = '/rest/servicedeskapi';

/** Service desks: organizations, queues. */
export function serviceDeskRoutes(on: Operations['on'], site: Site): void {
  const { catalog, beans, people, permissions } = site;
  const page = <T>(call: Call, values: readonly T[]) =>
    call.json(serviceDeskPage(call, values, beans.baseUrl));
  const requireAgent = (call: Call) => {
    if (!permissions.isAgent(call.identity))
      throw forbidden('You do not have permission to access this resource.');
  };
  const deskOf = (call: Call) => {
    const desk = catalog.serviceDesk(call.param('serviceDeskId'));
    if (!desk) throw notFound('The service desk with the given ID does not exist.');
    return desk;
  };

  const organizationsFor = (call: Call) => {
    const accountId = call.query('accountId');
    return people
      .organizations()
      .filter((name) => accountId === undefined || people.find(accountId)?.organization === name)
      .map((name) => organizationDto(name, site));
  };

  on('GET', `${API}/info`, undefined, (call) =>
    call.json({
      version: '5.0.0',
      platformVersion: '1001.0.0',
      buildDate: dateDto(Date.UTC(2026, 0, 1)),
      buildChangeSet: 'sandbox',
      isLicensedForUse: true,
      _links: { self: `${beans.baseUrl}${API}/info` },
    }),
  );

  on('GET', `${API}/servicedesk{?start,limit}`, READ, (call) => {
    const desks = catalog.projects.flatMap(({ key }) => catalog.serviceDesk(key) ?? []);
    const values = desks.map((desk) => serviceDeskDto(desk, site));
    return page(call, values);
  });

  on('GET', `${API}/servicedesk/:serviceDeskId`, READ, (call) =>
    call.json(serviceDeskDto(deskOf(call), site)),
  );

  on('GET', `${API}/servicedesk/:serviceDeskId/organization{?start,limit,accountId}`, CUSTOMERS, (call) => {
    requireAgent(call);
    deskOf(call);
    return page(call, organizationsFor(call));
  });

  on('GET', `${API}/organization{?start,limit,accountId}`, CUSTOMERS, (call) => {
    requireAgent(call);
    return page(call, organizationsFor(call));
  });

  on('GET', `${API}/organization/:organizationId/user{?start,limit}`, CUSTOMERS, (call) => {
    requireAgent(call);
    const id = call.param('organizationId');
    const name = people.organizations().find((each) => organizationId(each, site) === id);
    if (name === undefined) throw notFound('The organization does not exist.');
    const members = people.all.filter(({ organization }) => organization === name);
    const values = members.map(({ accountId }) => userDto(accountId, site));
    return page(call, values);
  });

  const queuesOf = (key: string, serviceDeskId: string) =>
    [
      {
        id: '1',
        name: 'All open',
        jql: `project = "${key}" AND statusCategory != Done ORDER BY created DESC`,
      },
      {
        id: '2',
        name: 'Unassigned',
        jql: `project = "${key}" AND statusCategory != Done AND assignee is EMPTY ORDER BY created DESC`,
      },
      {
        id: '3',
        name: 'Resolved',
        jql: `project = "${key}" AND statusCategory = Done ORDER BY resolved DESC`,
      },
    ].map((queue) => ({
      ...queue,
      fields: ['issuetype', 'issuekey', 'summary', 'status', 'priority', 'assignee', 'created'],
      _links: { self: `${beans.baseUrl}${API}/servicedesk/${serviceDeskId}/queue/${queue.id}` },
    }));
  const counted = (call: Call, queue: { jql: string }) =>
    call.queryFlag('includeCount')
      ? { ...queue, issueCount: runJql(queue.jql, site.jqlScope(call.identity)).length }
      : queue;
  const queueOf = (call: Call) => {
    requireAgent(call);
    const { key, serviceDeskId } = deskOf(call);
    const queue = queuesOf(key, serviceDeskId).find(({ id }) => id === call.param('queueId'));
    if (!queue) throw notFound('The queue does not exist.');
    return queue;
  };

  on(
    'GET',
    `${API}/servicedesk/:serviceDeskId/queue{?start,limit,includeCount}`,
    'read:jira-work',
    (call) => {
      requireAgent(call);
      const { key, serviceDeskId } = deskOf(call);
      const queues = queuesOf(key, serviceDeskId).map((queue) => counted(call, queue));
      return page(call, queues);
    },
  );

  on('GET', `${API}/servicedesk/:serviceDeskId/queue/:queueId{?includeCount}`, 'read:jira-work', (call) =>
    call.json(counted(call, queueOf(call))),
  );

  on(
    'GET',
    `${API}/servicedesk/:serviceDeskId/queue/:queueId/issue{?start,limit}`,
    'read:jira-work',
    (call) => {
      const queue = queueOf(call);
      const view = { fields: queue.fields, expand: [], properties: [] };
      const issues = runJql(queue.jql, site.jqlScope(call.identity)).map((issue) =>
        issueJson(site.store.at(issue.ordinal) ?? issue, view, site, call.identity),
      );
      return page(call, issues);
    },
  );
}
