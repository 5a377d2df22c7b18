import { describe, expect, it } from 'vitest';
import type { Identity } from '../../sandbox/identity';
import {
  ADMIN,
  AGENT,
  adf,
  appWith,
  COLLEAGUE,
  CUSTOMER,
  STRANGER,
  seedIssue,
  startJira,
} from '../sandbox/jira/small-world';
import { openApiJudge } from './openapi-judge';

const platform = openApiJudge('jira-platform-v3.2026-07-21.json');
const serviceDesk = openApiJudge('jsm-servicedesk.2025-09-17.json');
const available = platform !== undefined && serviceDesk !== undefined;

/** Jira sends `null` for the empty side of a change, which its own document does not allow. */
const KNOWN_DEVIATION = /\/items\/\d+\/(?:from|fromString|to|toString) must be string/;

const API = '/rest/api/3';
const JSM = '/rest/servicedeskapi';
const MISSING = 'OPS-999';
const doc = adf('Sign-in is slow');

type Row = [method: string, path: string, status: number, body?: unknown, as?: string | Identity];

const ISSUES = [
  seedIssue(1, {
    summary: 'Logins are slow',
    description: 'Sign-in takes 20 seconds.\n\n- since 08:30\n- all regions',
    components: ['auth-gateway'],
    labels: ['login'],
    reporter: CUSTOMER,
    organization: 'Harrier Foods',
    requestTypeId: '21',
    assignee: AGENT,
    customFields: { customfield_10041: { id: '10300', value: 'SEV-1' } },
    changelog: [
      {
        at: '2026-11-19T09:05:00.000Z',
        author: AGENT,
        items: [
          { field: 'status', from: 'Open', to: 'In progress' },
          { field: 'assignee', from: null, to: AGENT },
        ],
      },
    ],
    status: 'In progress',
    comments: [
      { at: '2026-11-19T09:10:00.000Z', author: AGENT, body: 'We are looking into it.', internal: false },
      { at: '2026-11-19T09:12:00.000Z', author: AGENT, body: 'Cache hit rate fell.', internal: true },
    ],
    links: [{ type: 'Blocks', to: 'OPS-2' }],
    properties: { mark: { done: true } },
  }),
  seedIssue(2, {
    summary: 'Checkout fails',
    status: 'Resolved',
    resolution: 'Fixed',
    resolved: '2026-11-19T12:00:00.000Z',
  }),
  seedIssue(3, { summary: 'Leaked token', securityLevel: 'security-team', requestTypeId: '21' }),
];

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
  ['GET', `${API}/issue/OPS-1?expand=changelog,names,schema,renderedFields&properties=*all`, 200],
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

const SERVICE_DESK: Row[] = [
  ['GET', `${JSM}/info`, 200],
  ['GET', `${JSM}/servicedesk`, 200],
  ['GET', `${JSM}/servicedesk/7`, 200],
  ['GET', `${JSM}/servicedesk/OPS`, 200],
  ['GET', `${JSM}/servicedesk/9`, 404],
  ['GET', `${JSM}/servicedesk/7/requesttype`, 200],
  ['GET', `${JSM}/requesttype`, 200],
  ['GET', `${JSM}/servicedesk/7/organization`, 200],
  ['GET', `${JSM}/servicedesk/7/organization`, 403, undefined, CUSTOMER],
  ['GET', `${JSM}/organization`, 200],
  ['GET', `${JSM}/organization/1/user`, 200],
  ['GET', `${JSM}/organization/9/user`, 404],
  ['GET', `${JSM}/servicedesk/7/queue?includeCount=true`, 200],
  ['GET', `${JSM}/servicedesk/7/queue/1`, 200],
  ['GET', `${JSM}/servicedesk/7/queue/1/issue`, 200],
  ['GET', `${JSM}/request?expand=requestType,serviceDesk,participant`, 200, undefined, CUSTOMER],
  [
    'POST',
    `${JSM}/request`,
    201,
    {
      serviceDeskId: '7',
      requestTypeId: '21',
      requestFieldValues: { summary: 'Help', description: 'It broke' },
    },
    CUSTOMER,
  ],
  [
    'POST',
    `${JSM}/request`,
    400,
    { serviceDeskId: '7', requestTypeId: '21', requestFieldValues: {} },
    CUSTOMER,
  ],
  [
    'POST',
    `${JSM}/request`,
    403,
    { serviceDeskId: '7', requestTypeId: '21', raiseOnBehalfOf: STRANGER },
    CUSTOMER,
  ],
  ['GET', `${JSM}/request/OPS-1?expand=requestType,serviceDesk,participant`, 200, undefined, COLLEAGUE],
  ['GET', `${JSM}/request/OPS-1`, 404, undefined, STRANGER],
  ['GET', `${JSM}/request/OPS-1/comment?expand=renderedBody&limit=1`, 200],
  ['GET', `${JSM}/request/OPS-2/comment`, 404],
  ['POST', `${JSM}/request/OPS-1/comment`, 201, { body: 'We see it too', public: true }, CUSTOMER],
  ['POST', `${JSM}/request/OPS-1/comment`, 400, { body: 'We see it too' }],
  ['POST', `${JSM}/request/OPS-1/comment`, 403, { body: 'secret', public: false }, CUSTOMER],
  ['GET', `${JSM}/request/OPS-1/comment/20001`, 200],
  ['GET', `${JSM}/request/OPS-1/comment/20002`, 404, undefined, CUSTOMER],
  ['POST', `${JSM}/request/OPS-1/participant`, 200, { accountIds: [STRANGER] }],
  ['POST', `${JSM}/request/OPS-1/participant`, 400, { accountIds: ['nobody'] }],
  ['GET', `${JSM}/request/OPS-1/participant`, 200],
  ['DELETE', `${JSM}/request/OPS-1/participant`, 200, { accountIds: [STRANGER] }],
  ['GET', `${JSM}/request/OPS-1/sla`, 200],
  ['GET', `${JSM}/request/OPS-1/sla/2`, 200],
  ['GET', `${JSM}/request/OPS-1/sla`, 403, undefined, CUSTOMER],
  ['GET', `${JSM}/request/OPS-1/status`, 200],
  ['GET', `${JSM}/request/OPS-1/transition`, 200],
  ['POST', `${JSM}/request/OPS-1/transition`, 204, { id: '51', additionalComment: { body: 'Done' } }],
  ['POST', `${JSM}/request/OPS-1/transition`, 400, { id: '99' }],
];

describe.each([
  ['platform', PLATFORM, platform],
  ['service desk', SERVICE_DESK, serviceDesk],
] as const)('the %s API', (_name, rows, judge) => {
  it.skipIf(!available)('answers as the specification says (needs KAJI_SHARED/contracts)', async () => {
    const { call } = startJira(ISSUES);
    const findings: string[] = [];
    for (const [method, path, status, body, as] of rows) {
      const answer = await call(method, path, body, as);
      const label = `${method} ${path}`;
      if (answer.status !== status) {
        findings.push(`${label}: ${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
        continue;
      }
      const violations = judge?.violations({ method, path: path.split('?')[0] ?? '', ...answer }) ?? [];
      findings.push(...violations.filter((violation) => !KNOWN_DEVIATION.test(violation)));
    }
    expect(findings).toEqual([]);
  });
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
