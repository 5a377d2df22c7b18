import { expect, it } from 'vitest';
import { UpstreamError } from '../../src/ports';
import { assessForApp } from '../../src/usecases/assess-for-app';
import { projectSettings } from '../../src/usecases/project-settings';
import { readHistoryPage, startHistoryRun } from '../../src/usecases/read-history';
import { readSettings } from '../../src/usecases/read-settings';
import { rebuildHistory } from '../../src/usecases/rebuild-history';
import { historyRunRecord, statisticsRecord } from '../../src/usecases/records';
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
  expect(await some.store.read(historyRunRecord, 'OPS')).toMatchObject({ state: 'done', ticketsCounted: 5 });
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

it('counts a new incident once, however often its event comes', async () => {
  const some = await somePorts({ ticketing: { incidents: [aPastIncident()] } });
  await startHistoryRun(some.ports, 'OPS');
  await drain(some);
  const now = await somePorts({ ticketing: { incidents: [anIncident(), aPastIncident()] } });
  const ports = { ...now.ports, store: some.store, clock: some.clock };
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  some.clock.advance(120_000);
  await assessForApp(ports)({ incident: LIVE, reason: 'changed' });
  expect((await some.store.read(statisticsRecord, 'OPS'))?.documents).toBe(2);
});
