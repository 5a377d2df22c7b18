import { expect, it } from 'vitest';
import { confluenceSite, pageOf, paragraph, seedPage } from './confluence-site';

const PAGES = '/api/v2/pages';
const CONFLICT =
  'Version must be incremented when updating a page. Current Version: [1]. Provided version: [1]';

it('creates a page below the homepage, and finds it at once by title and by search', async () => {
  const { agent } = confluenceSite();
  const created = pageOf(
    await agent.post(PAGES, {
      spaceId: '12',
      title: 'Postmortem: OPS-204',
      body: paragraph('Logins were slow.'),
    }),
  );
  expect(created).toMatchObject({ status: 'current', parentId: '2000', version: { number: 1 } });
  expect(created._links.webui).toBe(`/spaces/PM/pages/${created.id}/Postmortem%3A+OPS-204`);
  const listed = await agent.get(`${PAGES}?space-id=12&title=${encodeURIComponent('Postmortem: OPS-204')}`);
  expect(listed.body).toMatchObject({ results: [{ id: created.id }] });
  expect(await agent.titles('text ~ "slow" AND space = PM')).toEqual(['Postmortem: OPS-204']);
});

it('refuses a title that is taken in the space, also by an archived page, not by a trashed one', async () => {
  const { agent } = confluenceSite();
  const draft = { spaceId: '11', title: 'logins are SLOW', body: paragraph('x') };
  const refused = await agent.post(PAGES, draft);
  expect(refused.status).toBe(400);
  expect(refused.body).toMatchObject({
    errors: [
      {
        title:
          'A page with this title already exists: A page already exists with the same TITLE in this space',
      },
    ],
  });
  expect((await agent.post(PAGES, { ...draft, spaceId: '12' })).status).toBe(200);
  await agent.delete(`${PAGES}/1001`);
  expect((await agent.post(PAGES, draft)).status).toBe(200);
});

it('updates with the next version number and refuses any other with 409', async () => {
  const { agent } = confluenceSite();
  const change = {
    id: '1001',
    status: 'current',
    title: 'Logins are slow',
    body: paragraph('New.'),
    version: { number: 1 },
  };
  const refused = await agent.put(`${PAGES}/1001`, change);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ errors: [{ code: 'CONFLICT', title: CONFLICT }] });
  const updated = await agent.put(`${PAGES}/1001`, { ...change, version: { number: 2, message: 'shorter' } });
  expect(pageOf(updated).version.number).toBe(2);
  const versions = await agent.get(`${PAGES}/1001/versions`);
  expect(versions.body).toMatchObject({ results: [{ number: 2, message: 'shorter' }, { number: 1 }] });
  const old = await agent.get(`${PAGES}/1001?version=1&body-format=view`);
  expect(pageOf(old).body.view?.value).toBe('<p>Check the session store.</p>');
});

it.each([
  ['no version', { version: undefined }],
  ['no body', { body: undefined }],
  ['no title', { title: '' }],
  ['another id', { id: '1000' }],
])('refuses an update with %s', async (_, overrides) => {
  const change = {
    id: '1001',
    status: 'current',
    title: 'T',
    body: paragraph('x'),
    version: { number: 2 },
    ...overrides,
  };
  expect((await confluenceSite().agent.put(`${PAGES}/1001`, change)).status).toBe(400);
});

it.each([
  ['text that is not JSON', 'hello'],
  ['a node that ADF does not have', '{"version":1,"type":"doc","content":[{"type":"poem"}]}'],
  [
    'an empty text',
    '{"version":1,"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":""}]}]}',
  ],
])('refuses a document with %s', async (_, value) => {
  const body = { representation: 'atlas_doc_format', value };
  expect((await confluenceSite().agent.post(PAGES, { spaceId: '11', title: 'T', body })).status).toBe(400);
});

it('refuses storage that is not well-formed, and bodies above five megabytes', async () => {
  const { agent } = confluenceSite();
  const write = (value: string) =>
    agent.post(PAGES, { spaceId: '11', title: 'T', body: { representation: 'storage', value } });
  expect((await write('<p>open')).status).toBe(400);
  expect((await write(`<p>${'x'.repeat(5 * 1024 * 1024)}</p>`)).status).toBe(413);
  expect((await write('<p>fine</p>')).status).toBe(200);
});

