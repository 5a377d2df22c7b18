import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSecretStore, createStore } from '../../../src/adapters/forge';
import { startDeadline } from '../../../src/ports/deadline';
import type { SecretStore, Store } from '../../../src/ports/store';
import { fixedClock } from '../../fakes/clock';
import { fakeSecrets } from '../../fakes/secrets';
import { fakeStore } from '../../fakes/store';
import { forgeOverHttp } from './forge-over-http';
import { json } from './serve';

const claim = { name: 'claim', schema: z.object({ by: z.string() }) };
const counter = { name: 'counter', schema: z.object({ count: z.number() }) };

interface Kept {
  store: Store;
  secrets: SecretStore<string>;
  advance(ms: number): void;
}

const STORES: [name: string, start: () => Promise<Kept>][] = [
  [
    'the fake',
    async () => {
      const clock = fixedClock();
      return { store: fakeStore(clock), secrets: fakeSecrets(), advance: clock.advance };
    },
  ],
  [
    'Forge over HTTP',
    async () => {
      const { clock } = await forgeOverHttp();
      return {
        store: createStore(startDeadline(20_000), clock),
        secrets: createSecretStore(startDeadline(20_000)),
        advance: (ms: number) => clock.advance(ms),
      };
    },
  ],
];

describe.each(STORES)('store: %s', (_name, start) => {
  it('gives back what was written, whatever the id is', async () => {
    const { store } = await start();
    for (const id of ['1', 'channel:10142', 'ログイン/"x"', '']) {
      await store.write(claim, id, { by: id });
      await expect(store.read(claim, id)).resolves.toEqual({ by: id });
    }
    await expect(store.read(claim, 'other')).resolves.toBeUndefined();
  });

  it('keeps kinds apart, and reads what no longer fits as absent', async () => {
    const { store } = await start();
    await store.write(claim, '1', { by: 'me' });
    await expect(store.read(counter, '1')).resolves.toBeUndefined();
    await expect(store.read({ ...claim, schema: counter.schema }, '1')).resolves.toBeUndefined();
  });

  it('writes a record only if it is absent', async () => {
    const { store } = await start();
    await expect(store.writeIfAbsent(claim, '1', { by: 'first' })).resolves.toBe(true);
    await expect(store.writeIfAbsent(claim, '1', { by: 'second' })).resolves.toBe(false);
    await expect(store.read(claim, '1')).resolves.toEqual({ by: 'first' });
  });

  it('lets one of many win', async () => {
    const { store } = await start();
    const attempts = Array.from({ length: 10 }, (_, index) =>
      store.writeIfAbsent(claim, '1', { by: `${index}` }),
    );
    expect((await Promise.all(attempts)).filter(Boolean)).toHaveLength(1);
  });

  it('lets a claim expire', async () => {
    const { store, advance } = await start();
    await store.writeIfAbsent(claim, '1', { by: 'first' }, 60);
    advance(59_000);
    await expect(store.writeIfAbsent(claim, '1', { by: 'second' }, 60)).resolves.toBe(false);
    advance(2_000);
    await expect(store.read(claim, '1')).resolves.toBeUndefined();
    await expect(store.writeIfAbsent(claim, '1', { by: 'third' }, 60)).resolves.toBe(true);
  });

  it('lets one of many take over a claim that has expired, again and again', async () => {
    const { store, advance } = await start();
    const claimAtOnce = async () => {
      const attempts = ['a', 'b', 'c'].map((by) => store.writeIfAbsent(claim, '1', { by }, 60));
      return (await Promise.all(attempts)).filter(Boolean).length;
    };
    for (let round = 0; round < 3; round += 1) {
      await expect(claimAtOnce()).resolves.toBe(1);
      await expect(claimAtOnce()).resolves.toBe(0);
      advance(61_000);
    }
  });

  it('lists no record that has expired', async () => {
    const { store, advance } = await start();
    await store.write(counter, 'short', { count: 1 }, 60);
    await store.write(counter, 'long', { count: 2 });
    advance(61_000);
    expect((await store.list(counter)).items).toEqual([{ id: 'long', value: { count: 2 } }]);
  });

  it('takes 240 KiB as one record and nothing larger, in bytes', async () => {
    const { store } = await start();
    const roomFor = 240 * 1024 - '{"by":""}'.length;
    await store.write(claim, '1', { by: 'あ'.repeat(roomFor / 3) });
    const larger = store.write(claim, '1', { by: `${'あ'.repeat(roomFor / 3)}!` });
    await expect(larger).rejects.toMatchObject({ system: 'kaji', code: 'refused' });
    await expect(store.writeIfAbsent(claim, '2', { by: 'x'.repeat(roomFor + 1) })).rejects.toMatchObject({
      code: 'refused',
    });
    expect((await store.read(claim, '1'))?.by).toHaveLength(roomFor / 3);
  });

  it('removes a record, also one that is not there', async () => {
    const { store } = await start();
    await store.write(claim, '1', { by: 'me' });
    await store.remove(claim, '1');
    await store.remove(claim, '1');
    await expect(store.read(claim, '1')).resolves.toBeUndefined();
  });

  it('lists the records of a kind by the beginning of their id, page by page', async () => {
    const { store } = await start();
    for (const count of [1, 2, 3, 4, 5]) await store.write(counter, `run/${count}`, { count });
    await store.write(counter, 'other', { count: 9 });
    await store.write(claim, 'run/1', { by: 'me' });
    const first = await store.list(counter, { idPrefix: 'run/', limit: 3 });
    const second = await store.list(counter, { idPrefix: 'run/', limit: 3, cursor: first.cursor });
    expect([...first.items, ...second.items].map(({ id, value }) => [id, value.count])).toEqual([
      ['run/1', 1],
      ['run/2', 2],
      ['run/3', 3],
      ['run/4', 4],
      ['run/5', 5],
    ]);
    expect(second.cursor).toBeUndefined();
  });

  it('keeps secrets, and forgets them', async () => {
    const { secrets } = await start();
    await secrets.write('slackToken:OPS', 'xoxb-1');
    await expect(secrets.read('slackToken:OPS')).resolves.toBe('xoxb-1');
    await secrets.remove('slackToken:OPS');
    await secrets.remove('slackToken:OPS');
    await expect(secrets.read('slackToken:OPS')).resolves.toBeUndefined();
  });
});

