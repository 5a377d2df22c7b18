import { expect, it } from 'vitest';
import { AGENT, startJira } from './small-world';

const API = '/rest/api/3';

it.each([
  ['priority/1', { name: 'Highest' }],
  ['status/1', { name: 'Open', statusCategory: { key: 'new' } }],
  ['status/resolved', { id: '5' }],
  ['statuscategory/done', { id: 3 }],
  ['statuscategory/2', { key: 'new' }],
  ['statuscategory', [{ id: 2 }, { id: 4 }, { id: 3 }]],
  ['resolution/2', { name: 'Duplicate' }],
  ['issuetype/10005', { name: 'Task' }],
  ['issueLinkType/10000', { outward: 'blocks' }],
  ['component/10200', { name: 'auth-gateway', project: 'OPS', lead: { accountId: AGENT } }],
])('%s is at the address that `self` gives', async (path, expected) => {
  const { call } = startJira();
  expect(await call('GET', `${API}/${path}`)).toMatchObject({ status: 200, body: expected });
});

it.each(['priority/99', 'status/melted', 'statuscategory/99', 'issuetype/1', 'component/1'])(
  '%s is nowhere',
  async (path) => {
    const { call } = startJira();
    expect((await call('GET', `${API}/${path}`)).status).toBe(404);
  },
);
