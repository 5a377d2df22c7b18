import { expect, it } from 'vitest';
import { ADMIN, AGENT, seedIssue, startJira } from './small-world';

const API = '/rest/api/3';
const start = () => startJira([seedIssue(1), seedIssue(2)]);

it.each([
  ['issue/OPS-1?expand=operations', 'expand=operations of GET /rest/api/3/issue/OPS-1'],
  ['issue/OPS-1?expand=names,operations', 'expand=operations of GET /rest/api/3/issue/OPS-1'],
  [
    'issue/OPS-1?overrideEditableFlag=true',
    "the query parameter 'overrideEditableFlag' of GET /rest/api/3/issue/OPS-1",
  ],
  [
    'search/jql?jql=project=OPS&expand=versionedRepresentations',
    'expand=versionedRepresentations of search/jql',
  ],
  ['search/jql?jql=project=OPS&startAt=5', "the query parameter 'startAt' of GET /rest/api/3/search/jql"],
  ['project/search?action=create', "the query parameter 'action' of GET /rest/api/3/project/search"],
  ['project/search?orderBy=-category', 'orderBy=category of /rest/api/3/project/search'],
  ['project/OPS?expand=projectKeys', 'expand=projectKeys of GET /rest/api/3/project/OPS'],
  ['field/search?expand=searcherKey', "the query parameter 'expand' of GET /rest/api/3/field/search"],
  ['field/search?orderBy=lastUsed', 'orderBy=lastUsed of /rest/api/3/field/search'],
  ['priority/search?projectId=1', "the query parameter 'projectId' of GET /rest/api/3/priority/search"],
  ['myself?expand=applicationRoles', 'expand=applicationRoles of GET /rest/api/3/myself'],
])('%s says what it does not model', async (path, what) => {
  const { call } = start();
  expect(await call('GET', `${API}/${path}`)).toEqual({
    status: 501,
    body: { errorMessages: [`The sandbox does not model ${what}`], errors: {} },
  });
});

it('takes parameters of whose effect nothing can be seen', async () => {
  const { call } = start();
  const path = `${API}/issue/OPS-1?updateHistory=true&overrideEditableFlag=false`;
  expect((await call('GET', path)).status).toBe(200);
});

it.each([
  'search/jql?jql=project=OPS&maxResults=abc',
  'search/jql?jql=project=OPS&maxResults=-1',
  'search/jql?jql=project=OPS&fieldsByKeys=perhaps',
  'issue/OPS-1/changelog?startAt=x',
  'field/search?type=bogus',
  'project/search?status=gone',
])('%s is refused', async (path) => {
  const { call } = start();
  expect((await call('GET', `${API}/${path}`)).status).toBe(400);
});

it.each([
  ['POST', 'issue/bulkfetch', { issueIdsOrKeys: ['OPS-1'], expand: ['operations'] }],
  ['POST', 'search/jql', { jql: 'project = OPS', expand: 'operations' }],
])('%s %s says which expansion it does not model', async (method, path, body) => {
  const { call } = start();
  expect((await call(method, `${API}/${path}`, body)).status).toBe(501);
});

it('refuses a body that says it is no JSON', async () => {
  const { jira } = start();
  const post = (type: string) =>
    jira.routes.request(`${API}/search/jql`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: '{"jql":"project = OPS"}',
    });
  expect((await post('text/plain')).status).toBe(415);
  expect((await post('application/json; charset=utf-8')).status).toBe(200);
});

it.each([
  ['project/search?orderBy=-key', { values: [{ key: 'OPS' }, { key: 'DEV' }] }],
  ['project/search?orderBy=name', { values: [{ name: 'Development' }, { name: 'Operations' }] }],
  ['project/search?status=archived', { total: 0 }],
  ['field/search?type=custom&orderBy=-name', { values: [{ name: 'Workaround' }, {}, {}] }],
  ['priority/search?priorityName=highest', { values: [{ name: 'Highest' }], total: 1 }],
  ['priority/search?onlyDefault=true', { values: [{ name: 'Medium' }], total: 1 }],
  ['field/customfield_10041/context?isAnyIssueType=false', { total: 0 }],
  ['field/customfield_10041/context?contextId=9', { total: 0 }],
  ['field/customfield_10041/context/10041/option?optionId=10301', { values: [{ value: 'SEV-2' }], total: 1 }],
  [
    'issue/createmeta/OPS/issuetypes?startAt=1&maxResults=1',
    { issueTypes: [{ name: 'Task' }], startAt: 1, maxResults: 1, total: 2 },
  ],
  ['myself?expand=groups', { groups: { size: 1, items: [{ name: 'service-desk-agents' }] } }],
  [`user/assignable/search?project=OPS&accountId=${ADMIN}`, [{ accountId: ADMIN }]],
])('%s answers what it asks for', async (path, expected) => {
  const { call } = start();
  expect(await call('GET', `${API}/${path}`)).toMatchObject({ status: 200, body: expected });
});

it('parses queries as strictly as asked', async () => {
  const { call } = start();
  const parse = async (validation: string, query: string) =>
    (await call('POST', `${API}/jql/parse?validation=${validation}`, { queries: [query] })).body;
  const unknown = "Field 'flavour' does not exist or you do not have permission to view it.";
  const structure = {
    where: { field: { name: 'flavour', encodedName: 'flavour' }, operator: '=', operand: { value: 'in' } },
    orderBy: { fields: [{ field: { name: 'created' }, direction: 'desc' }] },
  };
  const query = 'flavour = "in" ORDER BY created DESC';
  expect(await parse('strict', query)).toEqual({ queries: [{ query, errors: [unknown] }] });
  expect(await parse('warn', query)).toMatchObject({ queries: [{ query, structure, warnings: [unknown] }] });
  expect(await parse('none', query)).toMatchObject({ queries: [{ query, structure }] });
  expect(await parse('none', 'project =')).toMatchObject({ queries: [{ errors: [expect.any(String)] }] });
  expect((await call('POST', `${API}/jql/parse`, { queries: [query] })).status).toBe(400);
  expect((await call('POST', `${API}/jql/parse?validation=lax`, { queries: [query] })).status).toBe(400);
});

it('makes whoever sends nothing a watcher', async () => {
  const { call } = start();
  expect((await call('POST', `${API}/issue/OPS-1/watchers`)).status).toBe(204);
  expect((await call('GET', `${API}/issue/OPS-1/watchers`)).body).toMatchObject({
    watchers: [{ accountId: AGENT }],
  });
});
