import { expect, it } from 'vitest';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { judgeMatch } from '../../src/usecases/judge-match';
import { assessmentRecord, verdictsRecord } from '../../src/usecases/records';
import { showAssessment } from '../../src/usecases/show-assessment';
import { anIncident, aPastIncident } from '../fakes/factories';
import { assessedPorts, LIVE, somePorts } from './ports';

const PAST = '10017';

it('links the tickets when a person says that this is it', async () => {
  const { ports, ticketing, store } = await somePorts();
  await assessForViewer(ports)({ incident: LIVE });
  await judgeMatch(ports)({ incident: LIVE, otherId: PAST, verdict: 'same' });
  expect(ticketing.written.links).toEqual(['OPS-142>OPS-17']);
  expect(await store.read(verdictsRecord, 'OPS')).toEqual([
    { incidentId: LIVE.id, otherId: PAST, verdict: 'same' },
  ]);
});

it('hides a match that is not related, now and when the incident is assessed again', async () => {
  const { ports } = await somePorts();
  await assessForViewer(ports)({ incident: LIVE });
  await judgeMatch(ports)({ incident: LIVE, otherId: PAST, verdict: 'unrelated' });
  const shown = await showAssessment(ports)({ incident: LIVE, detail: 'full' });
  expect(shown).toMatchObject({ state: 'ready', assessment: { similar: [] } });
  expect((await assessForViewer(ports)({ incident: LIVE })).similar).toEqual([]);
});

it('keeps a match hidden when an assessment that was already running ends later', async () => {
  const { ports, store } = await somePorts();
  await assessForViewer(ports)({ incident: LIVE });
  const running = await store.read(assessmentRecord, LIVE.id);
  await judgeMatch(ports)({ incident: LIVE, otherId: PAST, verdict: 'unrelated' });
  if (running) await store.write(assessmentRecord, LIVE.id, running);
  const shown = await showAssessment(ports)({ incident: LIVE, detail: 'full' });
  expect(shown).toMatchObject({ state: 'ready', assessment: { similar: [], matches: [] } });
});

it('keeps the last word about a pair', async () => {
  const { ports, store } = await somePorts();
  await assessForViewer(ports)({ incident: LIVE });
  await judgeMatch(ports)({ incident: LIVE, otherId: PAST, verdict: 'unrelated' });
  await judgeMatch(ports)({ incident: LIVE, otherId: PAST, verdict: 'same' });
  expect((await store.read(verdictsRecord, 'OPS'))?.map(({ verdict }) => verdict)).toEqual(['same']);
});

it('lets nobody judge a ticket that they may not see', async () => {
  const { ports, store } = await somePorts({
    ticketing: { incidents: [anIncident(), aPastIncident()], hiddenIds: [PAST] },
  });
  await expect(judgeMatch(ports)({ incident: LIVE, otherId: PAST, verdict: 'same' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await store.read(verdictsRecord, 'OPS')).toBeUndefined();
});

it('shows a match again when what was said of it is taken back', async () => {
  const { ports } = await somePorts();
  await assessForViewer(ports)({ incident: LIVE });
  await judgeMatch(ports)({ incident: LIVE, otherId: PAST, verdict: 'unrelated' });
  await judgeMatch(ports)({ incident: LIVE, otherId: PAST, verdict: 'undecided' });
  const shown = await showAssessment(ports)({ incident: LIVE, detail: 'full' });
  expect(shown).toMatchObject({ state: 'ready', assessment: { similar: [{ id: PAST }] } });
});

it('forgets the oldest of more than 2000 things that people said in a project, and nothing newer', async () => {
  const { ports, store } = await assessedPorts();
  const said = Array.from({ length: 2000 }, (_, index) => ({
    incidentId: `${20_000 + index}`,
    otherId: PAST,
    verdict: 'unrelated' as const,
  }));
  await store.write(verdictsRecord, 'OPS', said);
  await judgeMatch(ports)({ incident: LIVE, otherId: PAST, verdict: 'same' });
  const latest = { incidentId: LIVE.id, otherId: PAST, verdict: 'same' };
  expect(await store.read(verdictsRecord, 'OPS')).toEqual([...said.slice(1), latest]);
});