it('gives storage back as it was submitted, version by version', async () => {
  const { agent } = confluenceSite();
  const layout = '<ac:layout><ac:layout-section ac:type="single"><ac:layout-cell>';
  const first = `${layout}<h1 style="text-align: center;">Caf&eacute;</h1><ac:structured-macro ac:name="toc" /><ac:image><ri:url ri:value="https://norikura.example/a.png" /></ac:image></ac:layout-cell></ac:layout-section></ac:layout>`;
  const second =
    '<p><ac:link><ri:page ri:content-title="Other" /><ac:plain-text-link-body><![CDATA[there]]></ac:plain-text-link-body></ac:link></p>';
  const storage = (value: string) => ({ representation: 'storage', value });
  const page = pageOf(await agent.post(PAGES, { spaceId: '11', title: 'Rich', body: storage(first) }));
  expect(page.body.storage?.value).toBe(first);
  const change = { id: page.id, status: 'current', title: 'Rich', body: storage(second) };
  const changed = pageOf(await agent.put(`${PAGES}/${page.id}`, { ...change, version: { number: 2 } }));
  expect(changed.body.storage?.value).toBe(second);
  const old = await agent.get(`${PAGES}/${page.id}?version=1&body-format=storage`);
  expect(pageOf(old).body.storage?.value).toBe(first);
  const view = await agent.get(`${PAGES}/${page.id}?version=1&body-format=view`);
  expect(pageOf(view).body.view?.value).toContain('Café');
});

it('refuses a body that cannot be shown again, and keeps the page as it was', async () => {
  const { agent } = confluenceSite();
  const body = { representation: 'storage', value: '<p><time datetime="2026/11/27"/></p>' };
  expect((await agent.post(PAGES, { spaceId: '11', title: 'Poisoned', body })).status).toBe(400);
  expect((await agent.get(`${PAGES}?title=Poisoned`)).body).toMatchObject({ results: [] });
  const change = { id: '1001', status: 'current', title: 'Poisoned', body, version: { number: 2 } };
  expect((await agent.put(`${PAGES}/1001`, change)).status).toBe(400);
  expect(pageOf(await agent.get(`${PAGES}/1001`))).toMatchObject({
    title: 'Logins are slow',
    version: { number: 1 },
  });
});

it('words its own faults as each API words them', async () => {
  const { agent } = confluenceSite([], () => {
    throw new Error('the clock is broken');
  });
  const v2 = await agent.post(PAGES, { spaceId: '11', title: 'T', body: paragraph('x') });
  expect(v2.status).toBe(500);
  expect(v2.body).toMatchObject({ errors: [{ status: 500, code: 'INTERNAL_SERVER_ERROR' }] });
  const v1 = await agent.get('/rest/api/search?cql=type%3Dpage');
  expect(v1.status).toBe(500);
  expect(v1.body).toMatchObject({ statusCode: 500, message: expect.stringContaining('the clock is broken') });
});

it('trashes a page, and purges it only from the trash', async () => {
  const { agent } = confluenceSite();
  expect((await agent.delete(`${PAGES}/1001?purge=true`)).status).toBe(400);
  expect((await agent.delete(`${PAGES}/1001`)).status).toBe(204);
  expect((await agent.get(`${PAGES}/1001`)).status).toBe(404);
  expect((await agent.get(`${PAGES}/1001?status=trashed`)).status).toBe(200);
  expect(await agent.titles('id = 1001')).toEqual([]);
  expect((await agent.delete(`${PAGES}/1001?purge=true`)).status).toBe(204);
  expect((await agent.get(`${PAGES}/1001?status=trashed`)).status).toBe(404);
});

it('keeps a draft to itself until it is published', async () => {
  const { agent } = confluenceSite();
  const draft = pageOf(
    await agent.post(PAGES, { spaceId: '11', status: 'draft', title: 'Idea', body: paragraph('x') }),
  );
  expect((await agent.get(`${PAGES}/${draft.id}`)).status).toBe(404);
  expect((await agent.get(`${PAGES}/${draft.id}?get-draft=true`)).status).toBe(200);
  const published = {
    id: draft.id,
    status: 'current',
    title: 'Idea',
    body: paragraph('x'),
    version: { number: 1 },
  };
  expect((await agent.put(`${PAGES}/${draft.id}`, published)).status).toBe(200);
  expect((await agent.get(`${PAGES}/${draft.id}`)).status).toBe(200);
});

it('lists pages in order, page by page', async () => {
  const pages = ['B', 'C', 'A'].map((title, index) => seedPage({ id: String(1001 + index), title }));
  const { agent } = confluenceSite(pages);
  const first = await agent.get(`${PAGES}?space-id=11&sort=-title&limit=3`);
  expect(first.body).toMatchObject({ results: [{ title: 'Runbooks' }, { title: 'C' }, { title: 'B' }] });
  const { next } = Object(Object(first.body)._links);
  expect(first.headers.get('Link')).toBe(`<${next}>; rel="next"`);
  const second = await agent.get(String(next).replace('/wiki', ''));
  expect(second.body).toMatchObject({ results: [{ title: 'A' }] });
  expect((await agent.get(`${PAGES}?limit=251`)).status).toBe(400);
});

