import { expect, it } from 'vitest';
import { z } from 'zod';
import { ADMIN, AGENT, adf, COLLEAGUE, CUSTOMER, seedIssue, smallWorld, startJira } from './small-world';

const JSM = '/rest/servicedeskapi';
const start = () => startJira([seedIssue(1, { requestTypeId: '21', reporter: CUSTOMER }), seedIssue(2)]);

it("turns a customer's request into an issue", async () => {
  const { call, sent, search } = start();
  const request = {
    serviceDeskId: '7',
    requestTypeId: '21',
    requestFieldValues: { summary: 'Cannot sign in', description: 'Since this morning.\n\n- everywhere' },
  };
  const raised = await call('POST', `${JSM}/request`, request, CUSTOMER);
  expect(raised).toMatchObject({
    status: 201,
    body: {
      issueKey: 'OPS-3',
      requestTypeId: '21',
      reporter: { accountId: CUSTOMER },
      currentStatus: { status: 'Open' },
    },
  });
  expect(sent).toMatchObject([{ name: 'avi:jira:created:issue', causedBy: CUSTOMER }]);
  expect(await search('"Request Type" = "Report an incident" AND description ~ morning')).toEqual(['OPS-3']);
});

it('measures SLAs against the clock', async () => {
  const { call, clock } = start();
  const read = async () => (await call('GET', `${JSM}/request/OPS-1/sla`)).body;
  expect(await read()).toMatchObject({
    values: [
      { name: 'Time to first response', completedCycles: [], ongoingCycle: { breached: true } },
      { name: 'Time to resolution', ongoingCycle: { goalDuration: { friendly: '24h 0m' } } },
    ],
  });
  clock.advance(60 * 60 * 1000);
  expect(await read()).toMatchObject({ values: [{}, { ongoingCycle: { breached: true } }] });
  await call('POST', `${JSM}/request/OPS-1/comment`, { body: 'On it', public: true });
  expect(await read()).toMatchObject({ values: [{ completedCycles: [{ breached: true }] }, {}] });
});

const ask = (requestFieldValues: object, more: object = {}) => ({
  serviceDeskId: '7',
  requestTypeId: '21',
  requestFieldValues: { summary: 'Help', ...requestFieldValues },
  ...more,
});

it.each([
  [ask({ reporter: { accountId: ADMIN } }), 400, "Field 'reporter' cannot be set."],
  [ask({ priority: { name: 'Highest' } }), 400, "Field 'priority' cannot be set."],
  [ask({ security: { name: 'security-team' } }), 400, "Field 'security' cannot be set."],
  [ask({ customfield_10041: { value: 'SEV-1' } }), 400, "Field 'customfield_10041' cannot be set."],
  [ask({}, { requestParticipants: ['nobody'] }), 400, "The user 'nobody' does not exist."],
  [ask({ description: adf('x') }), 400, 'Operation value must be a string'],
  [ask({}, { form: { answers: {} } }), 501, "The sandbox does not model 'form'"],
  [ask({}, { channel: 'portal' }), 501, "The sandbox does not model 'channel'"],
])('refuses a request that asks for what its form does not have: %j', async (request, status, message) => {
  const { call, sent } = start();
  const answer = await call('POST', `${JSM}/request`, request, CUSTOMER);
  expect(answer).toMatchObject({ status, body: { errorMessage: expect.stringContaining(message) } });
  expect(sent).toEqual([]);
});

/** A site whose form asks for the severity, too. */
function startWithSeverity() {
  const world = smallWorld();
  for (const requestType of world.jira.projects.flatMap(({ requestTypes = [] }) => requestTypes)) {
    requestType.fields = ['customfield_10041'];
  }
  return startJira([], { world });
}

it('tells what a form asks for before a request is raised, and what was entered after it', async () => {
  const { call } = startWithSeverity();
  const form = {
    requestTypeFields: [
      { fieldId: 'summary', name: 'Summary', required: true, jiraSchema: { type: 'string' } },
      { fieldId: 'description', required: false },
      { fieldId: 'customfield_10041', validValues: [{ value: '10300', label: 'SEV-1' }, { label: 'SEV-2' }] },
    ],
    canRaiseOnBehalfOf: false,
  };
  const path = `${JSM}/servicedesk/7/requesttype`;
  const read = async (from: string) => (await call('GET', from, undefined, CUSTOMER)).body;
  expect(await read(`${path}/21/field`)).toMatchObject(form);
  expect(await read(`${path}/21?expand=field`)).toMatchObject({ id: '21', fields: form });
  expect(await read(`${path}?expand=field`)).toMatchObject({ values: [{ fields: form }] });
  expect(await read(path)).not.toHaveProperty('values.0.fields');
  expect((await call('GET', `${path}/21/field`)).body).toMatchObject({ canRaiseOnBehalfOf: true });
  const raised = await call('POST', `${JSM}/request`, ask({ customfield_10041: { id: '10301' } }), CUSTOMER);
  expect(raised.body).toMatchObject({
    requestFieldValues: [
      { fieldId: 'summary', value: 'Help' },
      { fieldId: 'customfield_10041', label: 'Severity', value: { value: 'SEV-2' } },
    ],
  });
});

