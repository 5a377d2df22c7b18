import { expect, it } from 'vitest';
import { adf, seedIssue, startJira } from './small-world';

const API = '/rest/api/3';
const start = () => startJira([seedIssue(1), seedIssue(2)]);
const named = (sent: { name: string }[]) => sent.map(({ name }) => name.replace('avi:jira:', ''));

it('takes a link twice as one, and tells when it goes', async () => {
  const { call, sent } = start();
  const link = { type: { name: 'Blocks' }, inwardIssue: { key: 'OPS-1' }, outwardIssue: { key: 'OPS-2' } };
  expect(await call('POST', `${API}/issueLink`, link)).toEqual({ status: 201, body: undefined });
  expect((await call('POST', `${API}/issueLink`, link)).status).toBe(201);
  const source = await call('GET', `${API}/issue/OPS-1?fields=issuelinks`);
  expect(source.body).toMatchObject({
    fields: { issuelinks: [{ id: '40001', outwardIssue: { key: 'OPS-2' } }] },
  });
  const destination = await call('GET', `${API}/issue/OPS-2?fields=issuelinks`);
  expect(destination.body).toMatchObject({ fields: { issuelinks: [{ inwardIssue: { key: 'OPS-1' } }] } });
  expect((await call('DELETE', `${API}/issueLink/40001`)).status).toBe(204);
  expect(named(sent)).toEqual(['created:issuelink', 'deleted:issuelink']);
});

it('keeps a link in the changelogs of both ends, without an event of its own', async () => {
  const { call, sent } = start();
  const link = { type: { name: 'Blocks' }, inwardIssue: { key: 'OPS-1' }, outwardIssue: { key: 'OPS-2' } };
  await call('POST', `${API}/issueLink`, { ...link, comment: { body: adf('See there') } });
  await call('DELETE', `${API}/issueLink/40001`);
  const items = async (key: string) => (await call('GET', `${API}/issue/${key}/changelog`)).body;
  const made = {
    field: 'Link',
    from: null,
    fromString: null,
    to: 'OPS-2',
    toString: 'This issue blocks OPS-2',
  };
  expect(await items('OPS-1')).toMatchObject({
    values: [{ items: [made] }, { items: [{ fromString: made.toString, to: null, toString: null }] }],
  });
  expect(await items('OPS-2')).toMatchObject({
    values: [{ items: [{ to: 'OPS-1', toString: 'This issue is blocked by OPS-1' }] }, {}],
  });
  expect(named(sent)).toEqual(['created:issuelink', 'commented:issue', 'deleted:issuelink']);
});

it('replaces a remote link that has the same global id', async () => {
  const { call } = start();
  const link = (title?: string) => ({
    globalId: 'kaji=1',
    object: { url: 'https://example.com/', ...(title && { title }) },
  });
  const first = await call('POST', `${API}/issue/OPS-1/remotelink`, link('Channel'));
  expect(await call('POST', `${API}/issue/OPS-1/remotelink`, link('Room'))).toEqual({
    status: 200,
    body: first.body,
  });
  expect((await call('GET', `${API}/issue/OPS-1/remotelink`)).body).toMatchObject([
    { object: { title: 'Room' } },
  ]);
  expect(await call('POST', `${API}/issue/OPS-1/remotelink`, link())).toEqual({
    status: 400,
    body: { errorMessages: [], errors: { title: "'title' is required." } },
  });
});