it('includes labels and properties when asked, and writes labels through v1', async () => {
  const { agent } = confluenceSite();
  const labels = '/rest/api/content/1001/label';
  const added = await agent.post(labels, [
    { prefix: 'global', name: 'Runbook' },
    { prefix: 'global', name: 'auth-gateway' },
  ]);
  expect(added.body).toMatchObject({ size: 2, results: [{ name: 'runbook', label: 'runbook' }, {}] });
  await agent.post(labels, { prefix: 'global', name: 'runbook' });
  expect((await agent.delete(`${labels}?name=auth-gateway`)).status).toBe(204);
  expect((await agent.delete(`${labels}/auth-gateway`)).status).toBe(404);
  expect((await agent.post(labels, [{ name: 'two words' }])).status).toBe(400);
  const page = await agent.get(`${PAGES}/1001?include-labels=true&include-properties=true`);
  expect(page.body).toMatchObject({
    labels: { results: [{ name: 'runbook' }] },
    properties: { results: [] },
  });
  expect(await agent.titles('label = runbook')).toEqual(['Logins are slow']);
});

it('keeps properties with a version of their own', async () => {
  const { agent } = confluenceSite();
  const properties = `${PAGES}/1001/properties`;
  const created = await agent.post(properties, { key: 'kaji', value: { incident: 'OPS-204' } });
  const { id } = Object(created.body);
  expect((await agent.post(properties, { key: 'kaji', value: 1 })).status).toBe(409);
  const found = await agent.get(`${properties}?key=kaji`);
  expect(found.body).toMatchObject({
    results: [{ id, value: { incident: 'OPS-204' }, version: { number: 1 } }],
  });
  expect(
    (await agent.put(`${properties}/${id}`, { key: 'kaji', value: 2, version: { number: 1 } })).status,
  ).toBe(409);
  expect(
    (await agent.put(`${properties}/${id}`, { key: 'kaji', value: 2, version: { number: 2 } })).body,
  ).toMatchObject({ value: 2 });
  expect((await agent.delete(`${properties}/${id}`)).status).toBe(204);
  expect((await agent.get(`${properties}/${id}`)).status).toBe(404);
});

it('answers 404 for pages and spaces that the viewer may not see', async () => {
  const site = confluenceSite([
    seedPage({ id: '2002', spaceKey: 'PM', title: 'Leak', viewableBy: ['security-team'] }),
    seedPage({ id: '2003', spaceKey: 'PM', title: 'Below', parentId: '2002' }),
  ]);
  for (const path of [`${PAGES}/2002`, `${PAGES}/2003`, `${PAGES}/3000`, '/api/v2/spaces/13']) {
    const refused = await site.agent.get(path);
    expect(refused.status).toBe(404);
    expect(refused.body).toMatchObject({ errors: [{ status: 404, code: 'NOT_FOUND' }] });
    expect((await site.guard.get(path)).status).toBe(200);
  }
  expect((await site.agent.get('/api/v2/spaces?keys=RUN,SEC')).body).toMatchObject({
    results: [{ key: 'RUN' }],
  });
  expect((await site.customer.get(`${PAGES}/1000`)).status).toBe(404);
});

it('refuses a token without the scope at the gateway', async () => {
  const reader = confluenceSite().withScopes('read:page:confluence');
  expect((await reader.get(`${PAGES}/1001`)).status).toBe(200);
  const refused = await reader.put(`${PAGES}/1001`, {});
  expect(refused.status).toBe(401);
  expect(refused.body).toEqual({ code: 401, message: 'Unauthorized; scope does not match' });
  expect((await reader.get('/rest/api/search?cql=type%3Dpage')).status).toBe(401);
  expect((await reader.get('/api/v2/spaces')).status).toBe(401);
});

it('refuses wrong credentials with 404 on v2 and 403 on v1', async () => {
  const { routes } = confluenceSite();
  const headers = { authorization: 'Bearer wrong' };
  expect((await routes.request('/wiki/api/v2/pages', { headers })).status).toBe(404);
  expect((await routes.request('/wiki/rest/api/search?cql=type%3Dpage', { headers })).status).toBe(403);
});

it('tells what the sandbox does not model from what Confluence does not have', async () => {
  const { agent } = confluenceSite();
  expect((await agent.get('/api/v2/blogposts')).status).toBe(501);
  expect((await agent.get('/rest/api/template/page')).status).toBe(501);
  expect((await agent.get(`${PAGES}/1001?body-format=export_view`)).status).toBe(501);
  expect((await agent.get('/api/v2/nothing')).status).toBe(404);
});

it('names the pages above a page, the highest first', async () => {
  const { agent } = confluenceSite();
  const draft = { spaceId: '12', body: paragraph('x') };
  const year = pageOf(await agent.post(PAGES, { ...draft, title: '2026' }));
  const month = pageOf(await agent.post(PAGES, { ...draft, title: 'November', parentId: year.id }));
  expect((await agent.get(`${PAGES}/${month.id}/ancestors`)).body).toMatchObject({
    results: [
      { id: '2000', type: 'page' },
      { id: year.id, type: 'page' },
    ],
  });
});
