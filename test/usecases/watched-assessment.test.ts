import { expect, it } from 'vitest';
import { UpstreamError } from '../../src/ports';
import { assessForApp } from '../../src/usecases/assess-for-app';
import { assessmentRecord } from '../../src/usecases/records';
import { anIncident, aPage, aPastIncident } from '../fakes/factories';
import { fakeTicketing } from '../fakes/ticketing';
import { LIVE, somePorts } from './ports';

const FIVE_MINUTES = 5 * 60_000;

/** A watched incident, and the calls that each round makes of the two that are dear. */
async function watched(incident = anIncident()) {
  const postmortem = aPage({ id: '700', title: 'Postmortem OPS-17', spaceKey: 'PM' });
  const some = await somePorts({
    knowledge: { pages: [aPage({ title: 'auth-gateway: slow logins' }), postmortem] },
  });
  const failures: { searchIncidents?: UpstreamError } = {};
  const site = { incidents: [incident, aPastIncident()], failures };
  const calls: string[] = [];
  const round = async (reason: 'created' | 'watch', incidents = site.incidents) => {
    const ticketing = fakeTicketing({ ...site, incidents });
    const ports = {
      ...some.ports,
      ticketing: {
        ...ticketing,
        readIncidents: async (ids: readonly string[]) => {
          calls.push('readIncidents');
          return ticketing.readIncidents(ids);
        },
        searchUrl: async (search: Parameters<typeof ticketing.searchUrl>[0]) => {
          calls.push('searchUrl');
          return ticketing.searchUrl(search);
        },
      },
      knowledge: {
        ...some.knowledge,
        searchPages: async (search: Parameters<typeof some.knowledge.searchPages>[0]) => {
          calls.push('searchPages');
          return some.knowledge.searchPages(search);
        },
      },
    };
    calls.length = 0;
    some.clock.advance(FIVE_MINUTES);
    expect(await assessForApp(ports)({ incident: LIVE, reason })).toBe('assessed');
    return [...calls, ...ticketing.searches.map(() => 'searchIncidents')].sort();
  };
  const kept = () => some.store.read(assessmentRecord, LIVE.id);
  return { round, kept, failures, clock: some.clock };
}

it('searches nothing in a round while the ticket stays as it was, and keeps what was found', async () => {
  const { round, kept } = await watched();
  expect((await round('created')).filter((call) => call.startsWith('search')).length).toBeGreaterThan(3);
  const before = await kept();
  expect(await round('watch')).toEqual(['readIncidents']);
  expect(await round('watch')).toEqual(['readIncidents']);
  const after = await kept();
  expect(after?.similar.map(({ key }) => key)).toEqual(['OPS-17']);
  expect(after?.postmortemIds).toEqual(['700']);
  for (const part of [
    'similar',
    'runbooks',
    'postmortemIds',
    'manualSearches',
    'severity',
    'firstMoves',
  ] as const) {
    expect(after?.[part]).toEqual(before?.[part]);
  }
  expect(after?.sources.similar).toEqual(before?.sources.similar);
  expect(Date.parse(after?.assessedAt ?? '')).toBeGreaterThan(Date.parse(before?.assessedAt ?? ''));
});

it('searches again when the ticket changed after it was read', async () => {
  const { round, clock } = await watched();
  await round('created');
  const changed = anIncident({ updatedAt: clock.now().toISOString(), description: 'Only in Osaka.' });
  expect(await round('watch', [changed, aPastIncident()])).toContain('searchIncidents');
});

it('searches again after a search that failed', async () => {
  const { round, failures } = await watched();
  failures.searchIncidents = new UpstreamError('jira', 'timed-out');
  await round('created');
  failures.searchIncidents = undefined;
  expect(await round('watch')).toContain('searchIncidents');
  expect(await round('watch')).not.toContain('searchIncidents');
});

it('asks everything before it concludes another severity', async () => {
  const { round, kept } = await watched();
  await round('created');
  const before = await kept();
  const worse = anIncident({ description: 'Customer data is lost. Orders of all customers were deleted.' });
  expect(await round('watch', [worse, aPastIncident()])).toContain('searchIncidents');
  expect((await kept())?.severity.level).not.toBe(before?.severity.level);
});
