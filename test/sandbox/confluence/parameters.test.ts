import { expect, it } from 'vitest';
import { confluenceSite, paragraph, seedPage } from './confluence-site';

const PAGES = '/api/v2/pages';
const SPACES = '/api/v2/spaces';
const SEARCH = '/rest/api/search?cql=type%3Dpage';

it.each([
  `${SPACES}?labels=team`,
  `${SPACES}?favorited-by=me`,
  `${SPACES}?description-format=plain`,
  `${SPACES}?include-icon=true`,
  `${SPACES}/11?include-permissions=true`,
  `${PAGES}/1001?include-likes=true`,
  `${PAGES}/1001?include-operations=true`,
  `${PAGES}/1001?include-direct-children=true`,
  `${PAGES}/1001/versions?body-format=storage`,
  `${SEARCH}&cqlcontext=%7B%22spaceKey%22%3A%22RUN%22%7D`,
  `${SEARCH}&includeArchivedSpaces=true`,
  `${SEARCH}&excludeCurrentSpaces=true`,
  `${SEARCH}&expand=content.history`,
  `${SEARCH}&expand=content.space,content.body.export_view`,
])('answers 501 to %s, which the sandbox does not model', async (path) => {
  const { agent } = confluenceSite();
  const answer = await agent.get(path);
  expect(answer.status).toBe(501);
  expect(JSON.stringify(answer.body)).toContain('The sandbox does not model');
});

it.each([
  `${PAGES}?status=bogus`,
  `${PAGES}?status=draft`,
  `${PAGES}?subtype=bogus`,
  `${PAGES}?colour=red`,
  `${PAGES}/1001?status=bogus`,
  `${PAGES}/1001?include-labels=maybe`,
  `${PAGES}/1001/children?sort=-title`,
  `${PAGES}/1001/labels?prefix=mine`,
  `${PAGES}/1001/properties?sort=id`,
  `${SPACES}?type=bogus`,
  `${SPACES}?status=bogus`,
  `${SPACES}?sort=-mood`,
  `${SPACES}/11/pages?depth=deep`,
  `${SEARCH}&colour=red`,
])('refuses %s, which Confluence does not document', async (path) => {
  expect((await confluenceSite().agent.get(path)).status).toBe(400);
});

it('takes unmodelled parameters whose value changes nothing', async () => {
  const { agent } = confluenceSite();
  for (const path of [
    `${PAGES}/1001?include-likes=false`,
    `${SPACES}?include-icon=false`,
    `${SEARCH}&includeArchivedSpaces=false&start=5`,
  ]) {
    expect((await agent.get(path)).status).toBe(200);
  }
});

it('filters and sorts spaces, whose type is global and whose status is current', async () => {
  const { agent } = confluenceSite();
  const found = { results: [{ key: 'PM' }, { key: 'RUN' }] };
  expect((await agent.get(`${SPACES}?sort=name&type=global&status=current`)).body).toMatchObject(found);
  expect((await agent.get(`${SPACES}?sort=-name`)).body).toMatchObject({
    results: [{ key: 'RUN' }, { key: 'PM' }],
  });
  for (const none of ['type=personal', 'status=archived']) {
    expect((await agent.get(`${SPACES}?${none}`)).body).toMatchObject({ results: [] });
  }
});

it('lists what lies below a page, near and far', async () => {
  const { agent } = confluenceSite([
    seedPage({ id: '1001', title: 'Child' }),
    seedPage({ id: '1002', title: 'Grandchild', parentId: '1001' }),
    seedPage({ id: '1003', title: 'Great-grandchild', parentId: '1002' }),
  ]);
  expect((await agent.get(`${PAGES}/1000/direct-children`)).body).toMatchObject({
    results: [{ id: '1001', type: 'page', childPosition: 0 }],
  });
  const two = [
    { id: '1001', depth: 1, parentId: '1000' },
    { id: '1002', depth: 2, parentId: '1001', type: 'page' },
  ];
  expect((await agent.get(`${PAGES}/1000/descendants`)).body).toMatchObject({ results: two });
  const all = (await agent.get(`${PAGES}/1000/descendants?depth=3`)).body;
  expect(all).toMatchObject({ results: [...two, { id: '1003', depth: 3 }] });
});

it('sorts children, versions and labels as asked', async () => {
  const pages = [
    seedPage({ id: '1002', title: 'Early', created: '2026-01-01T00:00:00.000Z' }),
    seedPage({ id: '1001', title: 'Late', labels: ['b', 'a'] }),
  ];
  const { agent } = confluenceSite(pages);
  expect((await agent.get(`${PAGES}/1000/children?sort=-created-date`)).body).toMatchObject({
    results: [{ id: '1001' }, { id: '1002' }],
  });
  expect((await agent.get(`${PAGES}/1000/children?sort=id`)).body).toMatchObject({
    results: [{ id: '1001' }, { id: '1002' }],
  });
  expect((await agent.get(`${PAGES}/1001/labels?sort=name`)).body).toMatchObject({
    results: [{ name: 'a' }, { name: 'b' }],
  });
  const change = {
    id: '1001',
    status: 'current',
    title: 'Late',
    body: paragraph('x'),
    version: { number: 2 },
  };
  await agent.put(`${PAGES}/1001`, change);
  expect((await agent.get(`${PAGES}/1001/versions?sort=modified-date`)).body).toMatchObject({
    results: [{ number: 1 }, { number: 2 }],
  });
});

it('gives the nearest ancestors up to the limit', async () => {
  const { agent } = confluenceSite([
    seedPage({ id: '1001', title: 'Year' }),
    seedPage({ id: '1002', title: 'Month', parentId: '1001' }),
    seedPage({ id: '1003', title: 'Day', parentId: '1002' }),
  ]);
  expect((await agent.get(`${PAGES}/1003/ancestors?limit=2`)).body).toMatchObject({
    results: [{ id: '1001' }, { id: '1002' }],
  });
});

it('does not write live docs, embedded or private pages, nor change who owns one', async () => {
  const { agent } = confluenceSite();
  const draft = { spaceId: '11', title: 'T', body: paragraph('x') };
  expect((await agent.post(PAGES, { ...draft, subtype: 'live' })).status).toBe(501);
  expect((await agent.post(`${PAGES}?embedded=true`, draft)).status).toBe(501);
  expect((await agent.post(`${PAGES}?private=true`, draft)).status).toBe(501);
  const change = { id: '1001', status: 'current', title: 'T', body: paragraph('x'), version: { number: 2 } };
  expect((await agent.put(`${PAGES}/1001`, { ...change, ownerId: 'somebody' })).status).toBe(501);
  expect((await agent.get(`${PAGES}?title=T`)).body).toMatchObject({ results: [] });
});
