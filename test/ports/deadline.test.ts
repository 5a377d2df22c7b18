import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startDeadline } from '../../src/ports/deadline';

it('gives back what was done in time', async () => {
  await expect(startDeadline(1_000).within(500, 'jira', async () => 'done')).resolves.toBe('done');
});

it('ends a call after its share, and aborts what it was doing', async () => {
  let aborted = false;
  const call = startDeadline(10_000).within(20, 'raygun', async (signal) => {
    signal.addEventListener('abort', () => {
      aborted = true;
    });
    await pause(5_000, undefined, { signal });
  });
  await expect(call).rejects.toMatchObject({ system: 'raygun', code: 'timed-out' });
  expect(aborted).toBe(true);
});

it('never lets a call outlive the invocation', async () => {
  const deadline = startDeadline(30);
  await expect(deadline.within(10_000, 'slack', () => pause(5_000))).rejects.toMatchObject({
    code: 'timed-out',
  });
  expect(deadline.remainingMs()).toBeLessThan(5);
});

it('passes on why a call failed by itself', async () => {
  const call = startDeadline(1_000).within(500, 'jira', async () => {
    throw new TypeError('mistake');
  });
  await expect(call).rejects.toThrow('mistake');
});

it('gives a part of the work a share of the time, and no more than that', () => {
  const deadline = startDeadline(9_000);
  expect(deadline.part({ share: 1 / 3 }).remainingMs()).toBeLessThanOrEqual(3_000);
  expect(deadline.part({ share: 1 / 3, atMostMs: 500 }).remainingMs()).toBeLessThanOrEqual(500);
  expect(deadline.part({ atMostMs: 20_000 }).remainingMs()).toBeLessThanOrEqual(9_000);
});
