import { expect, it } from 'vitest';
import { COLLEAGUE, CUSTOMER, STRANGER } from '../sandbox/jira/small-world';
import { findingsOf, type Row } from './jira-exchanges';
import { openApiJudge } from './openapi-judge';

const judge = openApiJudge('jsm-servicedesk.2025-09-17.json');

const JSM = '/rest/servicedeskapi';

const SERVICE_DESK: Row[] = [
  ['GET', `${JSM}/info`, 200],
  ['GET', `${JSM}/servicedesk`, 200],
  ['GET', `${JSM}/servicedesk/7`, 200],
  ['GET', `${JSM}/servicedesk/OPS`, 200],
  ['GET', `${JSM}/servicedesk/9`, 404],
  ['GET', `${JSM}/servicedesk/7/requesttype`, 200],
  ['GET', `${JSM}/servicedesk/7/requesttype/21?expand=field`, 200],
  ['GET', `${JSM}/servicedesk/7/requesttype/21/field`, 200],
  ['GET', `${JSM}/servicedesk/7/requesttype/99/field`, 404],
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

it.skipIf(!judge)(
  'answers as the service desk specification says (needs KAJI_SHARED/contracts)',
  async () => {
    expect(await findingsOf(SERVICE_DESK, judge)).toEqual([]);
  },
);
