import { expect, it } from 'vitest';
import { ADMIN, AGENT, adf, appWith, CUSTOMER, startJira } from '../sandbox/jira/small-world';
import { findingsOf, ISSUES, type Row } from './jira-exchanges';
import { openApiJudge } from './openapi-judge';

const judge = openApiJudge('jira-platform-v3.2026-07-21.json');

const API = '/rest/api/3';
const MISSING = 'OPS-999';
const doc = adf('Sign-in is slow');

const PLATFORM: Row[] = [
  ['GET', `${API}/search/jql?jql=project%3DOPS`, 200],
  [
    'GET',
    `${API}/search/jql?jql=project%3DOPS&fields=*all&expand=names,schema,changelog,renderedFields&properties=mark`,
    200,
  ],
  ['GET', `${API}/search/jql?jql=`, 400],
  ['GET', `${API}/search/jql?jql=nonsense%20~~`, 400],
  [
    'POST',
    `${API}/search/jql`,
    200,
    { jql: 'project = OPS', maxResults: 1, fields: ['summary', 'comment', 'issuelinks'] },
  ],
  ['POST', `${API}/search/jql`, 400, { jql: 'project = NOPE' }],
  ['POST', `${API}/search/jql`, 400, { query: 'project = OPS' }],
  ['POST', `${API}/search/approximate-count`, 200, { jql: 'project = OPS' }],
  ['POST', `${API}/search/approximate-count`, 400, { jql: 'ORDER BY created' }],
  ['POST', `${API}/jql/match`, 200, { issueIds: [10001, 10002], jqls: ['key = OPS-1', 'text ~'] }],
  ['POST', `${API}/jql/parse?validation=strict`, 200, { queries: ['key = OPS-1', 'text ~'] }],
  [
    'POST',
    `${API}/issue/bulkfetch`,
    200,
    { issueIdsOrKeys: ['OPS-1', '10002', MISSING], expand: ['changelog'] },
  ],
  ['POST', `${API}/issue/bulkfetch`, 400, {}],
  ['POST', `${API}/changelog/bulkfetch`, 200, { issueIdsOrKeys: ['OPS-1'], fieldIds: ['status'] }],
  ['POST', `${API}/changelog/bulkfetch`, 400, { issueIdsOrKeys: [] }],
  ['GET', `${API}/issue/OPS-1`, 200],
  ['GET', `${API}/issue/OPS-1?expand=changelog,names,schema,renderedFields,editmeta&properties=*all`, 200],
  ['GET', `${API}/issue/${MISSING}`, 404],
  ['GET', `${API}/issue/OPS-1`, 404, undefined, CUSTOMER],
  ['GET', `${API}/issue/OPS-3`, 404],
  [
    'POST',
    `${API}/issue`,
    201,
    { fields: { project: { key: 'OPS' }, issuetype: { id: '10001' }, summary: 'New', description: doc } },
  ],
  ['POST', `${API}/issue`, 400, { fields: { project: { key: 'OPS' }, issuetype: { id: '10001' } } }],
  [
    'POST',
    `${API}/issue`,
    400,
    { fields: { project: { key: 'OPS' }, issuetype: { id: '10001' }, summary: 'x', description: 'text' } },
  ],
  [
    'PUT',
    `${API}/issue/OPS-1`,
    204,
    { fields: { summary: 'Logins are very slow' }, update: { labels: [{ add: 'urgent' }] } },
  ],
  ['PUT', `${API}/issue/OPS-1?returnIssue=true`, 200, { fields: { customfield_10041: { value: 'SEV-2' } } }],
  ['PUT', `${API}/issue/OPS-1`, 400, { fields: { customfield_10999: 'x' } }],
  ['PUT', `${API}/issue/${MISSING}`, 404, { fields: { summary: 'x' } }],
  ['GET', `${API}/issue/OPS-1/editmeta`, 200],
  ['GET', `${API}/issue/${MISSING}/editmeta`, 404],
  ['GET', `${API}/issue/createmeta/OPS/issuetypes`, 200],
  ['GET', `${API}/issue/createmeta/OPS/issuetypes/10001`, 200],
  ['GET', `${API}/issue/OPS-1/transitions?expand=transitions.fields`, 200],
  [
    'POST',
    `${API}/issue/OPS-1/transitions`,
    204,
    { transition: { id: '51' }, fields: { resolution: { name: 'Fixed' } } },
  ],
  ['POST', `${API}/issue/OPS-1/transitions`, 400, { transition: { id: '99' } }],
  ['GET', `${API}/issue/${MISSING}/transitions`, 404],
  ['PUT', `${API}/issue/OPS-1/assignee`, 204, { accountId: ADMIN }],
  ['PUT', `${API}/issue/OPS-1/assignee`, 400, { accountId: 'nobody' }],
  ['GET', `${API}/issue/OPS-1/comment?expand=renderedBody,properties&orderBy=-created`, 200],
  [
    'POST',
    `${API}/issue/OPS-1/comment?expand=properties`,
    201,
    { body: doc, properties: [{ key: 'sd.public.comment', value: { internal: true } }] },
  ],
  [
    'POST',
    `${API}/issue/OPS-1/comment`,
    201,
    { body: doc, visibility: { type: 'group', value: 'service-desk-agents' } },
  ],
  ['POST', `${API}/issue/OPS-1/comment`, 400, { body: 'text' }],
  ['GET', `${API}/issue/OPS-1/comment/20001`, 200],
  ['GET', `${API}/issue/OPS-1/comment/1`, 404],
  ['PUT', `${API}/issue/OPS-1/comment/20001`, 200, { body: doc }],
  ['PUT', `${API}/issue/OPS-1/comment/20001`, 400, { body: { type: 'doc' } }],
  ['GET', `${API}/issue/OPS-1/properties`, 200],
  ['GET', `${API}/issue/OPS-1/properties/mark`, 200],
  ['GET', `${API}/issue/OPS-1/properties/none`, 404],
  ['PUT', `${API}/issue/OPS-1/properties/fresh`, 201, { a: 1 }],
  ['PUT', `${API}/issue/OPS-1/properties/fresh`, 200, { a: 2 }],
  ['PUT', `${API}/issue/OPS-1/properties/huge`, 400, 'x'.repeat(40_000)],
  ['DELETE', `${API}/issue/OPS-1/properties/fresh`, 204],
  ['DELETE', `${API}/issue/OPS-1/properties/fresh`, 404],
  [
    'POST',
    `${API}/issue/OPS-1/remotelink`,
    201,
    { globalId: 'kaji=1', object: { url: 'https://example.com/', title: 'Channel' } },
  ],
  [
    'POST',
    `${API}/issue/OPS-1/remotelink`,
    200,
    { globalId: 'kaji=1', object: { url: 'https://example.com/', title: 'Channel 2' } },
  ],
  ['GET', `${API}/issue/OPS-1/remotelink`, 200],
  ['GET', `${API}/issue/OPS-1/remotelink?globalId=kaji%3D1`, 200],
  ['GET', `${API}/issue/OPS-1/remotelink/50001`, 200],
  [
    'PUT',
    `${API}/issue/OPS-1/remotelink/50001`,
    204,
    { object: { url: 'https://example.com/', title: 'Channel 3' } },
  ],
  ['DELETE', `${API}/issue/OPS-1/remotelink/50001`, 204],
  ['DELETE', `${API}/issue/OPS-1/remotelink?globalId=kaji%3D1`, 404],
  ['GET', `${API}/issue/OPS-1/changelog?maxResults=1`, 200],
  ['GET', `${API}/issue/${MISSING}/changelog`, 404],
  [
    'POST',
    `${API}/issueLink`,
    201,
    { type: { name: 'Relates' }, inwardIssue: { key: 'OPS-1' }, outwardIssue: { key: 'OPS-2' } },
  ],
  [
    'POST',
    `${API}/issueLink`,
    404,
    { type: { name: 'Nope' }, inwardIssue: { key: 'OPS-1' }, outwardIssue: { key: 'OPS-2' } },
  ],
  ['GET', `${API}/issueLink/40001`, 200],
  ['DELETE', `${API}/issueLink/40001`, 204],
  ['GET', `${API}/issueLink/40001`, 404],
  ['GET', `${API}/issueLinkType`, 200],
  ['GET', `${API}/field`, 200],
  ['GET', `${API}/field/search?type=custom&query=sever`, 200],
  ['GET', `${API}/field/customfield_10041/context`, 200],
  ['GET', `${API}/field/customfield_10041/context/10041/option`, 200],
  ['GET', `${API}/project`, 200],
  ['GET', `${API}/project/search?keys=OPS`, 200],
  ['GET', `${API}/project/OPS`, 200],
  ['GET', `${API}/project/NOPE`, 404],
  ['GET', `${API}/project/OPS/components`, 200],
  ['GET', `${API}/project/OPS/statuses`, 200],
  ['PUT', `${API}/project/OPS/properties/kaji`, 201, { severityField: 'customfield_10041' }, ADMIN],
  ['PUT', `${API}/project/OPS/properties/kaji`, 200, {}, ADMIN],
  ['PUT', `${API}/project/OPS/properties/kaji`, 403, {}, AGENT],
  ['GET', `${API}/project/OPS/properties`, 200],
  ['GET', `${API}/project/OPS/properties/kaji`, 200],
  ['DELETE', `${API}/project/OPS/properties/kaji`, 204, undefined, ADMIN],
  ['GET', `${API}/project/OPS/properties/kaji`, 404],
  ['GET', `${API}/priority`, 200],
  ['GET', `${API}/priority/search`, 200],
  ['GET', `${API}/resolution`, 200],
  ['GET', `${API}/status`, 200],
  ['GET', `${API}/issuetype`, 200],
  ['GET', `${API}/serverInfo`, 200],
  ['GET', `${API}/myself`, 200],
  ['GET', `${API}/myself`, 200, undefined, appWith('read:jira-user')],
  ['GET', `${API}/user?accountId=${AGENT}`, 200],
  ['GET', `${API}/user?accountId=nobody`, 404],
  ['GET', `${API}/user?accountId=${AGENT}`, 403, undefined, CUSTOMER],
  ['GET', `${API}/user/search?query=ben`, 200],
  ['GET', `${API}/user/search`, 400],
  ['GET', `${API}/user/assignable/search?issueKey=OPS-1`, 200],
  ['GET', `${API}/users/search`, 200],
  ['GET', `${API}/mypermissions?permissions=BROWSE_PROJECTS,EDIT_ISSUES&issueKey=OPS-1`, 200],
  ['GET', `${API}/mypermissions?permissions=FLY`, 400],
  [
    'POST',
    `${API}/permissions/check`,
    200,
    { projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10001], projects: [10000] }] },
  ],
  ['GET', `${API}/issue/OPS-1/watchers`, 200],
  ['POST', `${API}/issue/OPS-1/watchers`, 204, AGENT],
];

it.skipIf(!judge)('answers as the platform specification says (needs KAJI_SHARED/contracts)', async () => {
  expect(await findingsOf(PLATFORM, judge)).toEqual([]);
});

it('says which operations of the vendor it does not model, and knows no others', async () => {
  const { call } = startJira(ISSUES);
  expect(await call('GET', `${API}/dashboard`)).toEqual({
    status: 501,
    body: { errorMessages: ['The sandbox does not model GET /rest/api/3/dashboard'], errors: {} },
  });
  expect((await call('GET', '/jsm/incidents/cloudId/1/v1/incident/1')).status).toBe(501);
  expect((await call('GET', `${API}/weather`)).status).toBe(404);
  expect((await call('GET', `${API}/search?jql=project=OPS`)).status).toBe(410);
});
