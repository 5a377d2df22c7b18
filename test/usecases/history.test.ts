import { expect, it } from 'vitest';
import { type PastIncident, type Ports, type Ticketing, UpstreamError } from '../../src/ports';
import { assessForApp } from '../../src/usecases/assess-for-app';
import { countNewIncidents } from '../../src/usecases/count-new-incidents';
import { projectSettings } from '../../src/usecases/project-settings';
import { historyRun, readHistoryPage, startHistoryRun } from '../../src/usecases/read-history';
import { readSettings } from '../../src/usecases/read-settings';
import { rebuildHistory } from '../../src/usecases/rebuild-history';
import { statisticsRecord } from '../../src/usecases/records';
import { saveSettings } from '../../src/usecases/save-settings';
import { showHistory } from '../../src/usecases/show-history';
import { anIncident, aPastIncident } from '../fakes/factories';
import { fakeTicketing } from '../fakes/ticketing';
import { LIVE, somePorts } from './ports';

const fiveIncidents = Array.from({ length: 5 }, (_, index) =>
  aPastIncident({ key: `OPS-${index + 1}`, createdAt: `2026-0${index + 1}-01T00:00:00.000Z` }),
);

async function drain({ ports, jobs }: Awaited<ReturnType<typeof somePorts>>): Promise<number> {
  let done = 0;
  for (let job = jobs.historyPages.shift(); job; job = jobs.historyPages.shift()) {
    await readHistoryPage(ports)(job);
    done += 1;
  }
  return done;
}

it('counts the whole history page by page and says how far it has come', async () => {
  const some = await somePorts({ ticketing: { incidents: fiveIncidents } });
  await startHistoryRun(some.ports, 'OPS');
  expect(await drain(some)).toBe(3);
  expect((await some.store.read(statisticsRecord, 'OPS'))?.documents).toBe(5);
  expect(await historyRun(some.store, 'OPS')).toMatchObject({ state: 'done', ticketsCounted: 5 });
});

it('counts nothing twice when a page is delivered twice', async () => {
  const some = await somePorts({ ticketing: { incidents: fiveIncidents } });
  await startHistoryRun(some.ports, 'OPS');
  const [first] = some.jobs.historyPages;
  if (first) await readHistoryPage(some.ports)(first);
  await drain(some);
  expect((await some.store.read(statisticsRecord, 'OPS'))?.documents).toBe(5);
});

it('reads the same page again after Jira could not be read', async () => {
  const failures: { historyPage?: UpstreamError } = { historyPage: new UpstreamError('jira', 'unavailable') };
  const some = await somePorts({ ticketing: { incidents: fiveIncidents, failures } });
  const { runId } = await startHistoryRun(some.ports, 'OPS');
  await expect(readHistoryPage(some.ports)({ projectKey: 'OPS', runId })).rejects.toMatchObject({
    code: 'unavailable',
  });
  failures.historyPage = undefined;
  await drain(some);
  expect((await some.store.read(statisticsRecord, 'OPS'))?.documents).toBe(5);
});

it('reads the history again for administrators alone', async () => {
  const some = await somePorts({ ticketing: { incidents: fiveIncidents, mayAdminister: false } });
  await expect(rebuildHistory(some.ports)({ projectKey: 'OPS' })).rejects.toMatchObject({
    code: 'admin-only',
  });
  expect(some.jobs.historyPages).toEqual([]);
});

it('says that reading has stopped when no page was read for half an hour', async () => {
  const some = await somePorts({ ticketing: { incidents: fiveIncidents, mayAdminister: true } });
  await startHistoryRun(some.ports, 'OPS');
  expect((await readSettings(some.ports)({ projectKey: 'OPS' })).history?.state).toBe('running');
  some.clock.advance(31 * 60_000);
  expect((await readSettings(some.ports)({ projectKey: 'OPS' })).history?.state).toBe('stopped');
  expect((await showHistory(some.ports)({ projectKey: 'OPS' })).history?.state).toBe('stopped');
});

it('tells an administrator how far reading has come without asking Raygun, Slack or Confluence', async () => {
  const some = await somePorts({ ticketing: { incidents: fiveIncidents } });
  const { ticketing, store, clock } = some.ports;
  expect(await showHistory({ ticketing, store, clock })({ projectKey: 'OPS' })).toEqual({
    history: undefined,
  });
  await startHistoryRun(some.ports, 'OPS');
  await drain(some);
  expect(await showHistory({ ticketing, store, clock })({ projectKey: 'OPS' })).toMatchObject({
    history: { state: 'done', ticketsCounted: 5 },
  });
  const nobody = fakeTicketing({ mayAdminister: false });
  await expect(showHistory({ ticketing: nobody, store, clock })({ projectKey: 'OPS' })).rejects.toMatchObject(
    {
      code: 'admin-only',
    },
  );
});

it('lets a new run replace one that is under way', async () => {
  const some = await somePorts({ ticketing: { incidents: fiveIncidents } });
  await startHistoryRun(some.ports, 'OPS');
  const [old] = some.jobs.historyPages.splice(0);
  await startHistoryRun(some.ports, 'OPS');
  if (old) await readHistoryPage(some.ports)(old);
  expect(some.jobs.historyPages).toHaveLength(1);
});

