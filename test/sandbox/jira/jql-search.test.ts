import { expect, it } from 'vitest';
import { z } from 'zod';
import { AGENT, CUSTOMER, NOW, SECURITY_AGENT, seedIssue, startJira } from './small-world';

const ISSUES = [
  seedIssue(1, {
    summary: 'b first',
    priority: 'Highest',
    labels: ['login', 'EU'],
    components: ['auth-gateway'],
    assignee: AGENT,
    created: '2026-11-18T23:30:00.000Z',
    customFields: { customfield_10041: { id: '10300', value: 'SEV-1' } },
    properties: {
      kaji: { severity: { code: 'SEV-1', score: 42, hidden: 'x' }, at: '2026-11-19T03:00:00.000Z' },
    },
    links: [{ type: 'Blocks', to: 'OPS-2' }],
    requestTypeId: '21',
  }),
  seedIssue(2, {
    summary: 'a second',
    priority: 'Low',
    status: 'Resolved',
    resolution: 'Fixed',
    created: '2026-11-01T10:00:00.000Z',
    resolved: '2026-11-02T10:00:00.000Z',
    changelog: [
      {
        at: '2026-11-02T10:00:00.000Z',
        author: SECURITY_AGENT,
        items: [{ field: 'status', from: 'In progress', to: 'Resolved' }],
      },
    ],
    labels: ['billing'],
  }),
  seedIssue(3, {
    summary: 'c third',
    reporter: CUSTOMER,
    created: '2026-11-20T08:00:00.000Z',
    description: 'Something',
    customFields: { customfield_10041: { id: '10301', value: 'SEV-2' } },
  }),
  seedIssue(4, { projectKey: 'DEV', type: 'Task', summary: 'd fourth', created: '2026-10-01T08:00:00.000Z' }),
];

const { search, call } = startJira(ISSUES, {
  indexedProperties: [
    { key: 'kaji', path: 'severity.code', isDate: false },
    { key: 'kaji', path: 'severity.score', isDate: false },
    { key: 'kaji', path: 'at', isDate: true },
  ],
});
const found = async (jql: string) =>
  (await search(jql))
    .map((key) => key.replace(/^.*-/, ''))
    .sort()
    .join('');

