import { expect, it } from 'vitest';
import { INVOCATION_TIME_MS } from '../../src/composition';
import { UpstreamError } from '../../src/ports';
import { allSettled, exclusively } from '../../src/usecases/exclusively';
import { phrase } from '../../src/wording';
import { fixedClock } from '../fakes/clock';
import { fakeStore } from '../fakes/store';

const NEVER = new Promise<never>(() => undefined);

function workplace() {
  const clock = fixedClock();
  const store = fakeStore(clock);
  const start = <Value>(work: () => Promise<Value>, name = 'channel:10142', at = store) =>
    exclusively(at, name, phrase('errors.what.channel'), clock.now(), work);
  return { clock, store, start };
}

it('refuses the same work while somebody else does it, and no other', async () => {
  const { start } = workplace();
  void start(() => NEVER);
  await expect(start(async () => 'second')).rejects.toMatchObject({
    code: 'conflict',
    phrase: { key: 'errors.under-way', params: { what: phrase('errors.what.channel') } },
  });
  await expect(start(async () => 'other', 'channel:10143')).resolves.toBe('other');
});

it('keeps the place of work that died for as long as a person’s call may take, and for a minute at most', async () => {
  const { clock, start } = workplace();
  void start(() => NEVER);
  clock.advance(INVOCATION_TIME_MS.viewer);
  await expect(start(async () => 'early')).rejects.toMatchObject({ code: 'conflict' });
  clock.advance(59_999 - INVOCATION_TIME_MS.viewer);
  await expect(start(async () => 'early')).rejects.toMatchObject({ code: 'conflict' });
  clock.advance(1);
  await expect(start(async () => 'done')).resolves.toBe('done');
});

it.each([
  ['succeeded', async () => 'done'],
  [
    'failed',
    async () => {
      throw new UpstreamError('slack', 'unavailable');
    },
  ],
])('lets the next one begin at once when the work has %s', async (_how, work) => {
  const { start } = workplace();
  await start(work).catch(() => undefined);
  await expect(start(async () => 'next')).resolves.toBe('next');
});

it('gives back what was done although its place could not be given back', async () => {
  const { store, start } = workplace();
  const remove = async () => {
    throw new UpstreamError('kaji', 'unavailable');
  };
  await expect(start(async () => 'done', 'channel:10142', { ...store, remove })).resolves.toBe('done');
});

it('waits for all that was begun before it tells the first failure', async () => {
  const ended: string[] = [];
  const later = async (name: string) => {
    await new Promise(setImmediate);
    ended.push(name);
  };
  const failing = async () => {
    throw new UpstreamError('jira', 'denied');
  };
  await expect(allSettled([failing(), later('comment')])).rejects.toMatchObject({ code: 'denied' });
  expect(ended).toEqual(['comment']);
});
