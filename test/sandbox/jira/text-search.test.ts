import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stem } from '../../../sandbox/upstreams/jira/text/stem';
import { bigramsOf, indexTerms } from '../../../sandbox/upstreams/jira/text/tokens';
import { seedIssue, startJira } from './small-world';

const ISSUES = [
  seedIssue(1, {
    summary: 'Login fails with a timeout',
    description: 'The session-store refused connections.',
  }),
  seedIssue(2, { summary: 'Exports failed', description: 'Report export timed out; see ERR_504.' }),
  seedIssue(3, {
    summary: 'ログインが遅い',
    description: '認証ゲートウェイの応答が遅延しています。',
    comments: [
      { at: '2026-11-19T10:00:00Z', author: 'x', body: 'Rolled back auth-gateway 2026.11.3', internal: true },
    ],
  }),
  seedIssue(4, { summary: 'Payment page blank', customFields: { customfield_10050: null } }),
];

const { search } = startJira(ISSUES);
const find = async (query: string, field = 'text') =>
  (await search(`${field} ~ ${JSON.stringify(query)}`)).sort();

it('wants every word, in any order and any case', async () => {
  expect(await find('TIMEOUT login')).toEqual(['OPS-1']);
  expect(await find('login export')).toEqual([]);
});

it('joins the words of summary, description and comments', async () => {
  expect(await find('login refused')).toEqual(['OPS-1']);
  expect(await find('login refused', 'summary')).toEqual([]);
  expect(await find('gateway', 'comment')).toEqual(['OPS-3']);
});

it('meets other forms of an English word', async () => {
  expect(await find('failing')).toEqual(['OPS-1', 'OPS-2']);
  expect(await find('connection')).toEqual(['OPS-1']);
});

it.each([
  [['fails', 'failed', 'failing', 'fail']],
  [['stops', 'stopped', 'stopping']],
  [['creates', 'created', 'creating', 'create']],
  [['query', 'queries']],
  [['slow', 'slowly', 'slowness']],
])('gives %s one stem', (words) => {
  expect(new Set(words.map(stem)).size).toBe(1);
});

it('finds phrases in quotes only as they stand', async () => {
  expect(await find('"session store refused"')).toEqual(['OPS-1']);
  expect(await find('"refused session"')).toEqual([]);
});

it('finds the beginning of a word with an asterisk', async () => {
  expect(await find('pay*')).toEqual(['OPS-4']);
  expect(await find('conn*')).toEqual(['OPS-1']);
});

it('finds Japanese characters that stand together', async () => {
  expect(await find('ログイン')).toEqual(['OPS-3']);
  expect(await find('遅い ゲートウェイ')).toEqual(['OPS-3']);
  expect(await find('遅認')).toEqual([]);
  expect(await find('遅')).toEqual(['OPS-3']);
});

it('takes upper-case OR and NOT as operators', async () => {
  expect(await find('payment OR login')).toEqual(['OPS-1', 'OPS-4']);
  expect(await find('timeout NOT export')).toEqual(['OPS-1']);
  expect(await find('failed NOT export')).toEqual(['OPS-1']);
});

it('ignores special characters, proximity and boosts', async () => {
  expect(await find('login^4 timeout~ (fails) \\"')).toEqual(['OPS-1']);
  expect(await find('session\\-store')).toEqual(['OPS-1']);
  expect(await find('ERR_504!')).toEqual(['OPS-2']);
});

it('finds nothing for stop words and special characters alone', async () => {
  expect(await find('the of')).toEqual([]);
  expect(await find('+++')).toEqual([]);
});

it('refuses a phrase that does not end', async () => {
  const { call } = startJira(ISSUES);
  const { status, body } = await call('POST', '/rest/api/3/search/jql', { jql: 'text ~ "\\"login"' });
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain("for field 'text'");
});

it('answers any text query, and finds every issue by any pair of its own words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      await find(text.replace(/"/g, ''));
    }),
    { numRuns: 200 },
  );
  const words = [...(ISSUES[0]?.description ?? '').matchAll(/[A-Za-z]{4,}/g)].map(([word]) => word);
  for (const first of words) {
    for (const second of words) expect(await find(`${first} ${second}`)).toContain('OPS-1');
  }
});

it('indexes runs by overlapping pairs', () => {
  expect(bigramsOf('障害対応')).toEqual(['障害', '害対', '対応']);
  expect([...indexTerms('DB障害')]).toEqual(expect.arrayContaining(['db', '障害', '障']));
});