it.each([
  ['project = OPS', '123'],
  ['project = operations AND issuetype != Task', '123'],
  ['project in (10010, OPS)', '1234'],
  ['issuetype = "[System] Incident"', '123'],
  ['type not in (Task)', '123'],
  ['status = open', '134'],
  ['status != Open', '2'],
  ['statusCategory = Done', '2'],
  ['statusCategory != Done', '134'],
  ['statusCategory = 3', '2'],
  ['priority = Highest', '1'],
  ['priority > Medium', '1'],
  ['priority <= Medium', '234'],
  ['resolution = Fixed', '2'],
  ['resolution = Unresolved', '134'],
  ['resolution in (Unresolved, Fixed)', '1234'],
  ['resolution is not EMPTY', '2'],
  ['resolution != Fixed', ''],
  ['labels = LOGIN', '1'],
  ['labels in (login, billing)', '12'],
  ['labels not in (login)', '2'],
  ['labels is empty', '34'],
  ['component = auth-gateway', '1'],
  ['assignee = currentUser()', '1'],
  ['assignee is null', '234'],
  ['assignee in (EMPTY, currentUser())', '1234'],
  [`reporter = "${CUSTOMER}"`, '3'],
  ['reporter = "Dana Customer"', '3'],
  ['assignee in membersOf("service-desk-agents")', '1'],
  ['key = ops-1', '1'],
  ['key in (OPS-1, OPS-3)', '13'],
  ['issue > OPS-1', '23'],
  ['issue <= DEV-4', '4'],
  ['id = 10004', '4'],
  ['issue in linkedIssues("OPS-1")', '2'],
  ['issue in linkedIssues("OPS-2", "is blocked by")', '1'],
  ['issueLinkType = Blocks', '12'],
  ['issueLinkType = "is blocked by"', '2'],
  ['summary ~ second', '2'],
  ['summary !~ second', '134'],
  ['description is not EMPTY', '3'],
  ['description is EMPTY', '124'],
  ['Severity = SEV-1', '1'],
  ['cf[10041] in (SEV-1, "SEV-2")', '13'],
  ['cf[10041] is EMPTY', '24'],
  ['customfield_10041 = SEV-1', '1'],
  ['"Severity[Dropdown]" = SEV-1', '1'],
  ['"Request Type" = "Report an incident (OPS)"', '1'],
  ['issue.property[kaji].severity.code = "sev-1"', '1'],
  ['issue.property[kaji].severity.score > 40', '1'],
  ['issue.property[kaji].severity.code is EMPTY', '234'],
  ['issue.property[kaji].at > "2026-11-18"', '1'],
  ['issue.property[kaji].at > "2026-11-20"', ''],
  ['issue.property[kaji].severity.hidden = x', ''],
  ['created >= -12h', '3'],
  ['created >= "-2d"', '13'],
  ['created >= startOfDay()', '3'],
  ['created >= startOfDay(-1) AND created < startOfDay()', '1'],
  ['created >= startOfMonth() AND created <= endOfMonth()', '123'],
  ['created >= startOfYear("-1y")', '1234'],
  ['created < "2026-11-01"', '4'],
  ['created > "2026/11/01 10:59" AND created < "2026/11/01 11:01"', '2'],
  ['created = "2026-11-01 11:00"', '2'],
  ['resolved is EMPTY', '134'],
  ['resolutiondate < now()', '2'],
  ['status was "In progress"', '2'],
  ['status was not "In progress"', '134'],
  ['status was in (Open)', '134'],
  ['status changed', '2'],
  ['status changed to Resolved by "Cleo Secure" after "2026-11-01"', '2'],
  ['status changed from Open', ''],
  ['status changed during ("2026-11-02", "2026-11-03")', '2'],
  ['NOT (project = OPS OR status = Resolved)', '4'],
  ['NOT resolution = Fixed', ''],
  ['NOT resolution != Fixed', '2'],
  ['NOT labels in (login)', '2'],
  ['NOT (labels = login OR component = billing-api)', ''],
  ['NOT labels is EMPTY', '12'],
  ['NOT NOT labels = login', '1'],
  ['! priority > Medium', '234'],
  ['NOT resolved < now()', ''],
  ['NOT status changed', '134'],
  ['NOT status was Open', '2'],
  ['NOT text ~ second', '134'],
  ['NOT summary ~ second', '134'],
  ['status was Open before "2026-11-01"', '4'],
  ['status was Resolved on "2026-11-10"', '2'],
  ['status was Resolved before "2026-11-02"', ''],
  ['status was "In progress" after "2026-11-03"', ''],
  ['status was "In progress" during ("2026-11-01", "2026-11-03")', '2'],
  ['status was Resolved during ("2026-11-05", "2026-11-06")', '2'],
  ['status was Open by "Ben Agent"', '14'],
  ['status was Resolved by "Cleo Secure"', '2'],
  ['status was Resolved by "Ben Agent"', ''],
  ['status was Resolved from "In progress"', '2'],
  ['status was Open from "In progress"', ''],
  ['assignee was EMPTY', '234'],
  ['resolution was Unresolved', '134'],
  ['resolution was not EMPTY', '2'],
  ['assignee was in (EMPTY, currentUser())', '1234'],
  ['project = OPS AND (labels = login OR labels = billing) AND NOT status = Resolved', '1'],
])('%s finds %s', async (jql, keys) => {
  expect(await found(jql)).toBe(keys);
});

