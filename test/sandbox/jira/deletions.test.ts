import { expect, it } from 'vitest';
import { ADMIN, AGENT, adf, CUSTOMER, SECURITY_AGENT, seedIssue, startJira } from './small-world';

const API = '/rest/api/3';
const start = () =>
  startJira([
    seedIssue(1, {
      summary: 'Zebra crossing',
      links: [{ type: 'Blocks', to: 'OPS-2' }],
      requestTypeId: '21',
    }),
    seedIssue(2),
    seedIssue(3, { securityLevel: 'security-team' }),
  ]);

it('lets administrators delete an issue, which is then gone for good', async () => {
  const { call, search, sent } = start();
  expect((await call('DELETE', `${API}/issue/OPS-1`, undefined, ADMIN)).status).toBe(204);
  expect((await call('GET', `${API}/issue/OPS-1`)).status).toBe(404);
  expect((await call('GET', `${API}/issue/10001`)).status).toBe(404);
  expect(await search('summary ~ zebra')).toEqual([]);
  expect(await search('project = OPS')).toEqual(['OPS-2']);
  expect((await call('GET', `${API}/issue/OPS-2?fields=issuelinks`)).body).toMatchObject({
    fields: { issuelinks: [] },
  });
  const requests = '/rest/servicedeskapi/request?requestOwnership=ALL_REQUESTS';
  expect((await call('GET', requests)).body).toMatchObject({ size: 0 });
  expect(sent).toMatchObject([{ name: 'avi:jira:deleted:issue', payload: { issue: { key: 'OPS-1' } } }]);
  const fields = { project: { key: 'OPS' }, issuetype: { id: '10001' }, summary: 'Next' };
  expect((await call('POST', `${API}/issue`, { fields }, ADMIN)).body).toMatchObject({ key: 'OPS-4' });
});

it('finds a deleted issue until the index has caught up', async () => {
  const { call, search, clock } = startJira([seedIssue(1)], { indexLagMs: 5000 });
  await call('DELETE', `${API}/issue/OPS-1`, undefined, ADMIN);
  expect(await search('project = OPS')).toEqual(['OPS-1']);
  clock.advance(5001);
  expect(await search('project = OPS')).toEqual([]);
});

it.each([
  ['an agent', 'OPS-1', AGENT, 403],
  ['a customer', 'OPS-1', CUSTOMER, 404],
  ['an administrator outside the security level', 'OPS-3', ADMIN, 404],
])('does not let %s delete %s', async (_, key, as, status) => {
  const { call, search } = start();
  expect((await call('DELETE', `${API}/issue/${key}`, undefined, as)).status).toBe(status);
  expect(await search('project = OPS', SECURITY_AGENT)).toHaveLength(3);
});

it('lets people delete their own comments, and administrators any', async () => {
  const { call, search, sent } = start();
  const path = `${API}/issue/OPS-2/comment`;
  for (const text of ['walrus', 'heron']) await call('POST', path, { body: adf(text) });
  sent.length = 0;
  expect((await call('DELETE', `${path}/20001`, undefined, SECURITY_AGENT)).status).toBe(400);
  expect((await call('DELETE', `${path}/20001`)).status).toBe(204);
  expect((await call('DELETE', `${path}/20001`)).status).toBe(404);
  expect(await search('comment ~ walrus')).toEqual([]);
  expect(await search('comment ~ heron')).toEqual(['OPS-2']);
  expect((await call('DELETE', `${path}/20002`, undefined, ADMIN)).status).toBe(204);
  expect((await call('GET', path)).body).toMatchObject({ total: 0 });
  expect(sent.map(({ name }) => name)).toEqual(['avi:jira:deleted:comment', 'avi:jira:deleted:comment']);
});

it('stops watching', async () => {
  const { call } = start();
  await call('POST', `${API}/issue/OPS-1/watchers`, AGENT);
  expect((await call('DELETE', `${API}/issue/OPS-1/watchers`)).status).toBe(400);
  expect((await call('DELETE', `${API}/issue/OPS-1/watchers?accountId=${AGENT}`)).status).toBe(204);
  expect((await call('GET', `${API}/issue/OPS-1/watchers`)).body).toMatchObject({ watchCount: 0 });
});
