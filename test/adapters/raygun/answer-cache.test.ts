import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { askOnce, type Keeping } from '../../../src/adapters/raygun/answer-cache';
import { startDeadline } from '../../../src/ports/deadline';
import type { Store } from '../../../src/ports/store';
import { fakeStore } from '../../fakes/store';

const words = z.string();
const keeping: Keeping<string, typeof words> = {
  kind: { name: 'words', schema: words },
  toRecord: (value) => (value === 'passing' ? undefined : value),
  fromRecord: (record) => record,
};

function aQuestion() {
  const store = fakeStore();
  let answersRead = 0;
  const counting: Store = {
    ...store,
    read: (kind, id) => {
      if (kind.name === 'words') answersRead += 1;
      return store.read(kind, id);
    },
  };
  const deadline = startDeadline(2_000);
  let asked = 0;
  const answering = (answer: string) => () =>
    askOnce({ store: counting, deadline }, keeping, { id: 'id', turn: 'token' }, async () => {
      asked += 1;
      await pause(answer === 'slow' ? 700 : 20);
      if (answer === 'failing') throw new Error('no answer');
      return answer;
    });
  return { answering, store, asked: () => asked, answersRead: () => answersRead };
}

it('keeps no answer that may pass by itself, and none that the store cannot hold', async () => {
  const { answering, asked } = aQuestion();
  const huge = 'x'.repeat(240 * 1024);
  for (const answer of ['passing', huge, 'lasting', 'never asked for']) {
    expect(await answering(answer)()).toBe(answer === 'never asked for' ? 'lasting' : answer);
  }
  expect(asked()).toBe(3);
});

it('lets the next one ask when the first got no answer', async () => {
  const { answering, store, asked } = aQuestion();
  const [failed, answered] = await Promise.allSettled([answering('failing')(), answering('lasting')()]);
  expect(failed.status).toBe('rejected');
  expect(answered).toMatchObject({ value: 'lasting' });
  expect(asked()).toBe(2);
  expect(store.size({ name: 'raygun-asking', schema: z.unknown() })).toBe(0);
});

it('looks at a kept answer once before it waits, and once when there may be one', async () => {
  const { answering, asked, answersRead } = aQuestion();
  expect(await Promise.all([answering('slow')(), answering('slow')()])).toEqual(['slow', 'slow']);
  expect(asked()).toBe(1);
  expect(answersRead()).toBe(3);
});
