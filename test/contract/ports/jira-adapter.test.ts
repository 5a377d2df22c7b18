import { expect, it } from 'vitest';
import { UpstreamError } from '../../../src/ports/upstream-error';
import { AGENT, CUSTOMER, seedIssue } from '../../sandbox/jira/small-world';
import { jiraOverHttp } from './jira-over-http';
import { readIncident } from './read-incident';
import { json } from './serve';

const anIssue = seedIssue(1, { summary: 'Logins are slow', description: 'since 08:30' });
const login = { anyOf: [{ allOf: ['login'] }], limit: 500 };

async function refusalOf(call: Promise<unknown>): Promise<UpstreamError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UpstreamError)) throw new Error(`expected an UpstreamError, got ${String(error)}`);
  return error;
}

it('says for how long to wait when Jira limits the rate, and does not try again', async () => {
  const jira = await jiraOverHttp([anIssue]);
  jira.inject({ on: /issue\/OPS-1/, answer: json({}, { status: 429, headers: { 'retry-after': '17' } }) });
  const error = await refusalOf(jira.ticketingOf(AGENT).incident('OPS-1'));
  expect(error).toMatchObject({ code: 'rate-limited', details: { retryAfterSeconds: 17 } });
  expect(jira.requests.filter((request) => request.endsWith('/issue/OPS-1'))).toHaveLength(1);
});

it('tries a read once more after a 503, and only once', async () => {
  const jira = await jiraOverHttp([anIssue]);
  jira.inject({ on: /issue\/OPS-1/, answer: json({}, { status: 503 }) });
  await expect(jira.ticketingOf(AGENT).incident('OPS-1')).resolves.toMatchObject({ key: 'OPS-1' });

  jira.inject({ on: /issue\/OPS-1/, times: 5, answer: json({}, { status: 503 }) });
  await expect(refusalOf(jira.ticketingOf(AGENT).incident('OPS-1'))).resolves.toMatchObject({
    code: 'unavailable',
  });
  expect(jira.requests.filter((request) => request.endsWith('/issue/OPS-1'))).toHaveLength(4);
});

it('replaces a property of the ticket', async () => {
  const jira = await jiraOverHttp([anIssue]);
  const agent = jira.ticketingOf(AGENT);
  await agent.putProperty('OPS-1', 'kaji', { severity: 'SEV-2' });
  await agent.putProperty('OPS-1', 'kaji', { severity: 'SEV-1' });
  const kept = await fetch(`${jira.origin}/rest/api/3/issue/OPS-1/properties/kaji`);
  expect(await kept.json()).toMatchObject({ key: 'kaji', value: { severity: 'SEV-1' } });
});

it('never sends a change twice', async () => {
  const jira = await jiraOverHttp([anIssue]);
  jira.inject({ on: /^PUT .*\/properties\/kaji/, answer: json({}, { status: 503 }) });
  const error = await refusalOf(jira.ticketingOf(AGENT).putProperty('OPS-1', 'kaji', { a: 1 }));
  expect(error.code).toBe('unavailable');
  expect(jira.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
});

it('gives up when the time is over, and ends the request with it', async () => {
  const jira = await jiraOverHttp([anIssue]);
  jira.inject({ on: /issue\/OPS-1/, delayMs: 1_000 });
  const startedAt = performance.now();
  const error = await refusalOf(jira.ticketingOf(AGENT, { totalMs: 120 }).incident('OPS-1'));
  expect(error).toMatchObject({ system: 'jira', code: 'timed-out' });
  expect(performance.now() - startedAt).toBeLessThan(600);
});

it.each([
  ['no JSON', () => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } })],
  ['another shape', json({ id: 7, key: 'OPS-1', fields: { summary: null } })],
  ['nothing', () => new Response('')],
])('names an answer that makes no sense: %s', async (_what, answer) => {
  const jira = await jiraOverHttp([anIssue]);
  jira.inject({ on: /issue\/OPS-1/, answer });
  const error = await refusalOf(jira.ticketingOf(AGENT).incident('OPS-1'));
  expect(error.code).toBe('invalid-answer');
  expect(error.message).not.toContain('Sign in');
});

it.each([
  [401, { message: 'Unauthorized; scope does not match' }, 'missing-scope'],
  [401, {}, 'unauthorised'],
  [403, {}, 'denied'],
  [409, {}, 'conflict'],
  [413, { errorMessages: ['secret words'], errors: {} }, 'refused'],
  [500, {}, 'unavailable'],
])("reads a %d %j as %s, without the vendor's words", async (status, body, code) => {
  const jira = await jiraOverHttp([anIssue]);
  jira.inject({ on: /^PUT /, answer: json(body, { status }) });
  const error = await refusalOf(jira.ticketingOf(AGENT).putProperty('OPS-1', 'kaji', 1));
  expect(error.code).toBe(code);
  expect(JSON.stringify(error.details)).not.toContain('secret words');
});

