import { expect, it } from 'vitest';
import { ADMIN, AGENT, adf, CUSTOMER, seedIssue, startJira } from './small-world';

const API = '/rest/api/3';
const start = () =>
  startJira([
    seedIssue(1, {
      labels: ['login'],
      components: ['auth-gateway'],
      requestTypeId: '21',
      reporter: CUSTOMER,
    }),
    seedIssue(2),
  ]);
const named = (sent: { name: string }[]) => sent.map(({ name }) => name.replace('avi:jira:', ''));

it('creates an issue with defaults, and says so', async () => {
  const { call, sent } = start();
  const { status, body } = await call('POST', `${API}/issue`, {
    fields: {
      project: { key: 'OPS' },
      issuetype: { name: '[System] Incident' },
      summary: 'Down',
      description: adf('All of it'),
    },
    update: { issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: 'OPS-2' } } }] },
    properties: [{ key: 'mark', value: 1 }],
  });
  expect({ status, body }).toEqual({
    status: 201,
    body: { id: '10003', key: 'OPS-3', self: 'http://127.0.0.1:8080/rest/api/3/issue/10003' },
  });
  const created = await call('GET', `${API}/issue/OPS-3?properties=mark`);
  expect(created.body).toMatchObject({
    fields: {
      status: { name: 'Open' },
      priority: { name: 'Medium' },
      reporter: { accountId: AGENT },
      description: adf('All of it'),
      issuelinks: [{ outwardIssue: { key: 'OPS-2' } }],
    },
    properties: { mark: 1 },
  });
  expect(named(sent)).toEqual(['created:issue', 'created:issuelink']);
  expect(sent[0]).toMatchObject({
    causedBy: AGENT,
    payload: {
      eventType: 'avi:jira:created:issue',
      atlassianId: AGENT,
      associatedUsers: [{ accountId: AGENT }],
      issue: {
        id: '10003',
        key: 'OPS-3',
        fields: { summary: 'Down', project: { key: 'OPS' }, status: { name: 'Open' } },
      },
    },
  });
  expect(sent[1]?.payload).toMatchObject({
    sourceIssueId: 10003,
    destinationIssueId: 10002,
    issueLinkType: { name: 'Blocks', outwardName: 'blocks', inwardName: 'is blocked by' },
  });
});

it('keeps what changed in the changelog, with ids and words, and sends it', async () => {
  const { call, sent } = start();
  const edit = {
    fields: { priority: { id: '1' }, customfield_10041: { value: 'SEV-1' }, assignee: { accountId: ADMIN } },
    update: { labels: [{ add: 'eu' }, { remove: 'login' }], components: [{ add: { name: 'billing-api' } }] },
  };
  expect((await call('PUT', `${API}/issue/OPS-1`, edit)).status).toBe(204);
  const items = [
    {
      field: 'priority',
      fieldId: 'priority',
      fieldtype: 'jira',
      from: '3',
      fromString: 'Medium',
      to: '1',
      toString: 'Highest',
    },
    {
      field: 'Severity',
      fieldId: 'customfield_10041',
      fieldtype: 'custom',
      from: null,
      fromString: null,
      to: '10300',
      toString: 'SEV-1',
    },
    {
      field: 'assignee',
      fieldId: 'assignee',
      fieldtype: 'jira',
      from: null,
      fromString: null,
      to: ADMIN,
      toString: 'Ada Admin',
    },
    {
      field: 'labels',
      fieldId: 'labels',
      fieldtype: 'jira',
      from: null,
      fromString: 'login',
      to: null,
      toString: 'eu',
    },
    {
      field: 'Component',
      fieldId: 'components',
      fieldtype: 'jira',
      from: '10200',
      fromString: 'auth-gateway',
      to: '10200, 10201',
      toString: 'auth-gateway, billing-api',
    },
  ];
  const { body } = await call('GET', `${API}/issue/OPS-1/changelog`);
  expect(body).toMatchObject({ total: 1, isLast: true, values: [{ author: { accountId: AGENT }, items }] });
  expect(sent).toMatchObject([{ name: 'avi:jira:updated:issue', payload: { changelog: { items } } }]);
});

it('neither records nor sends an edit that changes nothing', async () => {
  const { call, sent } = start();
  expect(
    (
      await call('PUT', `${API}/issue/OPS-1`, {
        fields: { summary: 'Ticket 1', priority: { name: 'Medium' } },
      })
    ).status,
  ).toBe(204);
  expect((await call('GET', `${API}/issue/OPS-1/changelog`)).body).toMatchObject({ total: 0 });
  expect(sent).toEqual([]);
});