it("takes the fields of the request type's form, and ADF where the request says so", async () => {
  const { call } = startWithSeverity();
  const request = ask(
    { customfield_10041: { value: 'SEV-1' }, description: adf('All of it') },
    { isAdfRequest: true, requestParticipants: [COLLEAGUE] },
  );
  expect((await call('POST', `${JSM}/request`, request, CUSTOMER)).status).toBe(201);
  expect((await call('GET', '/rest/api/3/issue/OPS-1')).body).toMatchObject({
    fields: { customfield_10041: { value: 'SEV-1' }, description: adf('All of it') },
  });
});

it('takes ids as numbers, too', async () => {
  const { call } = start();
  const request = { ...ask({}), serviceDeskId: 7, requestTypeId: 21 };
  expect((await call('POST', `${JSM}/request`, request, CUSTOMER)).status).toBe(201);
  expect((await call('POST', `${JSM}/request/OPS-1/transition`, { id: 11 })).status).toBe(204);
  const transition = { transition: { id: 51 }, fields: { resolution: { name: 'Fixed' } } };
  expect((await call('POST', '/rest/api/3/issue/OPS-1/transitions', transition)).status).toBe(204);
});

it('gives plain text back as it came, and shows it as paragraphs with line breaks', async () => {
  const { call } = start();
  const body = '# not a *heading*\n- nor `a` list\n\nsnake_case | a\n\n';
  const made = await call('POST', `${JSM}/request/OPS-1/comment`, { body, public: true });
  expect(made).toMatchObject({ status: 201, body: { body } });
  const { body: read } = await call('GET', '/rest/api/3/issue/OPS-1/comment');
  const text = (value: string) => ({ type: 'text', text: value });
  expect(read).toMatchObject({
    comments: [
      {
        body: {
          content: [
            {
              type: 'paragraph',
              content: [text('# not a *heading*'), { type: 'hardBreak' }, text('- nor `a` list')],
            },
            { type: 'paragraph', content: [text('snake_case | a')] },
          ],
        },
      },
    ],
  });
  const raised = await call('POST', `${JSM}/request`, ask({ description: body }), CUSTOMER);
  expect(raised.body).toMatchObject({ requestFieldValues: [{}, { fieldId: 'description', value: body }] });
});

const page = z.object({
  values: z.array(z.object({ body: z.string() })),
  _links: z.object({ next: z.string().optional() }),
});

it('keeps what was asked for on the way to the next page', async () => {
  const { call } = start();
  for (const [body, isPublic] of Object.entries({ one: true, secret: false, two: true, hidden: false })) {
    await call('POST', `${JSM}/request/OPS-1/comment`, { body, public: isPublic });
  }
  const bodies: string[] = [];
  let path: string | undefined = `${JSM}/request/OPS-1/comment?internal=false&limit=1`;
  while (path !== undefined) {
    const { values, _links } = page.parse((await call('GET', path)).body);
    bodies.push(...values.map(({ body }) => body));
    path = _links.next?.replace('http://127.0.0.1:8080', '');
  }
  expect(bodies).toEqual(['one', 'two']);
  const nothing = await call('GET', `${JSM}/request/OPS-1/comment?limit=0`);
  expect(page.parse(nothing.body)._links.next).toBeUndefined();
});

it.each([
  ['requesttype?searchQuery=incident', 1],
  ['requesttype?searchQuery=printer', 0],
  ['requesttype?serviceDeskId=7', 1],
  ['requesttype?serviceDeskId=9', 0],
  ['servicedesk/7/requesttype?searchQuery=printer', 0],
  ['servicedesk/7/requesttype?groupId=1', 0],
  ['request?requestOwnership=ALL_REQUESTS&organizationId=1', 0],
  ['request?requestOwnership=ALL_REQUESTS&searchTerm=ticket', 1],
])('%s lists %i', async (path, size) => {
  const { call } = start();
  expect(await call('GET', `${JSM}/${path}`)).toMatchObject({ status: 200, body: { size } });
});

it.each([
  ['request?approvalStatus=MY_PENDING_APPROVAL', 501],
  ['request?requestOwnership=BOGUS', 400],
  ['request?limit=-1', 400],
  ['request/OPS-1?expand=action', 501],
  ['request/OPS-1?expand=attachment', 501],
  ['request/OPS-1/comment?expand=attachment', 501],
  ['request/OPS-1/comment?internal=maybe', 400],
  ['servicedesk/7/requesttype/21?expand=bogus', 501],
  ['servicedesk/7/requesttype/99', 404],
  ['servicedesk/7/requesttype/99/field', 404],
])('%s is answered with %i', async (path, status) => {
  const { call } = start();
  expect((await call('GET', `${JSM}/${path}`)).status).toBe(status);
});

it('expands statuses, SLAs and comments of a request as its viewer may see them', async () => {
  const { call } = start();
  await call('POST', `${JSM}/request/OPS-1/comment`, { body: 'secret', public: false });
  const expanded = async (as: string) =>
    (await call('GET', `${JSM}/request/OPS-1?expand=status,sla,comment`, undefined, as)).body;
  expect(await expanded(AGENT)).toMatchObject({
    status: { size: 1 },
    sla: { size: 2 },
    comments: { values: [{ body: 'secret', public: false }] },
  });
  const customer = await expanded(CUSTOMER);
  expect(customer).toMatchObject({ status: { values: [{ status: 'Open' }] }, comments: { size: 0 } });
  expect(customer).not.toHaveProperty('sla');
});
