import { expect, it } from 'vitest';
import { Catalog } from '../../../sandbox/upstreams/jira/state/catalog';
import { IssueStore } from '../../../sandbox/upstreams/jira/state/issue-store';
import { People } from '../../../sandbox/upstreams/jira/state/people';
import { recordOfSeed } from '../../../sandbox/upstreams/jira/state/seed-issue';
import { adf, seedIssue, smallWorld, startJira } from './small-world';

function storeWithOneIssue() {
  const { jira, people } = smallWorld();
  const store = new IssueStore();
  const record = recordOfSeed(seedIssue(1), 0, {
    catalog: new Catalog(jira),
    people: new People(people, 'Kaji'),
    numbering: { nextId: () => '1' },
    baseUrl: '',
  });
  store.add(record);
  return { store, record };
}

it('keeps the record it has when somebody cannot read the next one', () => {
  const { store, record } = storeWithOneIssue();
  store.onChange(() => {
    throw new Error('unreadable');
  });
  expect(() => store.replace({ ...record, summary: 'next' })).toThrow('unreadable');
  expect(() => store.add({ ...record, ordinal: 1, id: '2', key: 'OPS-2' })).toThrow('unreadable');
  expect([store.find('OPS-1')?.summary, store.size, store.nextKey('OPS')]).toEqual(['Ticket 1', 1, 'OPS-2']);
});

it('refuses a comment with a date that is none, and goes on as before', async () => {
  const { call, search } = startJira([seedIssue(1)]);
  const content = [{ type: 'paragraph', content: [{ type: 'date', attrs: { timestamp: '2026-11-27' } }] }];
  const path = '/rest/api/3/issue/OPS-1/comment';
  expect(await call('POST', path, { body: { ...adf(''), content } })).toEqual({
    status: 400,
    body: { errorMessages: ['INVALID_INPUT'], errors: {} },
  });
  expect((await call('GET', path)).body).toMatchObject({ total: 0 });
  expect((await call('POST', path, { body: adf('zebra') })).status).toBe(201);
  expect(await search('comment ~ zebra')).toEqual(['OPS-1']);
});