it('names the fields that Jira did not accept', async () => {
  const jira = await jiraOverHttp([anIssue]);
  const field = { id: 'customfield_10041', name: 'Severity', options: { 'SEV-1': '99999' } };
  const error = await refusalOf(jira.ticketingOf(AGENT).setSeverity('OPS-1', 'SEV-1', field));
  expect(error).toMatchObject({ code: 'refused' });
  expect(error.details.detail).toContain('customfield_10041');
});

it('looks for the severity on the ticket itself, whatever is on the screen of its creation', async () => {
  const jira = await jiraOverHttp([anIssue]);
  const ticketing = jira.ticketingOf(AGENT);
  jira.inject({ on: /createmeta/, times: 9, answer: json({ issueTypes: [], fields: [] }) });
  const field = await ticketing.editableSeverityField('OPS-1', 'customfield_10041');
  if (!field) throw new Error('the field is not editable');
  await ticketing.setSeverity('OPS-1', 'SEV-1', field);
  await expect(ticketing.incident('OPS-1')).resolves.toMatchObject({ severity: 'SEV-1' });
  jira.inject({ on: /editmeta/, answer: json({ fields: {} }) });
  await expect(ticketing.editableSeverityField('OPS-1', 'customfield_10041')).resolves.toBeUndefined();
});

it('does not let a customer into the ticket', async () => {
  const jira = await jiraOverHttp([anIssue]);
  await expect(refusalOf(jira.ticketingOf(CUSTOMER).incident('OPS-1'))).resolves.toMatchObject({
    code: 'not-found',
  });
});

it('reads the whole search page by page, and no further than asked', async () => {
  const many = Array.from({ length: 230 }, (_, index) =>
    seedIssue(index + 2, {
      summary: `login ${index}`,
      created: new Date(1_760_000_000_000 + index * 60_000).toISOString(),
    }),
  );
  const jira = await jiraOverHttp([anIssue, ...many]);
  const found = await jira.ticketingOf(AGENT).searchIncidents(login, 'OPS-1');
  expect(new Set(found.map(({ key }) => key)).size).toBe(230);
  const pages = jira.requests.filter((request) => request.endsWith('/search/jql')).length;
  expect(pages).toBe(3);
  await expect(
    jira.ticketingOf(AGENT).searchIncidents({ ...login, limit: 7 }, 'OPS-1'),
  ).resolves.toHaveLength(7);
});

it('asks the site once for what does not change between the calls of one port', async () => {
  const jira = await jiraOverHttp([anIssue, seedIssue(2, { summary: 'login broken' })]);
  const ticketing = jira.ticketingOf(AGENT);
  await ticketing.incident('OPS-1');
  await ticketing.searchIncidents(login, 'OPS-1');
  await ticketing.readIncidents(['10002']);
  expect(jira.requests.map((request) => request.replace('/rest/api/3', ''))).toEqual([
    'GET /issue/OPS-1',
    'GET /field',
    'GET /serverInfo',
    'POST /search/jql',
    'POST /issue/bulkfetch',
  ]);
});

it('sees the history as it was at an instant', async () => {
  const jira = await jiraOverHttp([
    anIssue,
    seedIssue(2, { summary: 'login old', created: '2026-01-10T09:00:00.000Z' }),
    seedIssue(3, { summary: 'login new', created: '2026-06-10T09:00:00.000Z' }),
  ]);
  const ticketing = jira.ticketingOf(AGENT, { createdBefore: new Date('2026-06-10T09:00:00.000Z') });
  const found = await ticketing.searchIncidents(login, 'OPS-1');
  expect(found.map(({ key }) => key)).toEqual(['OPS-2']);
});

it('tells the changes of a ticket, oldest first', async () => {
  const jira = await jiraOverHttp([
    seedIssue(1, {
      changelog: [
        {
          at: '2026-11-19T09:05:00.000Z',
          author: AGENT,
          items: [{ field: 'status', from: 'Open', to: 'In progress' }],
        },
        {
          at: '2026-11-19T09:06:00.000Z',
          author: AGENT,
          items: [{ field: 'assignee', from: null, to: AGENT }],
        },
      ],
      status: 'In progress',
    }),
  ]);
  await expect(jira.ticketingOf(AGENT).changeLog('OPS-1')).resolves.toEqual([
    {
      at: '2026-11-19T09:05:00.000Z',
      author: expect.objectContaining({ accountId: AGENT, displayName: 'Ben Agent' }),
      field: 'status',
      from: 'Open',
      to: 'In progress',
    },
    {
      at: '2026-11-19T09:06:00.000Z',
      author: expect.objectContaining({ accountId: AGENT }),
      field: 'assignee',
      to: 'Ben Agent',
    },
  ]);
});

