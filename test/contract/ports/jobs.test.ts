import { describe, expect, it } from 'vitest';
import type { InvocationResult } from '../../../sandbox/forge/invocation';
import type { Deliver } from '../../../sandbox/forge/queue/event-queue';
import { createJobs } from '../../../src/adapters/forge';
import { startDeadline } from '../../../src/ports/deadline';
import type { AssessmentReason, Jobs } from '../../../src/ports/jobs';
import { fakeJobs } from '../../fakes/jobs';
import { forgeOverHttp } from './forge-over-http';
import { json } from './serve';

type AssessmentJob = Parameters<Jobs['requestAssessment']>[0];

interface Queues {
  jobs: Jobs;
  /** every job that was taken, in order, with the seconds that it waits */
  assessments(): [job: unknown, afterSeconds: number][];
  historyPages(): unknown[];
  counts(): unknown[];
}

const QUEUES: [name: string, start: () => Promise<Queues>][] = [
  [
    'the fake',
    async () => {
      const jobs = fakeJobs();
      return {
        jobs,
        assessments: () => jobs.assessments.map(({ afterSeconds = 0, ...job }) => [job, afterSeconds]),
        historyPages: () => jobs.historyPages,
        counts: () => jobs.counts,
      };
    },
  ],
  [
    'Forge over HTTP',
    async () => {
      const { queue } = await forgeOverHttp();
      const eventsOf = (name: string) =>
        queue.events.filter(({ queueName }) => queueName === name).map(({ event }) => event);
      const historyJobs = () => eventsOf('history-queue').map(({ body }) => body);
      return {
        jobs: createJobs(startDeadline(20_000)),
        assessments: () =>
          eventsOf('assessment-queue').map(({ body, delayInSeconds = 0 }) => [body, delayInSeconds]),
        historyPages: () => historyJobs().filter((body) => 'runId' in body),
        counts: () => historyJobs().filter((body) => !('runId' in body)),
      };
    },
  ],
];

const job = (number: number, reason: AssessmentReason = 'created'): AssessmentJob => ({
  issueId: `${10_000 + number}`,
  issueKey: `OPS-${number}`,
  reason,
});

describe.each(QUEUES)('jobs: %s', (_name, start) => {
  it.each(['created', 'changed', 'automation', 'watch', 'refreshed'] as const)(
    'takes an assessment whose reason is %s',
    async (reason) => {
      const { jobs, assessments, historyPages } = await start();
      await jobs.requestAssessment(job(142, reason));
      expect(assessments()).toEqual([[{ issueId: '10142', issueKey: 'OPS-142', reason }, 0]]);
      expect(historyPages()).toEqual([]);
    },
  );

  it('lets an assessment wait up to a quarter of an hour', async () => {
    const { jobs, assessments } = await start();
    for (const afterSeconds of [0, 3, 900]) await jobs.requestAssessment(job(142), { afterSeconds });
    expect(assessments().map(([, afterSeconds]) => afterSeconds)).toEqual([0, 3, 900]);
  });

  it('refuses to let one wait longer', async () => {
    const { jobs, assessments } = await start();
    await expect(jobs.requestAssessment(job(142), { afterSeconds: 901 })).rejects.toMatchObject({
      system: 'kaji',
      code: 'refused',
    });
    expect(assessments()).toEqual([]);
  });

  it('takes a page of the history, the first one and the others', async () => {
    const { jobs, assessments, historyPages } = await start();
    await jobs.requestHistoryPage({ projectKey: 'OPS', runId: 'run-1' });
    await jobs.requestHistoryPage({ projectKey: 'OPS', runId: 'run-1', pageToken: 'after-100/"x"' });
    expect(historyPages()).toEqual([
      { projectKey: 'OPS', runId: 'run-1' },
      { projectKey: 'OPS', runId: 'run-1', pageToken: 'after-100/"x"' },
    ]);
    expect(assessments()).toEqual([]);
  });

  it('takes a count of what is new in a project', async () => {
    const { jobs, counts, historyPages } = await start();
    await jobs.requestCount({ projectKey: 'OPS' });
    expect(counts()).toEqual([{ projectKey: 'OPS' }]);
    expect(historyPages()).toEqual([]);
  });

  it('takes the same job as often as it is asked for, and loses none of many', async () => {
    const { jobs, assessments } = await start();
    await jobs.requestAssessment(job(1));
    await Promise.all(Array.from({ length: 20 }, (_, index) => jobs.requestAssessment(job(index + 1))));
    const keys = assessments().map(([each]) => each);
    expect(keys).toHaveLength(21);
    expect(keys).toEqual(expect.arrayContaining([...Array(20).keys()].map((index) => job(index + 1))));
  });
});

