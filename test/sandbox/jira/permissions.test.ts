import { expect, it } from 'vitest';
import { API_TOKEN, createIdentities } from '../../../sandbox/upstreams/identities';
import {
  ADMIN,
  AGENT,
  APP,
  appWith,
  COLLEAGUE,
  CUSTOMER,
  SECURITY_AGENT,
  STRANGER,
  seedIssue,
  smallWorld,
  startJira,
} from './small-world';

const API = '/rest/api/3';
const JSM = '/rest/servicedeskapi';

const start = () =>
  startJira([
    seedIssue(1, {
      reporter: CUSTOMER,
      organization: 'Harrier Foods',
      requestTypeId: '21',
      comments: [
        { at: '2026-11-19T09:10:00.000Z', author: AGENT, body: 'We are on it.', internal: false },
        { at: '2026-11-19T09:12:00.000Z', author: AGENT, body: 'Suspect: cache.', internal: true },
      ],
      links: [{ type: 'Relates', to: 'OPS-2' }],
    }),
    seedIssue(2, { securityLevel: 'security-team', reporter: SECURITY_AGENT }),
  ]);

const READ = appWith('read:jira-work');

it('shows a restricted issue to the group of its level and to apps', async () => {
  const { call, search, jira } = start();
  const statusFor = async (as: Parameters<typeof call>[3]) =>
    (await call('GET', `${API}/issue/OPS-2`, undefined, as)).status;
  expect(await statusFor(SECURITY_AGENT)).toBe(200);
  expect(await statusFor(READ)).toBe(200);
  expect(await statusFor(AGENT)).toBe(404);
  expect(await statusFor(ADMIN)).toBe(404);
  expect(await search('project = OPS', AGENT)).toEqual(['OPS-1']);
  expect(await search('project = OPS', READ)).toEqual(['OPS-2', 'OPS-1']);
  expect([jira.canView(AGENT, 'OPS-2'), jira.canView(SECURITY_AGENT, 'OPS-2')]).toEqual([false, true]);
});

it('hides links to issues that the viewer may not see', async () => {
  const { call } = start();
  const linksFor = (as: string) => call('GET', `${API}/issue/OPS-1?fields=issuelinks`, undefined, as);
  expect((await linksFor(AGENT)).body).toMatchObject({ fields: { issuelinks: [] } });
  expect((await linksFor(SECURITY_AGENT)).body).toMatchObject({
    fields: { issuelinks: [{ outwardIssue: { key: 'OPS-2' } }] },
  });
});

it('keeps customers out of the platform API and lets them follow their own requests', async () => {
  const { call, search } = start();
  expect((await call('GET', `${API}/issue/OPS-1`, undefined, CUSTOMER)).status).toBe(404);
  expect(await search('project = OPS', CUSTOMER)).toEqual([]);
  const seen = async (as: string) => (await call('GET', `${JSM}/request/OPS-1`, undefined, as)).status;
  expect([await seen(CUSTOMER), await seen(COLLEAGUE), await seen(STRANGER), await seen(AGENT)]).toEqual([
    200, 200, 404, 200,
  ]);
  await call('POST', `${JSM}/request/OPS-1/participant`, { accountIds: [STRANGER] });
  expect(await seen(STRANGER)).toBe(200);
});

it('shows internal comments to agents alone', async () => {
  const { call } = start();
  const bodies = async (as: string, query = '') =>
    JSON.stringify((await call('GET', `${JSM}/request/OPS-1/comment${query}`, undefined, as)).body);
  expect(await bodies(CUSTOMER)).toContain('We are on it.');
  expect(await bodies(CUSTOMER)).not.toContain('Suspect');
  expect(await bodies(AGENT)).toContain('Suspect');
  expect(await bodies(AGENT, '?internal=false')).not.toContain('Suspect');
});

it('shows a restricted comment to its group alone, and finds it for nobody else', async () => {
  const { call, search } = start();
  const body = {
    version: 1,
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'zebra' }] }],
  };
  const visibility = { type: 'group', value: 'security-team' };
  await call('POST', `${API}/issue/OPS-1/comment`, { body, visibility }, SECURITY_AGENT);
  const text = async (as: string) =>
    JSON.stringify((await call('GET', `${API}/issue/OPS-1/comment`, undefined, as)).body);
  expect(await text(SECURITY_AGENT)).toContain('zebra');
  expect(await text(AGENT)).not.toContain('zebra');
  for (const jql of ['text ~ zebra', 'comment ~ zebra']) {
    expect(await search(jql, SECURITY_AGENT)).toEqual(['OPS-1']);
    expect(await search(jql, AGENT)).toEqual([]);
  }
});

