import { expect, it } from 'vitest';
import { explainFix } from '../../../src/domain/similarity';
import { daysAgo } from './factories';

const resolved = {
  resolvedAt: daysAgo(3),
  resolution: 'Fixed',
  comments: [
    { createdAt: daysAgo(3.2), text: 'Could somebody check whether a rollback helps?' },
    { createdAt: daysAgo(3.1), text: 'Looking at the dashboards.' },
    { createdAt: daysAgo(3.01), text: 'Rolled back payments-api to 4.2.0, errors are gone.' },
    { createdAt: daysAgo(2.99), text: 'Thank you all!' },
  ],
};

it('quotes the comment that tells of an action, closest to the resolution', () => {
  expect(explainFix(resolved)).toEqual({
    text: 'Rolled back payments-api to 4.2.0, errors are gone.',
    from: 'closing-comment',
  });
});

it.each([
  ['before', [3.5, 3.1]],
  ['after', [2.5, 2.9]],
])('quotes the closest of several comments that tell of an action %s the resolution', (_when, ages) => {
  const [distant = 0, close = 0] = ages;
  const told = [
    { createdAt: daysAgo(distant), text: 'Restarted the workers.' },
    { createdAt: daysAgo(close), text: 'Failed over to the other region.' },
  ];
  for (const comments of [told, told.toReversed()]) {
    expect(explainFix({ ...resolved, comments })?.text).toBe('Failed over to the other region.');
  }
});

it('reads Japanese comments', () => {
  const comments = [{ createdAt: daysAgo(3), text: '接続プールを増強し、再起動して復旧しました。' }];
  expect(explainFix({ ...resolved, comments })?.from).toBe('closing-comment');
});

it('prefers what the postmortem says', () => {
  expect(explainFix({ ...resolved, postmortemMitigation: 'Raised the pool to 200.' })).toEqual({
    text: 'Raised the pool to 200.',
    from: 'postmortem',
  });
});

it('falls back to the resolution, and says nothing about a ticket that is not resolved', () => {
  expect(explainFix({ ...resolved, comments: [] })).toEqual({ text: 'Fixed', from: 'resolution' });
  expect(explainFix({ comments: resolved.comments })).toBeUndefined();
});

it('lets a ticket of the same problem speak, by its key, where the ticket itself names a resolution only', () => {
  const silent = { ...resolved, resolution: 'Duplicate', comments: [] };
  expect(
    explainFix(silent, [
      { ...silent, key: 'OPS-6' },
      { ...resolved, key: 'OPS-7' },
    ]),
  ).toEqual({
    text: 'Rolled back payments-api to 4.2.0, errors are gone.',
    from: 'closing-comment',
    key: 'OPS-7',
  });
  expect(explainFix(silent, [{ ...silent, key: 'OPS-6' }])).toEqual({
    text: 'Duplicate',
    from: 'resolution',
  });
});

it('ignores comments from long before or after the resolution', () => {
  const comments = [{ createdAt: daysAgo(30), text: 'Restarted the workers.' }];
  expect(explainFix({ ...resolved, comments })?.from).toBe('resolution');
});

it('quotes a comment of up to two days before or after the resolution', () => {
  const comments = (age: number) => [{ createdAt: daysAgo(age), text: 'Restarted the workers.' }];
  for (const age of [5, 1]) {
    expect(explainFix({ ...resolved, comments: comments(age) })?.from).toBe('closing-comment');
  }
  for (const age of [5.001, 0.999]) {
    expect(explainFix({ ...resolved, comments: comments(age) })?.from).toBe('resolution');
  }
});

it('shortens a long comment to whole sentences, from the action on', () => {
  const comments = [
    {
      createdAt: daysAgo(3),
      text: `${'Nothing to see here. '.repeat(30)}We restarted the broker. ${'More words follow. '.repeat(30)}`,
    },
  ];
  const text = explainFix({ ...resolved, comments })?.text ?? '';
  expect(text.startsWith('We restarted the broker.')).toBe(true);
  expect(text.length).toBeLessThanOrEqual(402);
});