it('takes over a claim whose last successor died while taking it over', async () => {
  const { inject, clock } = await forgeOverHttp();
  const store = createStore(startDeadline(20_000), clock);
  await store.writeIfAbsent(claim, '1', { by: 'dead' }, 60);
  clock.advance(61_000);
  // the first two writes are the claim and the right to succeed it; the third never arrives
  inject({ on: /\/api\/v1\/set/, answer: json({ code: 'KEY_CONFLICT', message: 'taken' }, { status: 409 }) });
  const pass = { on: /\/api\/v1\/set/, delayMs: 1 };
  inject(pass);
  inject({ on: /\/api\/v1\/set/, answer: json({ code: 'ANY', message: 'words' }, { status: 503 }) });
  await expect(store.writeIfAbsent(claim, '1', { by: 'dying' }, 60)).rejects.toMatchObject({
    code: 'unavailable',
  });
  await expect(store.writeIfAbsent(claim, '1', { by: 'early' }, 60)).resolves.toBe(false);
  clock.advance(16 * 60_000);
  const both = ['a', 'b'].map((by) => store.writeIfAbsent(claim, '1', { by }, 60));
  expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
});

it.each([
  [429, 'rate-limited'],
  [400, 'refused'],
  [503, 'unavailable'],
])('reads a %d of the platform as %s', async (status, code) => {
  const { inject } = await forgeOverHttp();
  inject({ on: /\/api\/v1\/set/, answer: json({ code: 'ANY', message: 'words' }, { status }) });
  const error = await createStore(startDeadline(20_000))
    .write(claim, '1', { by: 'me' })
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ system: 'kaji', code, details: { detail: 'ANY' } });
  expect(String(error)).not.toContain('words');
});

it('gives up on a store that does not answer before the invocation’s time is over', async () => {
  const { inject } = await forgeOverHttp();
  const deadline = startDeadline(150);
  const store = createStore(deadline);
  const secrets = createSecretStore(deadline);
  for (let call = 0; call < 7; call += 1) inject({ on: /\/api\/v1\//, delayMs: 3_000 });
  const calls = [
    store.read(claim, '1'),
    store.write(claim, '1', { by: 'me' }),
    store.writeIfAbsent(claim, '1', { by: 'me' }),
    store.remove(claim, '1'),
    store.list(claim),
    secrets.read('slackToken:OPS'),
    secrets.write('slackToken:OPS', 'any'),
  ];
  for (const { reason } of await rejected(calls)) {
    expect(reason).toMatchObject({ system: 'kaji', code: 'timed-out' });
  }
});

async function rejected(calls: Promise<unknown>[]): Promise<PromiseRejectedResult[]> {
  const settled = await Promise.allSettled(calls);
  const failed = settled.filter((result) => result.status === 'rejected');
  expect(failed).toHaveLength(calls.length);
  return failed;
}
