import { expect, it } from 'vitest';
import { type Jobs, type Ports, type Store, UpstreamError } from '../../src/ports';
import { assessForApp } from '../../src/usecases/assess-for-app';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { listRecords } from '../../src/usecases/list-records';
import { watchedRecord } from '../../src/usecases/records';
import { watchIncidents } from '../../src/usecases/watch-incidents';
import { watch, watchedIncidents } from '../../src/usecases/watch-list';
import { anIncident } from '../fakes/factories';
import { fakeTicketing } from '../fakes/ticketing';
import { LIVE, somePorts } from './ports';

const FIVE_MINUTES = 5 * 60_000;

it('watches an incident from the first time somebody looks at it', async () => {
  const { ports } = await somePorts();
  await assessForViewer(ports)({ incident: LIVE });
  expect(await watchIncidents(ports)()).toBe(1);
});

it('spreads the incidents of a round, so that their measurements do not wait for each other', async () => {
  const { ports, store, jobs } = await somePorts();
  for (const number of [1, 2, 3]) await watch(store, { id: `1000${number}`, key: `OPS-${number}` });
  await watchIncidents(ports)();
  expect(jobs.assessments.map(({ afterSeconds }) => afterSeconds)).toEqual([0, 3, 6]);
});

it('queues every open incident each round, and none that is done', async () => {
  const { ports, store, jobs, clock } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  expect(await watchIncidents(ports)()).toBe(1);
  expect(jobs.assessments).toMatchObject([{ issueId: LIVE.id, issueKey: LIVE.key, reason: 'watch' }]);
  clock.advance(FIVE_MINUTES);
  const done = fakeTicketing({ incidents: [anIncident({ phase: 'done' })] });
  await assessForApp({ ...ports, ticketing: done })({ incident: LIVE, reason: 'watch' });
  expect(store.size(watchedRecord)).toBe(0);
});

it('leaves the calls to monitoring to what somebody waits for', async () => {
  const { ports, clock } = await somePorts();
  const asked: (boolean | undefined)[] = [];
  const connectMonitoring: Ports['connectMonitoring'] = (connection) => {
    asked.push(connection.isRoutine);
    return ports.connectMonitoring(connection);
  };
  for (const reason of ['created', 'watch', 'changed'] as const) {
    await assessForApp({ ...ports, connectMonitoring })({ incident: LIVE, reason });
    clock.advance(FIVE_MINUTES);
  }
  expect(asked).toEqual([false, false, true, true, false, false]);
});

it('leaves no open incident out when there are more than a round takes', async () => {
  const { ports, store, jobs } = await somePorts();
  for (let number = 1; number <= 250; number += 1)
    await watch(store, { id: `${number}`, key: `OPS-${number}` });
  for (const round of [100, 100, 100]) expect(await watchIncidents(ports)()).toBe(round);
  expect(new Set(jobs.assessments.map(({ issueId }) => issueId)).size).toBe(250);
});

it('goes on with the incident after the last one of the round before', async () => {
  const { ports, store, jobs } = await somePorts();
  const ids = Array.from({ length: 130 }, (_, index) => `${1000 + index}`);
  for (const id of ids) await watch(store, { id, key: `OPS-${id}` });
  await watchIncidents(ports)();
  await watchIncidents(ports)();
  const queued = jobs.assessments.map(({ issueId }) => issueId);
  expect(queued).toEqual([...ids, ...ids.slice(0, 70)]);
  const afterSeconds = Array.from({ length: 100 }, (_, place) => place * 3);
  expect(jobs.assessments.map((job) => job.afterSeconds)).toEqual([...afterSeconds, ...afterSeconds]);
});

it('begins each round with another incident, so that none is always the last', async () => {
  const { ports, store, jobs } = await somePorts();
  for (const number of [1, 2, 3]) await watch(store, { id: `${number}`, key: `OPS-${number}` });
  for (let round = 1; round <= 4; round += 1) await watchIncidents(ports)();
  const begun = jobs.assessments.filter(({ afterSeconds }) => afterSeconds === 0);
  expect(begun.map(({ issueId }) => issueId)).toEqual(['1', '2', '3', '1']);
});

it('hands the queue twenty at a time', async () => {
  const { store, jobs } = await somePorts();
  for (let number = 1; number <= 45; number += 1)
    await watch(store, { id: `${number}`, key: `OPS-${number}` });
  let underWay = 0;
  let most = 0;
  const requestAssessment: Jobs['requestAssessment'] = async (...job) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await jobs.requestAssessment(...job);
    underWay -= 1;
  };
  await watchIncidents({ store, jobs: { ...jobs, requestAssessment } })();
  expect(most).toBe(20);
  expect(jobs.assessments).toHaveLength(45);
});

it('watches a thousand incidents of the site, and reads no further', async () => {
  const { store } = await somePorts();
  const ids = Array.from({ length: 1150 }, (_, index) => `${1000 + index}`);
  for (const id of ids) await watch(store, { id, key: `OPS-${id}` });
  let pages = 0;
  const list: Store['list'] = async (...page) => {
    pages += 1;
    return store.list(...page);
  };
  const watched = await watchedIncidents({ ...store, list });
  expect(watched.map(({ id }) => id)).toEqual(ids.slice(0, 1000));
  expect(pages).toBe(10);
});

it('reads as many records as asked for, also when a page has more', async () => {
  const { store } = await somePorts();
  for (let number = 1; number <= 7; number += 1)
    await watch(store, { id: `${number}`, key: `OPS-${number}` });
  const ids = (await listRecords(store, watchedRecord, { most: 5 })).map(({ id }) => id);
  expect(ids).toEqual(['OPS:1', 'OPS:2', 'OPS:3', 'OPS:4', 'OPS:5']);
});

it.each([
  ['was deleted', { incidents: [] }],
  ['is no incident any more', { incidents: [anIncident()], otherTickets: ['OPS-142'] }],
])('no longer watches a ticket that %s', async (_what, options) => {
  const { ports, store, clock } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  clock.advance(FIVE_MINUTES);
  const ticketing = fakeTicketing(options);
  expect(await assessForApp({ ...ports, ticketing })({ incident: LIVE, reason: 'watch' })).toBe('skipped');
  expect(store.size(watchedRecord)).toBe(0);
});

it('goes on watching a ticket that cannot be read now', async () => {
  const { ports, store, clock } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  clock.advance(FIVE_MINUTES);
  const failures = { incident: new UpstreamError('jira', 'unavailable') };
  const ticketing = fakeTicketing({ incidents: [anIncident()], failures });
  const watching = assessForApp({ ...ports, ticketing })({ incident: LIVE, reason: 'watch' });
  await expect(watching).rejects.toMatchObject({ code: 'unavailable' });
  expect(store.size(watchedRecord)).toBe(1);
});

it('watches a ticket that was moved where it is now', async () => {
  const { ports, store, clock } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  clock.advance(FIVE_MINUTES);
  // Jira answers by the old key, too.
  const moved = { ...anIncident({ key: 'SUP-7' }), id: LIVE.id };
  const site = fakeTicketing({ incidents: [moved] });
  const elsewhere = { ...site, incident: async () => moved, isIncident: async () => true };
  await assessForApp({ ...ports, ticketing: elsewhere })({ incident: LIVE, reason: 'watch' });
  expect(await watchedIncidents(store)).toEqual([{ id: LIVE.id, key: 'SUP-7' }]);
});
