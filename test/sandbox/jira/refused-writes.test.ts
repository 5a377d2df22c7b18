import { expect, it } from 'vitest';
import { adf, SECURITY_AGENT, seedIssue, startJira } from './small-world';

const API = '/rest/api/3';
const start = () =>
  startJira([
    seedIssue(1),
    seedIssue(2),
    seedIssue(3, { securityLevel: 'security-team', reporter: SECURITY_AGENT }),
  ]);

const NEW = { project: { key: 'OPS' }, issuetype: { id: '10001' }, summary: 'New' };
const bad = {
  comment: { comment: [{ add: { body: 'plain' } }] },
  link: { issuelinks: [{ add: { type: { name: 'Nope' }, outwardIssue: { key: 'OPS-2' } } }] },
  hiddenLink: { issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: 'OPS-3' } } }] },
  selfLink: { issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: 'OPS-1' } } }] },
};
const property = [{ key: 'x'.repeat(256), value: 1 }];

it.each([
  ['POST', `${API}/issue`, { fields: NEW, update: bad.comment }],
  ['POST', `${API}/issue`, { fields: NEW, update: bad.link }],
  ['POST', `${API}/issue`, { fields: NEW, update: bad.hiddenLink }],
  ['POST', `${API}/issue`, { fields: NEW, properties: property }],
  ['PUT', `${API}/issue/OPS-1`, { fields: { summary: 'New' }, update: bad.comment }],
  ['PUT', `${API}/issue/OPS-1`, { fields: { summary: 'New' }, update: bad.link }],
  ['PUT', `${API}/issue/OPS-1`, { fields: { summary: 'New' }, update: bad.selfLink }],
  ['PUT', `${API}/issue/OPS-1`, { fields: { summary: 'New' }, properties: property }],
  ['POST', `${API}/issue/OPS-1/transitions`, { transition: { id: '11' }, update: bad.comment }],
  ['POST', `${API}/issue/OPS-1/transitions`, { transition: { id: '11' }, update: bad.link }],
  [
    'POST',
    `${API}/issue/OPS-1/transitions`,
    { transition: { id: '11' }, update: { labels: [{ add: 'x' }] } },
  ],
])('%s %s leaves everything as it was when it is refused: %j', async (method, path, body) => {
  const { call, sent, search } = start();
  expect((await call(method, path, body)).status).toBe(400);
  expect(sent).toEqual([]);
  expect(await search('project = OPS')).toEqual(['OPS-2', 'OPS-1']);
  const issue = await call('GET', `${API}/issue/OPS-1?fields=summary,status,comment`);
  expect(issue.body).toMatchObject({
    fields: { summary: 'Ticket 1', status: { name: 'Open' }, comment: { total: 0 } },
  });
});

it.each([
  ['POST', `${API}/issue`, { fields: NEW, transition: { id: '11' } }, 'transition'],
  ['PUT', `${API}/issue/OPS-1`, { fields: { summary: 'New' }, transition: { id: '11' } }, 'transition'],
  ['POST', `${API}/issue`, { fields: NEW, historyMetadata: { type: 'x' } }, 'historyMetadata'],
])('%s %s says what it does not model: %j', async (method, path, body, part) => {
  const { call, sent } = start();
  expect(await call(method, path, body)).toEqual({
    status: 501,
    body: { errorMessages: [`The sandbox does not model '${part}' of ${method} ${path}`], errors: {} },
  });
  expect(sent).toEqual([]);
});

it('sets comments, links and properties that come with a transition', async () => {
  const { call } = start();
  const body = {
    transition: { id: '11' },
    update: {
      comment: [{ add: { body: adf('Started') } }],
      issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: 'OPS-2' } } }],
    },
    properties: [{ key: 'mark', value: 1 }],
  };
  expect((await call('POST', `${API}/issue/OPS-1/transitions`, body)).status).toBe(204);
  expect(
    (await call('GET', `${API}/issue/OPS-1?fields=comment,issuelinks&properties=mark`)).body,
  ).toMatchObject({
    fields: { comment: { total: 1 }, issuelinks: [{ outwardIssue: { key: 'OPS-2' } }] },
    properties: { mark: 1 },
  });
});
