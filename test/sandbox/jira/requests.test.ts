import { expect, it } from 'vitest';
import { CUSTOMER, seedIssue, startJira } from './small-world';

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
