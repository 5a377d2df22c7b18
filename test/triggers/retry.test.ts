import { expect, it } from 'vitest';
import { UpstreamError } from '../../src/ports';
import { retryWhatPasses } from '../../src/triggers/retry';
import { Refusal } from '../../src/usecases/refusal';
import { phrase } from '../../src/wording';

const failsWith = (error: Error) => async () => {
  throw error;
};

const pauseAfter = async (error: Error, retryCount?: number) => {
  const answer = await retryWhatPasses(
    retryCount === undefined ? undefined : { retryCount },
    failsWith(error),
  );
  return answer?.retryOptions.retryAfter;
};

it('asks for nothing when the job is done', async () => {
  expect(await retryWhatPasses(undefined, async () => 'assessed')).toBeUndefined();
});

it.each(['unavailable', 'timed-out', 'rate-limited'] as const)(
  'asks for another attempt when Jira is %s',
  async (code) => {
    expect(await pauseAfter(new UpstreamError('jira', code))).toBe(15);
  },
);

it('waits longer before each further attempt', async () => {
  const down = new UpstreamError('jira', 'unavailable');
  const pauses = await Promise.all([0, 1, 2, 3].map((retryCount) => pauseAfter(down, retryCount)));
  expect(pauses).toEqual([15, 60, 240, 900]);
});

it('waits at least as long as Jira asks', async () => {
  const limited = new UpstreamError('jira', 'rate-limited', { retryAfterSeconds: 40 });
  expect([await pauseAfter(limited), await pauseAfter(limited, 1)]).toEqual([40, 60]);
});

it('fails when the last attempt the platform makes has failed too', async () => {
  await expect(pauseAfter(new UpstreamError('jira', 'unavailable'), 4)).rejects.toThrow('jira: unavailable');
});

it.each([
  new UpstreamError('jira', 'denied'),
  new Refusal('not-found', phrase('errors.not-assessed')),
  new TypeError('a fault'),
])('does not try again what stays as it is: %s', async (error) => {
  await expect(pauseAfter(error)).rejects.toBe(error);
});