it('reads the history when the settings are saved for the first time only', async () => {
  const some = await somePorts({ ticketing: { incidents: [anIncident()], mayAdminister: true } });
  const settings = await projectSettings(some.store, 'OPS');
  await saveSettings(some.ports)({ projectKey: 'OPS', change: { settings } });
  await saveSettings(some.ports)({ projectKey: 'OPS', change: { settings } });
  expect(some.jobs.historyPages).toHaveLength(1);
});

/** A project whose history holds five incidents, and an hour later the given ones besides. */
async function laterWith(newer: readonly PastIncident[]) {
  const past = await somePorts({ ticketing: { incidents: fiveIncidents } });
  await startHistoryRun(past.ports, 'OPS');
  await drain(past);
  const { store, clock, jobs } = past;
  clock.advance(60 * 60_000);
  const { ticketing } = await somePorts({ ticketing: { incidents: [...fiveIncidents, ...newer] } });
  const ports = { ...past.ports, ticketing };
  const counted = async () => (await store.read(statisticsRecord, 'OPS'))?.documents;
  const count = async (over: Ports = ports) => {
    await countNewIncidents(over)({ projectKey: 'OPS' });
    for (let job = jobs.counts.shift(); job; job = jobs.counts.shift()) await countNewIncidents(over)(job);
  };
  return { ports, store, clock, jobs, counted, count };
}

const first = anIncident({ key: 'OPS-201', createdAt: '2026-11-20T03:10:00.000Z' });
const second = anIncident({ key: 'OPS-202', createdAt: '2026-11-20T03:11:00.000Z' });

it('asks for a count when an incident is assessed for the first time', async () => {
  const { ports, jobs, clock } = await laterWith([anIncident()]);
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  clock.advance(120_000);
  await assessForApp(ports)({ incident: LIVE, reason: 'changed' });
  expect(jobs.counts).toEqual([{ projectKey: 'OPS' }]);
});

it('counts a new incident once, however often its event comes', async () => {
  const { count, counted } = await laterWith([first]);
  await count();
  await count();
  expect(await counted()).toBe(6);
});

it('counts two new incidents though the first one’s job ended last, or never came', async () => {
  const { ports, count, counted } = await laterWith([first, second]);
  await assessForApp(ports)({ incident: { id: second.id, key: second.key }, reason: 'created' });
  await count();
  expect(await counted()).toBe(7);
  await assessForApp(ports)({ incident: { id: first.id, key: first.key }, reason: 'created' });
  await count();
  expect(await counted()).toBe(7);
});

it('leaves incidents that Jira’s search may not know completely to the next count', async () => {
  const { ports, clock, count, counted } = await laterWith([
    { ...second, createdAt: '2026-11-20T03:58:00.000Z' },
  ]);
  await count();
  expect(await counted()).toBe(5);
  const hiddenTillNow = { ...first, createdAt: '2026-11-20T03:57:00.000Z' };
  const now = await laterWith([hiddenTillNow, { ...second, createdAt: '2026-11-20T03:58:00.000Z' }]);
  clock.advance(10 * 60_000);
  await count({ ...ports, ticketing: now.ports.ticketing });
  expect(await counted()).toBe(7);
});

it('asks for another count while Jira has more than one page of new incidents', async () => {
  const third = anIncident({ key: 'OPS-203', createdAt: '2026-11-20T03:12:00.000Z' });
  const { count, counted } = await laterWith([first, second, third]);
  await count();
  expect(await counted()).toBe(8);
});

it('loses no incident that is counted while the history is read anew', async () => {
  const { ports, jobs, count, counted } = await laterWith([first, second]);
  await startHistoryRun(ports, 'OPS');
  const page = jobs.historyPages.shift();
  if (page) await readHistoryPage(ports)(page);
  await count();
  expect(await counted()).toBe(7);
  for (let job = jobs.historyPages.shift(); job; job = jobs.historyPages.shift()) {
    await readHistoryPage(ports)(job);
  }
  await count();
  expect(await counted()).toBe(7);
});

it('counts nothing for a project whose history was never read', async () => {
  const some = await somePorts({ ticketing: { incidents: fiveIncidents } });
  await countNewIncidents(some.ports)({ projectKey: 'OPS' });
  expect(some.store.size(statisticsRecord)).toBe(0);
});

it('finishes a new run though a page of the one before is still under way', async () => {
  const some = await somePorts({ ticketing: { incidents: fiveIncidents } });
  await startHistoryRun(some.ports, 'OPS');
  const [old] = some.jobs.historyPages.splice(0);
  const ticketing: Ticketing = {
    ...some.ticketing,
    historyPage: async (...asked) => {
      await startHistoryRun(some.ports, 'OPS');
      return some.ticketing.historyPage(...asked);
    },
  };
  if (old) await readHistoryPage({ ...some.ports, ticketing })(old);
  await drain(some);
  expect(await historyRun(some.store, 'OPS')).toMatchObject({ state: 'done', ticketsCounted: 5 });
  expect((await some.store.read(statisticsRecord, 'OPS'))?.documents).toBe(5);
});
