import { expect, it } from 'vitest';
import { AGENT, APP, COLLEAGUE, CUSTOMER, seedIssue, smallWorld, startJira } from './small-world';

const world = smallWorld([
  seedIssue(1, { requestTypeId: '21', organization: 'Harrier Foods', reporter: CUSTOMER }),
  seedIssue(2, { properties: { review: { due: '2026-11-30', score: 9 } }, reporter: COLLEAGUE }),
  seedIssue(3, { projectKey: 'DEV', type: 'Task', properties: { review: { due: '2026-12-02', score: 10 } } }),
]);
const organizations = {
  id: 'customfield_10002',
  name: 'Organizations',
  custom: 'com.atlassian.servicedesk:sd-customer-organizations',
  type: 'array',
  items: 'sd-customerorganization',
  projectKeys: ['OPS'],
};
const launch = {
  id: 'customfield_10060',
  name: 'Launch',
  custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker',
  type: 'date',
  projectKeys: ['OPS'],
};
world.jira.customFields.push(organizations, launch);
const { call, search } = startJira([], { world });
await call('PUT', '/rest/api/3/issue/OPS-2', {
  fields: { duedate: '2026-12-01', customfield_10060: '2026-12-01' },
});
await call('POST', '/rest/api/3/issue/OPS-1/watchers', AGENT);
await call('POST', '/rest/servicedeskapi/request/OPS-1/participant', { accountIds: [COLLEAGUE] });

it.each([
  ['due = "2026-12-01"', 'OPS-2'],
  ['due >= "2026-12-01" AND due <= "2026-12-01"', 'OPS-2'],
  ['due > "2026-12-01"', ''],
  ['Launch = "2026-12-01"', 'OPS-2'],
  ['watcher = currentUser()', 'OPS-1'],
  ['issue in watchedIssues()', 'OPS-1'],
  ['watchers > 0', 'OPS-1'],
  ['watchers = 0', 'DEV-3,OPS-2'],
  ['"Request participants" = "Eli Colleague"', 'OPS-1'],
  ['"Request participants" is EMPTY', 'DEV-3,OPS-2'],
  ['Organizations = "harrier foods"', 'OPS-1'],
  ['Organizations = 1', 'OPS-1'],
  ['reporter in organizationMembers("Harrier Foods")', 'OPS-1,OPS-2'],
  ['issuetype in standardIssueTypes()', 'DEV-3,OPS-1,OPS-2'],
  ['issuetype in subTaskIssueTypes()', ''],
  ['projectType = software', 'DEV-3'],
  ['issue.property[review].due > "2026-12-01"', 'DEV-3'],
  ['issue.property[review].score > 9', 'DEV-3'],
])('%s finds %s', async (jql, keys) => {
  expect((await search(jql)).sort().join()).toBe(keys);
});

it('reads a day as the day of whoever searches, in whatever time zone', async () => {
  const app = { kind: 'app' as const, accountId: APP, scopes: ['read:jira-work'] };
  expect(await search('due = "2026-12-01"', app)).toEqual(['OPS-2']);
});

it.each([
  ['Organizations = "Nobody Ltd"', 400],
  ['reporter in organizationMembers("Nobody Ltd")', 400],
  ['request-channel-type = portal', 501],
  ['votes > 0', 501],
])('%s is refused with %i', async (jql, status) => {
  expect((await call('POST', '/rest/api/3/search/jql', { jql })).status).toBe(status);
});
