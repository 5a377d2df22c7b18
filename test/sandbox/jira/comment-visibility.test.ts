import { expect, it } from 'vitest';
import { ADMIN, AGENT, adf, appWith, CUSTOMER, SECURITY_AGENT, seedIssue, startJira } from './small-world';

const API = '/rest/api/3';
const GROUP = { type: 'group', value: 'security-team' };

const start = () => startJira([seedIssue(1, { requestTypeId: '21', reporter: CUSTOMER }), seedIssue(2)]);
const secret = (visibility: unknown) => ({ body: adf('zebra'), visibility });
const viaUpdate = (visibility: unknown) => ({ update: { comment: [{ add: secret(visibility) }] } });
const linkWith = (comment: unknown) => ({
  type: { name: 'Blocks' },
  inwardIssue: { key: 'OPS-1' },
  outwardIssue: { key: 'OPS-2' },
  comment,
});

const WAYS: [way: string, method: string, path: string, body: (visibility: unknown) => unknown][] = [
  ['alone', 'POST', `${API}/issue/OPS-1/comment`, secret],
  ['with an edit', 'PUT', `${API}/issue/OPS-1`, viaUpdate],
  [
    'with a transition',
    'POST',
    `${API}/issue/OPS-1/transitions`,
    (v) => ({ transition: { id: '11' }, ...viaUpdate(v) }),
  ],
  ['with a link', 'POST', `${API}/issueLink`, (v) => linkWith(secret(v))],
];

it.each(WAYS)(
  'keeps a comment that comes %s for the group it is restricted to',
  async (...[, method, path, body]) => {
    const { call } = start();
    expect((await call(method, path, body(GROUP), SECURITY_AGENT)).status).toBeLessThan(300);
    const platform = async (as: string) =>
      JSON.stringify((await call('GET', `${API}/issue/OPS-1/comment`, undefined, as)).body);
    const portal = await call('GET', '/rest/servicedeskapi/request/OPS-1/comment', undefined, CUSTOMER);
    expect(await platform(SECURITY_AGENT)).toContain('zebra');
    expect(await platform(AGENT)).not.toContain('zebra');
    expect(portal.body).toMatchObject({ size: 0 });
  },
);

it.each(WAYS)(
  'refuses a comment that comes %s for a group or role that does not exist',
  async (...[, method, path, body]) => {
    const { call, sent } = start();
    const refusal = (message: string) => ({ status: 400, body: { errorMessages: [message], errors: {} } });
    expect(await call(method, path, body({ type: 'group', value: 'nobodies' }))).toEqual(
      refusal("Group with name 'nobodies' does not exist."),
    );
    expect(await call(method, path, body({ type: 'role', value: 'Wizards' }))).toEqual(
      refusal("Project role with name 'Wizards' does not exist."),
    );
    expect(sent).toEqual([]);
  },
);

it('shows a comment that is restricted to a role to those who hold it', async () => {
  const { call } = start();
  const path = `${API}/issue/OPS-1/comment`;
  await call('POST', path, {
    body: adf('for admins'),
    visibility: { type: 'role', value: 'Administrators' },
  });
  await call('POST', path, {
    body: adf('for agents'),
    visibility: { type: 'role', identifier: 'Service Desk Team' },
  });
  const total = async (as: Parameters<typeof call>[3]) => (await call('GET', path, undefined, as)).body;
  expect(await total(ADMIN)).toMatchObject({ total: 2 });
  expect(await total(AGENT)).toMatchObject({ total: 1 });
  expect(await total(appWith('read:jira-work'))).toMatchObject({ total: 2 });
});
