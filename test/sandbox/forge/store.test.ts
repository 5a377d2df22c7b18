import { afterAll, beforeAll, expect, it } from 'vitest';
import { SandboxClock } from '../../../sandbox/clock';
import { kvsRoutes } from '../../../sandbox/forge/kvs/routes';
import { KeyValueStore } from '../../../sandbox/forge/kvs/store';
import { type HelloSite, startHelloSite } from './hello-site';

/** The store through the real `@forge/kvs` inside the fixture app's bundle. */

let site: HelloSite;
beforeAll(async () => {
  site = await startHelloSite();
}, 60_000);
afterAll(() => site.close());

it('gives back what was set, and nothing once it is deleted', async () => {
  await site.ask('store.set', { key: 'one', value: { deep: [1, 'two'] } });
  expect((await site.ask('store.get', { key: 'one' })).body).toEqual({ value: { deep: [1, 'two'] } });
  await site.ask('store.delete', { key: 'one' });
  expect((await site.ask('store.get', { key: 'one' })).body).toEqual({});
});

it('deletes what is not there without an error, as the package promises', async () => {
  expect((await site.ask('store.delete', { key: 'never-set' })).ok).toBe(true);
});

it('pages through keys by prefix, in order, with a cursor', async () => {
  for (const n of [3, 1, 2]) await site.ask('store.set', { key: `page:${n}`, value: n });
  const first = await site.ask('store.query', { prefix: 'page:', limit: 2 });
  const { results, nextCursor } = first.body as { results: { key: string }[]; nextCursor: string };
  expect(results.map(({ key }) => key)).toEqual(['page:1', 'page:2']);
  const second = await site.ask('store.query', { prefix: 'page:', limit: 2, cursor: nextCursor });
  expect(second.body).toMatchObject({ results: [{ key: 'page:3', value: 3 }] });
  expect(second.body).not.toHaveProperty('nextCursor');
});

it('keeps secrets out of values and of queries', async () => {
  await site.ask('store.setSecret', { key: 'hidden:token', value: 's3cret' });
  expect((await site.ask('store.getSecret', { key: 'hidden:token' })).body).toEqual({ value: 's3cret' });
  expect((await site.ask('store.get', { key: 'hidden:token' })).body).toEqual({});
  expect((await site.ask('store.query', { prefix: 'hidden:', limit: 5 })).body).toEqual({ results: [] });
});

it('deletes what has expired only after two days of the sandbox clock, as the platform may', async () => {
  await site.ask('store.set', { key: 'short', value: 1, options: { ttl: { value: 2, unit: 'HOURS' } } });
  expect((await site.ask('store.get', { key: 'short' })).body).toEqual({ value: 1 });
  site.clock.advance(49 * 3_600_000);
  expect((await site.ask('store.get', { key: 'short' })).body).toEqual({ value: 1 });
  site.clock.advance(1 * 3_600_000);
  expect((await site.ask('store.get', { key: 'short' })).body).toEqual({});
});

it('refuses to set a key that exists when told to', async () => {
  await site.ask('store.set', { key: 'once', value: 1 });
  const second = await site.ask('store.set', {
    key: 'once',
    value: 2,
    options: { keyPolicy: 'FAIL_IF_EXISTS' },
  });
  expect(second.ok).toBe(false);
  expect((await site.ask('store.get', { key: 'once' })).body).toEqual({ value: 1 });
});

it('gives back the previous value and its dates when asked to', async () => {
  await site.ask('store.set', { key: 'dated', value: 1 });
  const { body } = await site.ask('store.set', {
    key: 'dated',
    value: 2,
    options: { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS', returnMetadataFields: ['CREATED_AT'] },
  });
  expect(body).toEqual({ key: 'dated', value: 1, createdAt: expect.any(Number) });
});

it('does all of a transaction or nothing of it', async () => {
  await site.ask('store.set', { key: 'old', value: 1 });
  const bad = await site.ask('store.transact', { set: { key: 'bad key?', value: 1 }, deleted: 'old' });
  expect(bad.ok).toBe(false);
  expect((await site.ask('store.get', { key: 'old' })).body).toEqual({ value: 1 });
  await site.ask('store.transact', { set: { key: 'new', value: 2 }, deleted: 'old' });
  expect((await site.ask('store.get', { key: 'new' })).body).toEqual({ value: 2 });
  expect((await site.ask('store.get', { key: 'old' })).body).toEqual({});
});

it('tells which keys of a batch it could not set', async () => {
  const items = [
    { key: 'good', value: 1 },
    { key: 'bad?', value: 2 },
  ];
  expect((await site.ask('store.batch', { items })).body).toMatchObject({
    successfulKeys: [{ key: 'good' }],
    failedKeys: [{ key: 'bad?', error: { code: 'INVALID_KEY' } }],
  });
});

it.each([
  ['a key with a character outside the set', { key: 'a/b', value: 1 }, 'INVALID_KEY'],
  ['a key of spaces', { key: '  ', value: 1 }, 'INVALID_KEY'],
  ['an empty key', { key: '', value: 1 }, 'KEY_TOO_SHORT'],
  ['a key of 501 characters', { key: 'k'.repeat(501), value: 1 }, 'KEY_TOO_LONG'],
  ['a value above 240 KiB', { key: 'big', value: 'x'.repeat(240 * 1024) }, 'MAX_SIZE'],
  ['a value 33 levels deep', { key: 'deep', value: nested(33) }, 'MAX_DEPTH'],
])('refuses %s', async (_, request, code) => {
  expect((await site.ask('store.attempt', request)).body).toEqual({
    name: 'ForgeKvsAPIError',
    code,
    status: 400,
  });
});

it('takes a value of exactly 240 KiB, and one 32 levels deep', async () => {
  const large = { key: 'big', value: 'x'.repeat(240 * 1024 - 2) };
  expect((await site.ask('store.attempt', large)).body).toEqual({ done: true });
  expect((await site.ask('store.attempt', { key: 'deep', value: nested(32) })).body).toEqual({ done: true });
});

it('says that it does not model custom entities', async () => {
  const { error } = await site.ask('store.entity');
  expect(error?.message).toBe('The sandbox does not model /entity/get of the store');
});

it('refuses the store to an app without the scope storage:app', async () => {
  const without = await startHelloSite({ scopes: ['read:jira-work'] });
  const { error } = await without.ask('store.get', { key: 'any' });
  await without.close();
  expect(error?.message).toBe('The manifest does not declare the scope storage:app');
});

it('counts a write once for every 10 KB begun, against a quota that each minute renews', async () => {
  const clock = new SandboxClock(new Date('2026-11-20T08:00:00.000Z'));
  const caller = { id: 'any', scopes: ['storage:app'], depth: 0 };
  const routes = kvsRoutes(new KeyValueStore(clock), () => caller, clock);
  const body = JSON.stringify({ key: 'large', value: 'x'.repeat(195 * 1024) });
  const write = async () => (await routes.request('/api/v1/set', { method: 'POST', body })).status;
  for (let n = 0; n < 200; n += 1) expect(await write()).toBe(204);
  expect(await write()).toBe(429);
  clock.advance(60_000);
  expect(await write()).toBe(204);
});

function nested(levels: number): object {
  return levels === 1 ? {} : { in: nested(levels - 1) };
}
