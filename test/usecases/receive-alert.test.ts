import { expect, it } from 'vitest';
import { assessForApp } from '../../src/usecases/assess-for-app';
import { type ReceivedAlert, receiveAlert } from '../../src/usecases/receive-alert';
import { alertRecord, assessmentRecord } from '../../src/usecases/records';
import { watch } from '../../src/usecases/watch-list';
import { TEST_NOW } from '../fakes/clock';
import { LIVE, somePorts } from './ports';

function anAlert(count: Partial<ReceivedAlert['count']> = {}): ReceivedAlert {
  return {
    projectKey: 'OPS',
    applicationUrl: 'https://app.raygun.com/dashboard/app-web',
    message: 'SessionStoreTimeoutException',
    count: {
      errorGroupId: 'group-1',
      at: '2026-11-20T03:00:00.000Z',
      firstOccurredAt: '2026-11-20T02:40:00.000Z',
      usersAffected: 120,
      totalOccurrences: 400,
      ...count,
    },
  };
}

async function withKnownErrorGroup() {
  const some = await somePorts({
    monitoring: {
      observations: {
        errorGroups: [
          {
            id: 'group-1',
            message: 'SessionStoreTimeoutException',
            firstSeenAt: '2026-11-20T02:40:00.000Z',
            lastSeenAt: '2026-11-20T02:59:00.000Z',
          },
        ],
      },
    },
  });
  await assessForApp(some.ports)({ incident: LIVE, reason: 'created' });
  return some;
}

it('leaves a note on the incident that the error is part of and has it assessed', async () => {
  const { ports, ticketing, jobs } = await withKnownErrorGroup();
  expect(await receiveAlert(ports)(anAlert())).toBe('kept');
  const [note] = ticketing.written.comments['OPS-142'] ?? [];
  expect(note).toMatchObject({ isPublic: false });
  expect(note?.text).toContain('120');
  expect(jobs.assessments).toHaveLength(1);
});

it('changes nothing when an alert is replayed or comes after a newer one', async () => {
  const { ports, store } = await withKnownErrorGroup();
  await receiveAlert(ports)(anAlert());
  expect(await receiveAlert(ports)(anAlert())).toBe('repeated');
  const late = anAlert({ at: '2026-11-20T02:50:00.000Z', usersAffected: 3 });
  expect(await receiveAlert(ports)(late)).toBe('repeated');
  expect((await store.read(alertRecord, 'OPS:group-1'))?.usersAffected).toBe(120);
});

it('renews the note and the assessment once a minute while a flood of alerts comes', async () => {
  const { ports, ticketing, store, jobs, clock } = await withKnownErrorGroup();
  for (let second = 0; second < 150; second += 1) {
    await receiveAlert(ports)(anAlert({ at: clock.now().toISOString(), usersAffected: 120 + second }));
    clock.advance(1000);
  }
  expect(jobs.assessments).toHaveLength(3);
  const notes = ticketing.written.comments['OPS-142'] ?? [];
  expect(notes).toHaveLength(1);
  expect(notes[0]?.text).toContain('240');
  expect((await store.read(alertRecord, 'OPS:group-1'))?.usersAffected).toBe(269);
});

it('refuses alerts of an application that the project is not connected to', async () => {
  const { ports, store } = await withKnownErrorGroup();
  const foreign = { ...anAlert(), applicationUrl: 'https://app.raygun.com/dashboard/other' };
  expect(await receiveAlert(ports)(foreign)).toBe('unknown-application');
  expect(store.size(alertRecord)).toBe(0);
});

it('measures the incident by any of several hundred alerts of its project', async () => {
  const { ports, store } = await somePorts({ secrets: {} });
  for (let number = 100; number < 350; number += 1)
    await receiveAlert(ports)(anAlert({ errorGroupId: `g${number}` }));
  await receiveAlert(ports)(anAlert({ errorGroupId: 'last', usersAffected: 700, firstOccurredAt: TEST_NOW }));
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  const impact = (await store.read(assessmentRecord, LIVE.id))?.impact;
  expect(impact).toMatchObject({ affected: { users: 700 } });
});

it('forgets an alert after three days, and does not take one of before the incident for a measurement', async () => {
  const { ports, store, clock } = await somePorts({ secrets: {} });
  await receiveAlert(ports)(anAlert({ at: '2026-11-19T20:00:00.000Z' }));
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  expect((await store.read(assessmentRecord, LIVE.id))?.impact.affected).toBeUndefined();
  clock.advance(3 * 24 * 60 * 60_000);
  expect(store.size(alertRecord)).toBe(0);
});

it('finds the incident also behind hundreds of open incidents of other projects', async () => {
  const { ports, store, jobs } = await withKnownErrorGroup();
  for (let number = 1; number <= 150; number += 1)
    await watch(store, { id: `${number}`, key: `ABC-${number}` });
  await receiveAlert(ports)(anAlert());
  expect(jobs.assessments.map(({ issueKey }) => issueKey)).toEqual(['OPS-142']);
});