it.each([
  [
    { fields: { customfield_10999: 1 } },
    {
      customfield_10999:
        "Field 'customfield_10999' cannot be set. It is not on the appropriate screen, or unknown.",
    },
  ],
  [
    { fields: { customfield_10041: { value: 'SEV-9' } } },
    { customfield_10041: "Option value 'SEV-9' is not valid" },
  ],
  [
    { fields: { resolution: { name: 'Fixed' } } },
    { resolution: "Field 'resolution' cannot be set. It is not on the appropriate screen, or unknown." },
  ],
  [
    { fields: { description: 'plain' } },
    { description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' },
  ],
  [
    { fields: { customfield_10050: 'plain' } },
    {
      customfield_10050: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    },
  ],
  [{ fields: { summary: '' } }, { summary: 'You must specify a summary of the issue.' }],
  [{ fields: { summary: 'x'.repeat(256) } }, { summary: 'Summary must be less than 255 characters.' }],
  [
    { fields: { labels: ['two words'] } },
    { labels: "The label 'two words' contains spaces which is invalid." },
  ],
  [{ fields: { components: [{ name: 'nope' }] } }, { components: "Component name 'nope' is not valid" }],
  [
    { fields: { assignee: { accountId: CUSTOMER } } },
    { assignee: `User '${CUSTOMER}' cannot be assigned issues.` },
  ],
  [
    { fields: { labels: [] }, update: { labels: [{ add: 'x' }] } },
    { labels: "Field 'labels' cannot appear in both 'fields' and 'update'" },
  ],
])('refuses %j', async (edit, errors) => {
  const { call, sent } = start();
  expect(await call('PUT', `${API}/issue/OPS-1`, edit)).toEqual({
    status: 400,
    body: { errorMessages: [], errors },
  });
  expect(sent).toEqual([]);
});

it('refuses broken ADF as INVALID_INPUT', async () => {
  const { call } = start();
  const empty = {
    version: 1,
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }],
  };
  expect(await call('POST', `${API}/issue/OPS-1/comment`, { body: empty })).toEqual({
    status: 400,
    body: { errorMessages: ['INVALID_INPUT'], errors: {} },
  });
});

it('offers the transitions of the status, sets the resolution, and clears it on the way back', async () => {
  const { call, sent } = start();
  const offered = await call('GET', `${API}/issue/OPS-1/transitions?expand=transitions.fields`);
  expect(offered.body).toMatchObject({
    transitions: [
      { id: '11', name: 'Start work' },
      { id: '51', hasScreen: true, fields: { resolution: {} } },
    ],
  });
  const resolve = {
    transition: { id: '51' },
    fields: { resolution: { name: 'Fixed' } },
    update: { comment: [{ add: { body: adf('Done') } }] },
  };
  expect((await call('POST', `${API}/issue/OPS-1/transitions`, resolve)).status).toBe(204);
  const fields = '?fields=status,resolution,resolutiondate,comment';
  expect((await call('GET', `${API}/issue/OPS-1${fields}`)).body).toMatchObject({
    fields: {
      status: { name: 'Resolved' },
      resolution: { name: 'Fixed' },
      resolutiondate: expect.any(String),
      comment: { total: 1 },
    },
  });
  expect(named(sent)).toEqual(['updated:issue', 'commented:issue']);
  expect((await call('POST', `${API}/issue/OPS-1/transitions`, { transition: { id: '11' } })).status).toBe(
    400,
  );
  await call('POST', `${API}/issue/OPS-1/transitions`, { transition: { id: '61' } });
  expect((await call('GET', `${API}/issue/OPS-1${fields}`)).body).toMatchObject({
    fields: { status: { name: 'In progress' }, resolution: null, resolutiondate: null },
  });
});

it('marks comments internal by their property, and tells of new and edited ones', async () => {
  const { call, sent } = start();
  const internal = [{ key: 'sd.public.comment', value: { internal: true } }];
  const made = await call('POST', `${API}/issue/OPS-1/comment`, { body: adf('Note'), properties: internal });
  expect(made).toMatchObject({ status: 201, body: { jsdPublic: false, body: adf('Note'), id: '20001' } });
  const edited = await call('PUT', `${API}/issue/OPS-1/comment/20001`, { body: adf('Note 2') }, ADMIN);
  expect(edited.body).toMatchObject({
    jsdPublic: false,
    author: { accountId: AGENT },
    updateAuthor: { accountId: ADMIN },
  });
  expect(named(sent)).toEqual(['commented:issue', 'commented:issue']);
  expect(sent[1]?.payload).toMatchObject({
    comment: { id: '20001', jsdPublic: false },
    issue: { key: 'OPS-1' },
  });
});

it('tells of issue properties', async () => {
  const { call, sent } = start();
  await call('PUT', `${API}/issue/OPS-1/properties/mark`, { n: 1 });
  expect(sent).toMatchObject([
    {
      name: 'avi:jira:set:issue-property',
      payload: { issue: { key: 'OPS-1' }, property: { key: 'mark', value: { n: 1 } } },
    },
  ]);
  expect((await call('GET', `${API}/issue/OPS-1?properties=mark&fields=summary`)).body).toMatchObject({
    properties: { mark: { n: 1 } },
  });
});

it('never gives one key or id twice', async () => {
  const { call } = start();
  const draft = { fields: { project: { key: 'DEV' }, issuetype: { name: 'Task' }, summary: 'Follow up' } };
  const made = await Promise.all(Array.from({ length: 20 }, () => call('POST', `${API}/issue`, draft)));
  expect(new Set(made.map(({ body }) => JSON.stringify(body))).size).toBe(20);
});
