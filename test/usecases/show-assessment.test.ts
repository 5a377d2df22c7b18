import { expect, it } from 'vitest';
import { type FirstMove, KNOWN_FIX } from '../../src/domain/response/first-move';
import { UpstreamError } from '../../src/ports';
import { assessForApp } from '../../src/usecases/assess-for-app';
import { assessmentRecord } from '../../src/usecases/records';
import { showAssessment } from '../../src/usecases/show-assessment';
import { phrase } from '../../src/wording';
import { anIncident, aPastIncident } from '../fakes/factories';
import { LIVE, somePorts } from './ports';

const past = aPastIncident();
const knownFix: FirstMove = {
  ...{ id: KNOWN_FIX, kind: 'mitigate', evidenceIds: [], url: past.url },
  action: phrase('response.move-apply-known-fix'),
  because: phrase('response.move-apply-known-fix'),
};

/** The app found a past incident and proposes its fix; a person looks who may see what is not hidden. */
async function movesShownTo(hiddenIds: string[], detail: 'summary' | 'full'): Promise<string[]> {
  const { ports, store } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  const kept = await store.read(assessmentRecord, LIVE.id);
  if (!kept) throw new Error('The assessment was kept');
  await store.write(assessmentRecord, LIVE.id, { ...kept, firstMoves: [knownFix, ...kept.firstMoves] });
  const viewer = await somePorts({ ticketing: { incidents: [anIncident(), past], hiddenIds } });
  const shown = await showAssessment({ ...viewer.ports, store })({ incident: LIVE, detail });
  return shown.state === 'ready' ? shown.assessment.firstMoves.map(({ id }) => id) : [];
}

it('proposes the fix of a past incident to those who may see that incident', async () => {
  expect(await movesShownTo([], 'full')).toContain(KNOWN_FIX);
});

it('keeps the fix of a past incident from those who may not see that incident', async () => {
  const moves = await movesShownTo([past.id], 'full');
  expect(moves.length).toBeGreaterThan(0);
  expect(moves).not.toContain(KNOWN_FIX);
});

it('leaves the fix of a past incident out of the summary, which reads no past incident', async () => {
  const moves = await movesShownTo([], 'summary');
  expect(moves.length).toBeGreaterThan(0);
  expect(moves).not.toContain(KNOWN_FIX);
});

it('hides a past incident from a viewer who may not see it, although the app found it', async () => {
  const { ports, store } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  const viewer = await somePorts({
    ticketing: { incidents: [anIncident(), aPastIncident()], hiddenIds: ['10017'] },
  });
  const shown = await showAssessment({ ...viewer.ports, store })({ incident: LIVE, detail: 'full' });
  expect(shown).toMatchObject({ state: 'ready', assessment: { similar: [] } });
  expect(JSON.stringify(shown)).not.toContain('OPS-17');
});

it('shows nothing yet for an incident that nobody assessed', async () => {
  const { ports } = await somePorts();
  expect(await showAssessment(ports)({ incident: LIVE, detail: 'summary' })).toEqual({ state: 'none' });
});

it('answers the summary from the store, without reading past incidents or pages', async () => {
  const { ports } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  const unreadable = await somePorts({
    ticketing: {
      incidents: [anIncident()],
      failures: { readIncidents: new UpstreamError('jira', 'unavailable') },
    },
    knowledge: { failures: { readPages: new UpstreamError('confluence', 'unavailable') } },
  });
  const shown = await showAssessment({ ...unreadable.ports, store: ports.store })({
    incident: LIVE,
    detail: 'summary',
  });
  expect(shown).toMatchObject({ state: 'ready', assessment: { similarStrengths: [expect.any(String)] } });
});