it.each([
  ['flavour = sweet', "Field 'flavour' does not exist or you do not have permission to view it."],
  ['"Severity[Paragraph]" = SEV-1', "Field 'Severity[Paragraph]' does not exist"],
  ['status = Melted', "The value 'Melted' does not exist for the field 'status'."],
  ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
  ['key = OPS-999', "An issue with key 'OPS-999' does not exist for field 'key'."],
  ['text = x', "The operator '=' is not supported by the 'text' field."],
  ['textfields !~ x', "The operator '!~' is not supported by the 'textfields' field."],
  ['labels > a', "The operator '>' is not supported by the 'labels' field."],
  ['created = soon', "Date value 'soon' for field 'created' is invalid."],
  ['created = "2026-02-30"', "Date value '2026-02-30' for field 'created' is invalid."],
  ['assignee = nobody()', "Unable to find JQL function 'nobody()'."],
  ['status is Open', "The operator 'is' is only supported with the values 'EMPTY' and 'NULL'."],
  ['summary was x', "The operator 'was' is not supported by the 'summary' field."],
  ['project = OPS ORDER BY comment', 'is not sortable'],
  ['ORDER BY created', 'Unbounded JQL queries are not allowed here.'],
  ['', 'Unbounded JQL queries are not allowed here.'],
])('%s is refused: %s', async (jql, message) => {
  const { status, body } = await call('POST', '/rest/api/3/search/jql', { jql });
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain(message.replace(/"/g, '\\"'));
});

it.each([
  ['created DESC', 'OPS-3,OPS-1,OPS-2,DEV-4'],
  ['created ASC', 'DEV-4,OPS-2,OPS-1,OPS-3'],
  ['created', 'OPS-3,OPS-1,OPS-2,DEV-4'],
  ['priority DESC, key ASC', 'OPS-1,DEV-4,OPS-3,OPS-2'],
  ['summary', 'OPS-2,OPS-1,OPS-3,DEV-4'],
  ['resolved DESC', 'OPS-2,DEV-4,OPS-3,OPS-1'],
  ['project DESC, key', 'OPS-1,OPS-2,OPS-3,DEV-4'],
  ['key', 'DEV-4,OPS-1,OPS-2,OPS-3'],
  ['key DESC', 'OPS-3,OPS-2,OPS-1,DEV-4'],
  ['statusCategory DESC, key', 'OPS-2,DEV-4,OPS-1,OPS-3'],
  ['labels', 'OPS-2,OPS-1,DEV-4,OPS-3'],
  ['component, key', 'OPS-1,DEV-4,OPS-2,OPS-3'],
  ['description DESC, key', 'OPS-3,DEV-4,OPS-1,OPS-2'],
])('sorts by %s', async (order, keys) => {
  expect((await search(`project is not EMPTY ORDER BY ${order}`)).join()).toBe(keys);
});

it('reads dates in the time zone of whoever searches', async () => {
  expect(NOW.toISOString()).toBe('2026-11-20T09:00:00.000Z');
  expect(await found('created >= "2026-11-19" AND created < "2026-11-20"')).toBe('1');
  const app = { kind: 'app' as const, accountId: 'app', scopes: ['read:jira-work'] };
  expect(await search('created >= "2026-11-19" AND created < "2026-11-20"', app)).toEqual([]);
});

it('gives only ids unless fields are asked for, and pages with an opaque token', async () => {
  const first = await call('POST', '/rest/api/3/search/jql', {
    jql: 'project = OPS ORDER BY key',
    maxResults: 2,
  });
  expect(first.body).toEqual({
    issues: [{ id: '10001' }, { id: '10002' }],
    isLast: false,
    nextPageToken: expect.any(String),
  });
  const { nextPageToken } = z.object({ nextPageToken: z.string() }).parse(first.body);
  const jql = 'project = OPS ORDER BY key';
  const second = await call('POST', '/rest/api/3/search/jql', { jql, maxResults: 2, nextPageToken });
  expect(second.body).toEqual({ issues: [{ id: '10003' }], isLast: true });
  const other = await call('POST', '/rest/api/3/search/jql', { jql: 'project = DEV', nextPageToken });
  expect(other.status).toBe(400);
});

it('counts, and matches without searching', async () => {
  const count = await call('POST', '/rest/api/3/search/approximate-count', { jql: 'project = OPS' });
  expect(count.body).toEqual({ count: 3 });
  const match = await call('POST', '/rest/api/3/jql/match', {
    issueIds: [10001, 10004],
    jqls: ['project = OPS', 'x'],
  });
  expect(match.body).toEqual({
    matches: [
      { matchedIssues: [10001], errors: [] },
      { matchedIssues: [], errors: [expect.stringContaining('Expecting operator')] },
    ],
  });
});

it('notices changes when the index has caught up, or when asked to reconcile', async () => {
  const slow = startJira(ISSUES, { indexLagMs: 5000 });
  const jql = 'summary ~ renamed';
  await slow.call('PUT', '/rest/api/3/issue/OPS-1', { fields: { summary: 'renamed' } });
  expect(await slow.search(jql)).toEqual([]);
  slow.clock.advance(5001);
  expect(await slow.search(jql)).toEqual(['OPS-1']);
  await slow.call('PUT', '/rest/api/3/issue/OPS-2', { fields: { summary: 'renamed, too' } });
  const reconciled = await slow.call('POST', '/rest/api/3/search/jql', { jql, reconcileIssues: [10002] });
  expect(reconciled.body).toMatchObject({ issues: [{ id: '10002' }, { id: '10001' }] });
});
