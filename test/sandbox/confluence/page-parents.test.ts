import { expect, it } from 'vitest';
import { confluenceSite, pageOf, paragraph, seedPage } from './confluence-site';

const PAGES = '/api/v2/pages';
const pages = [
  seedPage({ id: '1001', title: 'Above' }),
  seedPage({ id: '1002', title: 'Below', parentId: '1001' }),
  seedPage({ id: '2001', spaceKey: 'PM', title: 'Elsewhere' }),
];
const moved = (parentId: string) => ({
  id: '1001',
  status: 'current',
  title: 'Above',
  parentId,
  body: paragraph('x'),
  version: { number: 2 },
});

it('refuses a page below itself or below its own descendants, and keeps answering', async () => {
  const { agent } = confluenceSite(pages);
  expect((await agent.put(`${PAGES}/1001`, moved('1002'))).status).toBe(400);
  expect((await agent.put(`${PAGES}/1001`, moved('1001'))).status).toBe(400);
  expect((await agent.get(PAGES)).status).toBe(200);
  expect(await agent.titles('ancestor = 1001')).toEqual(['Below']);
  expect(pageOf(await agent.get(`${PAGES}/1001`))).toMatchObject({
    parentId: '1000',
    version: { number: 1 },
  });
});

it('refuses a parent in another space, in the trash or unknown, for new and for moved pages', async () => {
  const { agent } = confluenceSite([...pages, seedPage({ id: '1003', title: 'Gone' })]);
  await agent.delete(`${PAGES}/1003`);
  const draft = (parentId: string) => ({ spaceId: '11', title: 'New', parentId, body: paragraph('x') });
  for (const [parentId, status] of [
    ['2001', 400],
    ['1003', 400],
    ['9', 404],
  ] as const) {
    expect((await agent.post(PAGES, draft(parentId))).status).toBe(status);
    expect((await agent.put(`${PAGES}/1001`, moved(parentId))).status).toBe(status);
  }
});

it('refuses a parent for a page at the root level', async () => {
  const { agent } = confluenceSite(pages);
  const draft = { spaceId: '11', title: 'Root', body: paragraph('x') };
  const refused = await agent.post(`${PAGES}?root-level=true`, { ...draft, parentId: '1001' });
  expect(refused.status).toBe(400);
  const root = pageOf(await agent.post(`${PAGES}?root-level=true`, draft));
  expect(root.parentId).toBeUndefined();
});

it('moves a page to another parent of its space', async () => {
  const { agent } = confluenceSite([...pages, seedPage({ id: '1004', title: 'New home' })]);
  expect(pageOf(await agent.put(`${PAGES}/1001`, moved('1004'))).parentId).toBe('1004');
  expect((await agent.get(`${PAGES}/1002/ancestors`)).body).toMatchObject({
    results: [{ id: '1000' }, { id: '1004' }, { id: '1001' }],
  });
});
