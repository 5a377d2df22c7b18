import { expect, it } from 'vitest';
import { type FirstMove, KNOWN_FIX } from '../../src/domain/response/first-move';
import { type Ticketing, UpstreamError } from '../../src/ports';
import { assessForApp } from '../../src/usecases/assess-for-app';
import { assessmentRecord } from '../../src/usecases/records';
import { showAssessment } from '../../src/usecases/show-assessment';
import { phrase } from '../../src/wording';
import { anIncident, aPastIncident } from '../fakes/factories';
import type { FakeTicketingOptions } from '../fakes/ticketing';
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

it('proposes the fix in the summary, too, to nobody but those who may see that incident', async () => {
  expect(await movesShownTo([], 'summary')).toContain(KNOWN_FIX);
  const moves = await movesShownTo([past.id], 'summary');
  expect(moves.length).toBeGreaterThan(0);
  expect(moves).not.toContain(KNOWN_FIX);
});

/** The summary of what the app found, as a person with these tickets sees it. */
async function summaryFor(viewerTickets: FakeTicketingOptions) {
  const { ports, store } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  const viewer = await somePorts({ ticketing: { incidents: [anIncident(), past], ...viewerTickets } });
  const shown = await showAssessment({ ...viewer.ports, store })({ incident: LIVE, detail: 'summary' });
  if (shown.state !== 'ready') throw new Error('The assessment is shown');
  return shown.assessment;
}

it('names the matches in the summary', async () => {
  const { matches } = await summaryFor({});
  const { key, summary, url } = past;
  expect(matches).toEqual([{ key, summary, url, strength: expect.any(String) }]);
});

it('counts no match in the summary that the viewer may not see', async () => {
  const summary = await summaryFor({ hiddenIds: [past.id] });
  expect(summary.matches).toEqual([]);
  expect(JSON.stringify(summary)).not.toContain(past.key);
});

it('tells nothing of matches in the summary while Jira does not say who may see them', async () => {
  const summary = await summaryFor({ failures: { incidentTitles: new UpstreamError('jira', 'timed-out') } });
  expect(summary.matches).toBeUndefined();
  expect(summary.sources.similar).toMatchObject({ state: 'timed out' });
  expect(JSON.stringify(summary)).not.toContain(past.key);
});

it('asks for the titles of the matches while the ticket is still being read', async () => {
  const { ports, ticketing } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  let tell = () => {};
  const asked = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const waiting: Ticketing = {
    ...ticketing,
    incident: async (key) => {
      await asked;
      return ticketing.incident(key);
    },
    incidentTitles: async (ids) => {
      tell();
      return ticketing.incidentTitles(ids);
    },
  };
  const shown = await showAssessment({ ...ports, ticketing: waiting })({ incident: LIVE, detail: 'summary' });
  expect(shown.state).toBe('ready');
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

it('answers the summary without reading past incidents or pages', async () => {
  const { ports } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  const unreadable = await somePorts({
    ticketing: {
      incidents: [anIncident(), past],
      failures: { readIncidents: new UpstreamError('jira', 'unavailable') },
    },
    knowledge: { failures: { readPages: new UpstreamError('confluence', 'unavailable') } },
  });
  const shown = await showAssessment({ ...unreadable.ports, store: ports.store })({
    incident: LIVE,
    detail: 'summary',
  });
  expect(shown).toMatchObject({ state: 'ready', assessment: { matches: [{ key: past.key }] } });
});