/** Consumers that note what they got, and end when they are let. */
function someConsumers() {
  const got: unknown[] = [];
  const ends: (() => void)[] = [];
  const deliver: Deliver = (_consumer, asyncEvent) => {
    got.push((asyncEvent as { body: unknown }).body);
    return new Promise<InvocationResult>((resolve) => {
      ends.push(() => resolve({ ok: true, body: undefined }));
    });
  };
  return { got, deliver, endAll: () => ends.splice(0).forEach((end) => void end()) };
}

it('assesses an incident once at a time, and others beside it', async () => {
  const { got, deliver, endAll } = someConsumers();
  const { queue } = await forgeOverHttp(deliver);
  const jobs = createJobs(startDeadline(20_000));
  for (const number of [1, 1, 2]) await jobs.requestAssessment(job(number));
  await expect.poll(() => got).toEqual([job(1), job(2)]);
  endAll();
  await expect.poll(() => got).toEqual([job(1), job(2), job(1)]);
  endAll();
  await expect.poll(() => queue.events.every(({ state }) => state === 'succeeded')).toBe(true);
});

it('reads the history of a project page after page, and that of others beside it', async () => {
  const { got, deliver, endAll } = someConsumers();
  const { queue } = await forgeOverHttp(deliver);
  const pages = ['OPS', 'OPS', 'SUP'].map((projectKey, run) => ({ projectKey, runId: `run-${run}` }));
  for (const page of pages) await createJobs(startDeadline(20_000)).requestHistoryPage(page);
  await expect.poll(() => got).toEqual([pages[0], pages[2]]);
  endAll();
  await expect.poll(() => got).toEqual([pages[0], pages[2], pages[1]]);
  endAll();
  await expect.poll(() => queue.events.every(({ state }) => state === 'succeeded')).toBe(true);
});

it('counts what is new in a project only when nobody reads its history', async () => {
  const { got, deliver, endAll } = someConsumers();
  await forgeOverHttp(deliver);
  const jobs = createJobs(startDeadline(20_000));
  await jobs.requestHistoryPage({ projectKey: 'OPS', runId: 'run-1' });
  for (const projectKey of ['OPS', 'SUP']) await jobs.requestCount({ projectKey });
  const [page, count, elsewhere] = [
    { projectKey: 'OPS', runId: 'run-1' },
    { projectKey: 'OPS' },
    { projectKey: 'SUP' },
  ];
  await expect.poll(() => got).toEqual([page, elsewhere]);
  endAll();
  await expect.poll(() => got).toEqual([page, elsewhere, count]);
  endAll();
});

it('gives up on a queue that does not answer before the invocation’s time is over', async () => {
  const { inject } = await forgeOverHttp();
  inject({ on: /queue\/publish/, delayMs: 3_000 });
  await expect(createJobs(startDeadline(150)).requestCount({ projectKey: 'OPS' })).rejects.toMatchObject({
    system: 'kaji',
    code: 'timed-out',
  });
});

it('begins no assessment before its time', async () => {
  const { got, deliver, endAll } = someConsumers();
  const { clock, queue } = await forgeOverHttp(deliver);
  await createJobs(startDeadline(20_000)).requestAssessment(job(1), { afterSeconds: 300 });
  await createJobs(startDeadline(20_000)).requestAssessment(job(2));
  await expect.poll(() => got).toEqual([job(2)]);
  clock.advance(300_000);
  await expect.poll(() => got).toEqual([job(2), job(1)]);
  endAll();
  await expect.poll(() => queue.events.every(({ state }) => state === 'succeeded')).toBe(true);
});

it.each([
  [429, 'rate-limited'],
  [413, 'refused'],
  [405, 'refused'],
  [503, 'unavailable'],
])('reads a %d of the queue as %s, without its words', async (status, code) => {
  const { inject, queue } = await forgeOverHttp();
  inject({ on: /queue\/publish/, answer: json({ message: 'secret words' }, { status }) });
  const error = await createJobs(startDeadline(20_000))
    .requestHistoryPage({ projectKey: 'OPS', runId: 'run-1' })
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ system: 'kaji', code, details: { detail: 'history-queue' } });
  expect(String(error)).not.toContain('secret words');
  expect(queue.events).toEqual([]);
});
