import { expect, it } from 'vitest';
import { AGENT, confluenceSite, seedPage } from './confluence-site';

const LOGINS = seedPage({
  id: '1001',
  title: 'Runbook: logins are slow & time out',
  body: '# First\n\nRestart the **session-store** pods, then watch connections.',
  labels: ['runbook', 'auth-gateway'],
  updated: '2026-11-10T09:00:00.000Z',
});
const JAPANESE = seedPage({
  id: '1002',
  title: 'ログイン障害の手順書',
  body: 'セッションストアの接続数を確認する。',
  labels: ['runbook', '日本語'],
  parentId: '1001',
});
const POSTMORTEM = seedPage({
  id: '2001',
  spaceKey: 'PM',
  title: 'Postmortem: invoices sent twice',
  body: 'A retry without an idempotency key. The billing team logged it.',
  labels: ['postmortem'],
  created: '2025-02-01T09:00:00.000Z',
  updated: '2025-02-03T09:00:00.000Z',
});
const SECRET = seedPage({ id: '3001', spaceKey: 'SEC', title: 'Logins of attackers', body: 'session' });
const RESTRICTED = seedPage({
  id: '2002',
  spaceKey: 'PM',
  title: 'Session leak',
  viewableBy: ['security-team'],
});

const site = () => confluenceSite([LOGINS, JAPANESE, POSTMORTEM, SECRET, RESTRICTED]);

it.each([
  ['text ~ "login"', [LOGINS]],
  ['text ~ "restarting connection"', [LOGINS]],
  ['text ~ "restart invoices"', []],
  ['text ~ "sess*"', [LOGINS]],
  ['text ~ "session-store"', [LOGINS]],
  ['text ~ "\\"watch connections\\""', [LOGINS]],
  ['text ~ "\\"connections watch\\""', []],
  ['text ~ "ログイン"', [JAPANESE]],
  ['text ~ "接続数"', [JAPANESE]],
  ['text ~ "数接続"', []],
  ['title ~ "postmortem" AND type = page AND space = PM AND title ~ "invoices"', [POSTMORTEM]],
  ['title = "Postmortem: invoices sent twice"', [POSTMORTEM]],
  ['siteSearch ~ "invoice"', [POSTMORTEM]],
  ['label = postmortem', [POSTMORTEM]],
  ['label in (runbook, postmortem) order by id', [LOGINS, JAPANESE, POSTMORTEM]],
  [
    'type = page AND label not in (runbook, postmortem) AND title !~ "runbooks" AND title !~ "postmortems"',
    [],
  ],
  ['id = 1002', [JAPANESE]],
  ['ancestor = 1001', [JAPANESE]],
  ['parent = 1001', [JAPANESE]],
  ['lastmodified > now("-4w") AND type = page', [LOGINS]],
  ['created < "2025-06-01"', [POSTMORTEM]],
  ['created >= "2025-02-01" AND created <= "2025-02-01"', [POSTMORTEM]],
  ['text ~ "idempotency" AND NOT (space = RUN OR space = SEC)', [POSTMORTEM]],
  ['space.title ~ "postmortems" AND label = postmortem', [POSTMORTEM]],
  ['space.title = "Postmortems" AND space.type = global AND label in (runbook, postmortem)', [POSTMORTEM]],
  ['space.type = personal', []],
  ['contributor = currentUser() AND label = postmortem', [POSTMORTEM]],
  ['mention = currentUser()', []],
  ['created <= endOfMonth("-9M") AND label in (runbook, postmortem)', [POSTMORTEM]],
  [
    'created >= startOfMonth("-8M") AND created <= endOfMonth("-8M") AND label = runbook order by id',
    [LOGINS, JAPANESE],
  ],
  ['lastmodified >= startOfWeek("-2w") AND lastmodified < endOfWeek(-1) AND type = page', [LOGINS]],
  ['text ~ "login" OR label = postmortem order by title desc', [LOGINS, POSTMORTEM]],
])('finds for %s what it asks for', async (cql, expected) => {
  const titles = await site().agent.titles(cql);
  const withoutSpaces = titles.filter((title) => !['Runbooks', 'Postmortems'].includes(title));
  expect(withoutSpaces).toEqual(expected.map(({ title }) => title));
});

it('marks what it found, and escapes titles and excerpts', async () => {
  const [row] = (await site().agent.search('text ~ "slow restart"')).results;
  expect(row?.title).toBe('Runbook: logins are @@@hl@@@slow@@@endhl@@@ &amp; time out');
  expect(row?.content?.title).toBe('Runbook: logins are slow & time out');
  expect(row?.excerpt).toContain('@@@hl@@@Restart@@@endhl@@@ the session-store');
});