it('refuses a token whose scopes do not cover the operation', async () => {
  const { call } = start();
  const refusal = { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };
  expect(await call('PUT', `${API}/issue/OPS-1`, { fields: { summary: 'x' } }, READ)).toEqual(refusal);
  expect(await call('GET', `${JSM}/request/OPS-1`, undefined, READ)).toEqual(refusal);
  const narrowUser = { kind: 'user' as const, accountId: AGENT, scopes: ['read:jira-work'] };
  expect(await call('GET', `${API}/myself`, undefined, narrowUser)).toEqual(refusal);
  expect((await call('GET', `${API}/issue/OPS-1`, undefined, narrowUser)).status).toBe(200);
});

it('answers 401 to wrong credentials', async () => {
  const { jira } = start();
  const response = await jira.routes.request(`${API}/myself`, {
    headers: { authorization: 'Bearer made-up' },
  });
  expect(response.status).toBe(401);
});

it('knows people by token, e-mail address and cookie, and takes a visitor for the first agent', () => {
  const identities = createIdentities(smallWorld().people);
  const basic = (email: string, token: string) =>
    `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  const identify = (headers: Record<string, string>) => identities.identify(new Headers(headers))?.accountId;
  expect(identify({})).toBe(AGENT);
  expect(identify({ authorization: basic('dana.customer@tern.example', API_TOKEN) })).toBe(CUSTOMER);
  expect(identify({ authorization: basic('dana.customer@tern.example', 'wrong') })).toBeUndefined();
  expect(identify({ authorization: 'Negotiate abc' })).toBeUndefined();
  expect(identify({ cookie: `a=b; sandbox_account=${encodeURIComponent(ADMIN)}` })).toBe(ADMIN);
  expect(identify({ cookie: `sandbox_account=${ADMIN}` })).toBe(ADMIN);
  expect(identify({ cookie: 'sandbox_account=nobody' })).toBeUndefined();
  const token = identities.issueToken({ kind: 'app', accountId: APP, scopes: ['x'] });
  expect(identities.identify(new Headers({ authorization: `Bearer ${token}` }))).toEqual({
    kind: 'app',
    accountId: APP,
    scopes: ['x'],
  });
});

it('cannot open for visitors without an agent', () => {
  expect(() => createIdentities([])).toThrow('needs an agent');
});

it('tells what somebody may do', async () => {
  const { call } = start();
  const { body } = await call(
    'GET',
    `${API}/mypermissions?permissions=EDIT_ISSUES,ADMINISTER_PROJECTS&issueKey=OPS-1`,
  );
  expect(body).toMatchObject({
    permissions: { EDIT_ISSUES: { havePermission: true }, ADMINISTER_PROJECTS: { havePermission: false } },
  });
  const asked = {
    accountId: AGENT,
    projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10001, 10002] }],
  };
  const check = await call('POST', `${API}/permissions/check`, asked, READ);
  expect(check.body).toMatchObject({ projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [10001] }] });
});

it('searches as if issues that the viewer may not see were not there', async () => {
  const { call } = start();
  const answer = async (jql: string, as: string) => {
    const { status, body } = await call('POST', `${API}/search/jql`, { jql, fields: ['key'] }, as);
    return { status, body: JSON.stringify(body).replaceAll('OPS-2', 'OPS-999') };
  };
  for (const jql of [
    'key = OPS-2',
    'key in (OPS-1, OPS-2)',
    'issue > OPS-2',
    'issue in linkedIssues(OPS-2)',
  ]) {
    const hidden = await answer(jql, AGENT);
    expect(hidden).toEqual(await answer(jql.replace('OPS-2', 'OPS-999'), AGENT));
    expect([hidden.status, (await answer(jql, SECURITY_AGENT)).status]).toEqual([400, 200]);
  }
  const linked = async (as: string) => (await answer('issueLinkType = Relates', as)).body;
  expect(await linked(AGENT)).not.toContain('OPS-1');
  expect(await linked(SECURITY_AGENT)).toContain('OPS-1');
});