it('counts the portal requests linked to a ticket', async () => {
  const jira = await jiraOverHttp([
    seedIssue(1, {
      links: [
        { type: 'Relates', to: 'OPS-2' },
        { type: 'Relates', to: 'OPS-3' },
        { type: 'Relates', to: 'OPS-4' },
      ],
    }),
    seedIssue(2, {
      type: 'Task',
      requestTypeId: '21',
      reporter: CUSTOMER,
      created: '2026-11-19T08:51:00.000Z',
    }),
    seedIssue(3, { type: 'Task', created: '2026-11-19T08:40:00.000Z' }),
    seedIssue(4, { summary: 'another incident' }),
  ]);
  const ticketing = jira.ticketingOf(AGENT);
  const incident = await readIncident(ticketing, 'OPS-1');
  expect(incident.links).toHaveLength(3);
  await expect(ticketing.requestFacts(incident)).resolves.toEqual({
    requests: 1,
    organizations: 0,
    keys: ['OPS-2'],
    firstReportedAt: '2026-11-19T08:51:00.000Z',
  });
});

it('publishes on a linked request, once, and knows who raised a ticket over the portal', async () => {
  const jira = await jiraOverHttp([
    seedIssue(1, { links: [{ type: 'Relates', to: 'OPS-2' }] }),
    seedIssue(2, { type: 'Task', requestTypeId: '21', reporter: CUSTOMER }),
    seedIssue(3, { reporter: CUSTOMER }),
  ]);
  const ticketing = jira.ticketingOf(AGENT);
  const [key = ''] = (await ticketing.requestFacts(await readIncident(ticketing, 'OPS-1'))).keys;
  const first = await ticketing.putPublicComment(key, 'update:1', 'Signing in is slow.');
  await expect(ticketing.putPublicComment(key, 'update:1', 'Signing in is slow.')).resolves.toEqual(first);
  expect((await readIncident(ticketing, 'OPS-3')).reporter?.isCustomer).toBe(true);
  expect((await readIncident(ticketing, 'OPS-1')).reporter?.isCustomer).toBeUndefined();
});

it("sets the priority by the order of the site's own", async () => {
  const jira = await jiraOverHttp([anIssue]);
  const ticketing = jira.ticketingOf(AGENT);
  await ticketing.setPriority('OPS-1', 'SEV-1');
  await expect(ticketing.incident('OPS-1')).resolves.toMatchObject({ priority: 'Highest' });
  await ticketing.setPriority('OPS-1', 'SEV-4');
  await expect(ticketing.incident('OPS-1')).resolves.toMatchObject({ priority: 'Low' });
});

it('writes no priority where the edit screen has none', async () => {
  const jira = await jiraOverHttp([anIssue]);
  const ticketing = jira.ticketingOf(AGENT);
  jira.inject({ on: /editmeta/, answer: json({ fields: {} }) });
  await expect(ticketing.setPriority('OPS-1', 'SEV-1')).resolves.toBe(false);
  await expect(ticketing.setPriority('OPS-1', 'SEV-1')).resolves.toBe(true);
});

it('replaces a web link with the same global id', async () => {
  const jira = await jiraOverHttp([anIssue]);
  const ticketing = jira.ticketingOf(AGENT);
  const link = { globalId: 'kaji-channel:10001', url: 'https://team.example/archives/C1', title: '#inc' };
  await ticketing.putWebLink('OPS-1', link);
  await ticketing.putWebLink('OPS-1', { ...link, title: '#inc-ops-1', summary: 'The channel' });
  const posts = jira.requests.filter((request) => request === 'POST /rest/api/3/issue/OPS-1/remotelink');
  expect(posts).toHaveLength(2);
});

it('reads the history oldest first, and by key what was created at the same instant', async () => {
  const created = '2026-03-01T00:00:00.000Z';
  const jira = await jiraOverHttp([
    seedIssue(2, { created: '2026-05-01T00:00:00.000Z' }),
    seedIssue(3, { created }),
    seedIssue(4, { created }),
    seedIssue(5, { created: '2026-01-01T00:00:00.000Z' }),
  ]);
  const { tickets } = await jira.ticketingOf(AGENT).historyPage('OPS');
  expect(tickets.map(({ id }) => id)).toEqual(['10005', '10003', '10004', '10002']);
});

it('reads only the incidents of a project as its history, whatever else lies in it', async () => {
  const jira = await jiraOverHttp([
    seedIssue(1, { type: 'Task', created: '2026-01-01T00:00:00.000Z' }),
    seedIssue(2, { created: '2026-02-01T00:00:00.000Z' }),
    seedIssue(3, { type: 'Task', created: '2026-03-01T00:00:00.000Z' }),
    seedIssue(4, { created: '2026-04-01T00:00:00.000Z' }),
  ]);
  const { tickets } = await jira.ticketingOf(AGENT).historyPage('OPS');
  expect(tickets.map(({ createdAt }) => createdAt.slice(0, 7))).toEqual(['2026-02', '2026-04']);
  const since = await jira
    .ticketingOf(AGENT)
    .historyPage('OPS', { createdSince: '2026-04-01T00:00:00.000Z' });
  expect(since.tickets.map(({ createdAt }) => createdAt.slice(0, 7))).toEqual(['2026-04']);
  expect(jira.requests.filter((request) => request.includes('/issue/'))).toEqual([]);
});