it('gives excerpts as the mode says', async () => {
  const { agent } = site();
  const excerpt = async (mode: string) =>
    (await agent.search('id = 1001', { excerpt: mode })).results[0]?.excerpt;
  expect(await excerpt('none')).toBe('');
  expect(await excerpt('indexed')).toContain('First Restart the session-store pods');
  expect((await agent.call('GET', '/rest/api/search?cql=id%3D1001&excerpt=loud')).status).toBe(400);
});

it('walks by cursor alone: start is ignored and next forgets the excerpt', async () => {
  const { agent } = site();
  const first = await agent.search('type = page order by id', { limit: '2', start: '4', excerpt: 'none' });
  expect(first).toMatchObject({ size: 2, totalSize: 5, start: 0 });
  const { next } = first._links;
  expect(next).toMatch(/^\/rest\/api\/search\?.*cursor=/);
  expect(next).not.toContain('excerpt');
  const second = await agent.get(next ?? '');
  expect(second.body).toMatchObject({
    start: 2,
    results: [{ content: { id: '1002' } }, { content: { id: '2000' } }],
  });
});

it('finds spaces too: rows without content', async () => {
  const { results } = await site().agent.search('title ~ "runbooks"');
  expect(results.some(({ content, url }) => content === undefined && url === '/spaces/RUN')).toBe(true);
});

it('names the place of a page as the site can serve it', async () => {
  const [row] = (await site().agent.search('id = 2001')).results;
  expect(row).toMatchObject({
    url: '/spaces/PM/pages/2001/Postmortem%3A+invoices+sent+twice',
    resultGlobalContainer: { title: 'Postmortems', displayUrl: '/spaces/PM' },
    score: 0,
    lastModified: '2025-02-03T09:00:00.000Z',
  });
});

it('shows pages of a closed space and restricted pages to their groups only', async () => {
  const { agent, guard, customer } = site();
  expect(await agent.titles('text ~ "attackers" OR title ~ "leak"')).toEqual([]);
  expect(await guard.titles('text ~ "attackers" OR title ~ "leak" order by id')).toEqual([
    'Session leak',
    'Logins of attackers',
  ]);
  expect(await customer.titles('type in (page, space)')).toEqual([]);
});

it('drops siteSearch in the middle of three clauses, and fails on an empty one', async () => {
  const { agent } = site();
  expect(
    await agent.titles('type = page AND siteSearch ~ "invoices" AND label = runbook order by id'),
  ).toEqual([LOGINS.title, JAPANESE.title]);
  expect((await agent.get('/rest/api/search?cql=siteSearch%20~%20%22%22')).status).toBe(500);
});

it.each(['type = ', 'user.fullname ~ "x"', 'lastmodified > "soon"', ''])(
  'answers 400 in the envelope of v1 for "%s"',
  async (cql) => {
    const answer = await site().agent.get(`/rest/api/search?cql=${encodeURIComponent(cql)}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ statusCode: 400, message: expect.any(String) });
  },
);

it('finds pages by the people they mention, by their macros and by who contributed', async () => {
  const mention = `<ac:link><ri:user ri:account-id="${AGENT}" /></ac:link>`;
  const macros = '<ac:structured-macro ac:name="toc" /><ac:structured-macro ac:name="jira" />';
  const { agent, guard } = confluenceSite();
  const change = { id: '1001', status: 'current', title: 'Changed', version: { number: 2 } };
  const body = { representation: 'storage', value: `<p>${mention}</p>${macros}` };
  await guard.put('/api/v2/pages/1001', { ...change, body });
  expect(await agent.titles('mention = currentUser()')).toEqual(['Changed']);
  expect(await agent.titles('macro = toc')).toEqual(['Changed']);
  expect(await agent.titles('macro in (jira) AND macro != toc')).toEqual([]);
  expect(await guard.titles('contributor = currentUser()')).toEqual(['Changed']);
});

it('answers 501 to what of CQL it does not have, 400 to what CQL does not have', async () => {
  const { agent } = confluenceSite();
  expect((await agent.get('/rest/api/search?cql=watcher%3DcurrentUser()')).status).toBe(501);
  expect((await agent.get('/rest/api/search?cql=mood%3Dgood')).status).toBe(400);
  expect((await agent.get('/rest/api/search?cql=type!%3Dpage')).status).toBe(400);
});
