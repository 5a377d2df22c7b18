import { expect, it } from 'vitest';
import { z } from 'zod';
import { ADMIN, seedIssue, startJira } from './small-world';

const API = '/rest/api/3';
const start = () => startJira([seedIssue(1), seedIssue(2)]);

it.each([
  ['GET', `${API}/issue/picker`, 501],
  ['GET', `${API}/project/recent`, 501],
  ['PUT', `${API}/issue/archive`, 501],
  ['DELETE', `${API}/issue/OPS-1/votes`, 501],
  ['GET', '/rest/api/2/issue/OPS-1', 501],
  ['GET', '/rest/agile/1.0/board', 501],
  ['PUT', `${API}/myself`, 405],
  ['GET', `${API}/weather`, 404],
  ['GET', `${API}/issue/OPS-1/weather`, 404],
])('%s %s is answered with %i', async (method, path, status) => {
  const { call } = start();
  expect((await call(method, path)).status).toBe(status);
});

it.each([
  ['sprint is EMPTY', "the field 'sprint'"],
  ['fixVersion = 1.0', "the field 'fixVersion'"],
  ['project in projectsLeadByUser()', "the function 'projectsLeadByUser()'"],
  ['project = OPS ORDER BY rank', "the field 'rank'"],
])('%s says what of JQL it does not model', async (jql, what) => {
  const { call } = start();
  expect(await call('POST', `${API}/search/jql`, { jql })).toEqual({
    status: 501,
    body: { errorMessages: [`The sandbox does not model ${what} in JQL`], errors: {} },
  });
});

it.each(['status > Open', 'project < OPS', 'assignee >= currentUser()'])(
  '%s compares what has no order',
  async (jql) => {
    const { call } = start();
    expect((await call('POST', `${API}/search/jql`, { jql })).status).toBe(400);
  },
);

const fields = z.array(
  z.object({ clauseNames: z.array(z.string()), searchable: z.boolean(), orderable: z.boolean() }),
);

it('says of each field what JQL takes', async () => {
  const { call } = start();
  const statusOf = async (jql: string) => (await call('POST', `${API}/search/jql`, { jql })).status;
  for (const field of fields.parse((await call('GET', `${API}/field`)).body)) {
    const [name] = field.clauseNames;
    expect([name, await statusOf(`project = OPS ORDER BY "${name}"`)]).toEqual([
      name,
      field.orderable ? 200 : expect.toSatisfy((status: number) => status >= 400),
    ]);
    const found = [await statusOf(`"${name}" is EMPTY`), await statusOf(`"${name}" ~ x`)];
    expect([name, found.includes(200)]).toEqual([name, field.searchable]);
  }
});

it('tells permissions it does not model from those that do not exist', async () => {
  const { call } = start();
  const ask = async (key: string) => (await call('GET', `${API}/mypermissions?permissions=${key}`)).status;
  expect([await ask('MOVE_ISSUES'), await ask('CREATE_ATTACHMENTS'), await ask('EDIT_ISSUES')]).toEqual([
    501, 501, 200,
  ]);
  expect([await ask('FLY'), await ask('constructor')]).toEqual([400, 400]);
});

it('takes -1 for the default assignee, null for nobody, and nothing for a mistake', async () => {
  const { call } = start();
  const assign = async (body: unknown) => (await call('PUT', `${API}/issue/OPS-1/assignee`, body)).status;
  const assignee = async () => (await call('GET', `${API}/issue/OPS-1?fields=assignee`)).body;
  expect(await assign({ accountId: ADMIN })).toBe(204);
  expect([await assign({}), await assign({ name: 'ada' })]).toEqual([400, 400]);
  expect(await assignee()).toMatchObject({ fields: { assignee: { accountId: ADMIN } } });
  expect(await assign({ accountId: '-1' })).toBe(204);
  expect(await assignee()).toMatchObject({ fields: { assignee: null } });
  expect([await assign({ accountId: ADMIN }), await assign({ accountId: null })]).toEqual([204, 204]);
  expect(await assignee()).toMatchObject({ fields: { assignee: null } });
});

it('has no property or field that only JavaScript knows', async () => {
  const { call, search } = start();
  const path = `${API}/issue/OPS-1/properties/constructor`;
  expect((await call('GET', path)).status).toBe(404);
  expect((await call('DELETE', path)).status).toBe(404);
  expect(await search('issue.property[constructor].name is not EMPTY')).toEqual([]);
  expect((await call('PUT', `${API}/issue/OPS-1`, { fields: { constructor: 1 } })).status).toBe(400);
  expect((await call('PUT', path, { a: 1 })).status).toBe(201);
  expect((await call('GET', path)).body).toEqual({ key: 'constructor', value: { a: 1 } });
});
