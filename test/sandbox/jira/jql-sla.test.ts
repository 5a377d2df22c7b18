import { expect, it } from 'vitest';
import { AGENT, CUSTOMER, seedIssue, startJira } from './small-world';

const request = { requestTypeId: '21', reporter: CUSTOMER, priority: 'High' };
const { search, call } = startJira([
  // High: an answer within 30 minutes, a resolution within 8 hours; it is 09:00
  seedIssue(1, { ...request, created: '2026-11-20T08:50:00.000Z' }),
  seedIssue(2, {
    ...request,
    created: '2026-11-20T00:30:00.000Z',
    comments: [{ at: '2026-11-20T00:45:00.000Z', author: AGENT, body: 'On it', internal: false }],
  }),
  seedIssue(3, {
    ...request,
    created: '2026-11-20T06:00:00.000Z',
    status: 'Resolved',
    resolution: 'Fixed',
    resolved: '2026-11-20T07:00:00.000Z',
  }),
  seedIssue(4),
]);

it.each([
  ['"Time to resolution" = breached()', '2'],
  ['"Time to resolution" != breached()', '13'],
  ['NOT "Time to resolution" = breached()', '13'],
  ['"Time to first response" = everBreached()', '3'],
  ['"Time to first response" = completed()', '23'],
  ['"time to first response" = running()', '1'],
  ['"Time to first response" = paused()', ''],
  ['"Time to resolution" = withinCalendarHours()', '12'],
  ['"Time to first response" < remaining("30m")', '1'],
  ['"Time to first response" < remaining("15m")', ''],
  ['"Time to resolution" < remaining("1h")', '2'],
  ['"Time to resolution" >= elapsed("8h 30m")', '2'],
  ['"Time to resolution" is EMPTY', '4'],
  ['"Time to resolution" is not EMPTY AND project = OPS', '123'],
])('%s finds %s', async (jql, keys) => {
  const found = (await search(jql)).map((key) => key.replace('OPS-', ''));
  expect(found.sort().join('')).toBe(keys);
});

it('sorts by the time that is left', async () => {
  const keys = await search('"Time to resolution" is not EMPTY ORDER BY "Time to resolution"');
  expect(keys).toEqual(['OPS-2', 'OPS-3', 'OPS-1']);
});

it.each([
  '"Time to resolution" = 5',
  '"Time to resolution" > breached()',
  '"Time to resolution" < remaining()',
  '"Time to resolution" < remaining(soon)',
  '"Time to resolution" = currentUser()',
  '"Time to resolution" changed',
])('%s is refused', async (jql) => {
  expect((await call('POST', '/rest/api/3/search/jql', { jql })).status).toBe(400);
});
