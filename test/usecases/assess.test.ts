import { expect, it } from 'vitest';
import { heading, paragraph } from '../../src/domain/communication/rich-text';
import { settingsSchema } from '../../src/domain/settings/settings';
import { type Knowledge, UpstreamError } from '../../src/ports';
import { assessForApp } from '../../src/usecases/assess-for-app';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { projectSettings } from '../../src/usecases/project-settings';
import { assessmentRecord, settingsRecord, updatesRecord } from '../../src/usecases/records';
import { aComment, aLink, anIncident, aPage, aPastIncident } from '../fakes/factories';
import { LIVE, somePorts } from './ports';

it('assesses an incident with every source ok', async () => {
  const { ports } = await somePorts();
  const view = await assessForViewer(ports)({ incident: LIVE });
  const states = Object.entries(view.sources).map(([name, { state }]) => `${name}: ${state}`);
  expect(states).toEqual([
    'ticket: ok',
    'similar: ok',
    'runbooks: ok',
    'impact: empty',
    'deployments: ok',
    'requests: ok',
    'changelog: ok',
  ]);
  expect(view.runbooks?.[0]?.firstSteps).toEqual(['Check the gateway.', 'Roll back.']);
  expect(view.deployment?.version).toBe('2026.11.3');
});

it.each([
  [
    'similar',
    { ticketing: { failures: { searchIncidents: new UpstreamError('jira', 'timed-out') } } },
    'timed out',
  ],
  [
    'runbooks',
    { knowledge: { failures: { searchPages: new UpstreamError('confluence', 'unavailable') } } },
    'failed',
  ],
  [
    'impact',
    { monitoring: { failures: { observe: new UpstreamError('raygun', 'unauthorised') } } },
    'denied',
  ],
  ['deployments', { secrets: {} }, 'not configured'],
  [
    'requests',
    { ticketing: { failures: { requestFacts: new UpstreamError('jira', 'timed-out') } } },
    'timed out',
  ],
  [
    'changelog',
    { ticketing: { failures: { changeLog: new UpstreamError('jira', 'unavailable') } } },
    'failed',
  ],
] as const)('names %s when it fails and keeps the rest', async (source, overrides, state) => {
  const { ports } = await somePorts(overrides);
  const view = await assessForViewer(ports)({ incident: LIVE });
  expect(view.sources[source].state).toBe(state);
  expect(view.sources[source].problem).toBeDefined();
  expect(view.sources.ticket.state).toBe('ok');
  expect(view.severity.level).toMatch(/^SEV-[1-4]$/);
});

it('fails as a whole only when the ticket cannot be read', async () => {
  const { ports } = await somePorts({ ticketing: { incidents: [] } });
  await expect(assessForViewer(ports)({ incident: LIVE })).rejects.toMatchObject({ code: 'not-found' });
});

it('refuses tickets that are no incidents', async () => {
  const { ports } = await somePorts({ ticketing: { incidents: [anIncident()], otherTickets: ['OPS-142'] } });
  await expect(assessForViewer(ports)({ incident: LIVE })).rejects.toMatchObject({ code: 'not-an-incident' });
});

it('asks at most three searches and reads at most 300 tickets', async () => {
  const { ports, ticketing } = await somePorts();
  await assessForViewer(ports)({ incident: LIVE });
  expect(ticketing.searches.length).toBeLessThanOrEqual(3);
  expect(ticketing.searches.reduce((total, { limit }) => total + limit, 0)).toBeLessThanOrEqual(300);
});

it('keeps keys and no texts of past incidents in the store', async () => {
  const { ports, store } = await somePorts();
  await assessForViewer(ports)({ incident: LIVE });
  const kept = await store.read(assessmentRecord, LIVE.id);
  expect(kept?.similar[0]?.key).toBe('OPS-17');
  expect(JSON.stringify(kept)).not.toContain('half a minute');
});

it('tells what fixed a past incident in the words of its postmortem', async () => {
  const postmortem = aPage({
    id: '700',
    title: 'Postmortem OPS-17',
    spaceKey: 'PM',
    body: [heading(2, 'Mitigation'), paragraph('Rolled back the gateway.')],
  });
  const { ports } = await somePorts({ knowledge: { pages: [aPage(), postmortem] } });
  const { similar } = await assessForViewer(ports)({ incident: LIVE });
  expect(similar?.[0]?.fix).toEqual({ text: 'Rolled back the gateway.', from: 'postmortem' });
});

it('never takes its own comment for what fixed a past incident', async () => {
  const past = aPastIncident({
    comments: [
      aComment({ id: '1', createdAt: '2026-04-02T10:00:00.000Z', text: 'Rolled back the gateway.' }),
      aComment({
        id: '2',
        createdAt: '2026-04-02T10:30:00.000Z',
        text: 'Postmortem written: OPS-17 gateway restored\n— Kaji',
      }),
    ],
  });
  const { ports } = await somePorts({ ticketing: { incidents: [anIncident(), past] } });
  const { similar } = await assessForViewer(ports)({ incident: LIVE });
  expect(similar?.[0]?.fix).toEqual({ text: 'Rolled back the gateway.', from: 'closing-comment' });
});

it('reads no facts from the updates that it sent to customers itself', async () => {
  const sentAt = '2026-11-20T02:56:00.000Z';
  const text = 'Signing in is not possible for all customers; data loss is confirmed.';
  const incident = anIncident({
    comments: [aComment({ id: '77', createdAt: sentAt, text, isPublic: true })],
  });
  const { ports, store } = await somePorts({ ticketing: { incidents: [incident] } });
  const before = await assessForViewer(ports)({ incident: LIVE });
  expect(before.severity.level).toBe('SEV-1');
  await store.write(updatesRecord, LIVE.id, [
    {
      ...{ sendId: 's', audience: 'customers', stage: 'investigating', text, sentAt, commentId: '77' },
      sentBy: { accountId: 'a' },
    },
  ]);
  const after = await assessForViewer(ports)({ incident: LIVE });
  expect(after.severity.level).not.toBe('SEV-1');
  expect(after.impact.reports.commentsPerHour).toBe(0);
});

it('finds a past incident that the ticket names, although no word of it is the same', async () => {
  const named = aPastIncident({
    key: 'OPS-30',
    summary: 'Kartenzahlung gestört',
    description: '',
    services: [],
  });
  const incident = anIncident({ description: 'Looks like OPS-30 to me. UTF-8?' });
  const { ports } = await somePorts({ ticketing: { incidents: [incident, named] } });
  const { similar } = await assessForViewer(ports)({ incident: LIVE });
  expect(similar?.map(({ key }) => key)).toEqual(['OPS-30']);
});

it('lists the follow-ups of a past incident that are still open, and where they are', async () => {
  const task = { key: 'WEB-7', summary: 'Raise the pool', isFollowUp: true };
  const links = [aLink(task), aLink({ ...task, key: 'WEB-8', phase: 'done' }), aLink({ key: 'OPS-90' })];
  const { ports } = await somePorts({ ticketing: { incidents: [anIncident(), aPastIncident({ links })] } });
  const { similar } = await assessForViewer(ports)({ incident: LIVE });
  expect(similar?.[0]?.openActions).toEqual([
    { key: 'WEB-7', summary: 'Raise the pool', url: 'https://site.example/browse/WEB-7' },
  ]);
});

it('shows the tickets of one event in one place, those that the viewer may see', async () => {
  const report = (key: string) =>
    aPastIncident({ key, links: [aLink({ id: '10017', key: 'OPS-17', relation: 'duplicates' })] });
  const incidents = [anIncident(), aPastIncident(), report('OPS-18'), report('OPS-19')];
  const { ports } = await somePorts({ ticketing: { incidents, hiddenIds: ['10019'] } });
  const { similar } = await assessForViewer(ports)({ incident: LIVE });
  expect(similar).toHaveLength(1);
  const keys = [similar?.[0]?.key, ...(similar?.[0]?.sameEvent.map(({ key }) => key) ?? [])];
  expect(keys.sort()).toEqual(['OPS-17', 'OPS-18']);
});

it('keeps what others may see when somebody who may see less assesses anew', async () => {
  const { ports, store, jobs, clock } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  const colleague = await somePorts({
    ticketing: { incidents: [anIncident(), aPastIncident()], hiddenIds: ['10017'] },
  });
  const own = await assessForViewer({ ...colleague.ports, store, jobs, clock })({ incident: LIVE });
  expect(own.similar).toEqual([]);
  expect((await store.read(assessmentRecord, LIVE.id))?.similar).toHaveLength(1);
  expect(jobs.assessments.at(-1)).toEqual({
    ...{ issueId: LIVE.id, issueKey: LIVE.key },
    reason: 'refreshed',
  });
  expect(await assessForApp(ports)({ incident: LIVE, reason: 'refreshed' })).toBe('assessed');
});

it.each(['created', 'watch'] as const)(
  'assesses for everybody what somebody looked at first who may see less (%s)',
  async (reason) => {
    const { ports, store, clock } = await somePorts({
      ticketing: { incidents: [anIncident(), aPastIncident()], hiddenIds: ['10017'] },
    });
    await assessForViewer(ports)({ incident: LIVE });
    expect((await store.read(assessmentRecord, LIVE.id))?.similar).toEqual([]);
    clock.advance(5 * 60_000);
    const app = await somePorts();
    const assessing = assessForApp({ ...app.ports, store, clock });
    expect(await assessing({ incident: LIVE, reason })).toBe('assessed');
    expect((await store.read(assessmentRecord, LIVE.id))?.similar).toHaveLength(1);
    expect(await assessing({ incident: LIVE, reason: 'automation' })).toBe('skipped');
  },
);

it('makes one assessment of two requests for a new ticket, however late the second comes', async () => {
  const { ports, clock } = await somePorts();
  expect(await assessForApp(ports)({ incident: LIVE, reason: 'created' })).toBe('assessed');
  expect(await assessForApp(ports)({ incident: LIVE, reason: 'automation' })).toBe('skipped');
  clock.advance(10 * 60_000);
  expect(await assessForApp(ports)({ incident: LIVE, reason: 'automation' })).toBe('skipped');
  expect(await assessForApp(ports)({ incident: LIVE, reason: 'created' })).toBe('skipped');
});

it('assesses once for all changes of a burst, when it is over', async () => {
  const { ports, clock, jobs } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  clock.advance(30_000);
  expect(await assessForApp(ports)({ incident: LIVE, reason: 'changed' })).toBe('skipped');
  expect(await assessForApp(ports)({ incident: LIVE, reason: 'changed' })).toBe('skipped');
  expect(jobs.assessments).toEqual([
    { issueId: LIVE.id, issueKey: LIVE.key, reason: 'changed', afterSeconds: 30 },
  ]);
  clock.advance(60_000);
  expect(await assessForApp(ports)({ incident: LIVE, reason: 'changed' })).toBe('assessed');
});

it('queues the assessment of a burst when the queue takes it again', async () => {
  const { ports, clock, jobs } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  clock.advance(30_000);
  const full = async () => Promise.reject(new UpstreamError('kaji', 'rate-limited'));
  const refusing = { ...ports, jobs: { ...jobs, requestAssessment: full } };
  const change = { incident: LIVE, reason: 'changed' } as const;
  await expect(assessForApp(refusing)(change)).rejects.toMatchObject({ code: 'rate-limited' });
  await assessForApp(ports)(change);
  expect(jobs.assessments).toHaveLength(1);
});

it('counts the next business day in the zone of the project', async () => {
  const friday = '2026-11-19T20:00:00.000Z';
  const incident = anIncident({ severity: 'SEV-4', createdAt: friday });
  const { ports, store } = await somePorts({ ticketing: { incidents: [incident] } });
  await store.write(settingsRecord, 'OPS', settingsSchema.parse({ timeZone: 'Asia/Tokyo' }));
  const { clocks } = await assessForViewer(ports)({ incident: LIVE });
  expect(clocks).toMatchObject([{ id: 'acknowledge', dueAt: '2026-11-22T20:00:00.000Z' }]);
});

it('proposes to tell customers and leadership of a SEV-1 until both were told', async () => {
  const incident = anIncident({ summary: 'Nobody can log in', description: '' });
  const { ports, store } = await somePorts({ ticketing: { incidents: [incident] } });
  const telling = async () => {
    const { firstMoves } = await assessForViewer(ports)({ incident: LIVE });
    return firstMoves.filter(({ kind }) => kind === 'communicate').map(({ id }) => id);
  };
  expect(await telling()).toEqual(['acknowledge-publicly', 'tell-leadership']);
  const sentAt = '2026-11-20T02:56:00.000Z';
  const update = (audience: 'stakeholders' | 'customers') => ({
    ...{ sendId: audience, stage: 'investigating' as const, text: '…', sentAt, commentId: audience },
    ...{ audience, sentBy: { accountId: 'a', displayName: 'A' } },
  });
  await store.write(updatesRecord, LIVE.id, [update('customers')]);
  expect(await telling()).toEqual(['tell-leadership']);
  await store.write(updatesRecord, LIVE.id, [update('customers'), update('stakeholders')]);
  expect(await telling()).toEqual([]);
});

it('claims no zero requests when they could not be read', async () => {
  const failures = { requestFacts: new UpstreamError('jira', 'timed-out') };
  const { ports } = await somePorts({ ticketing: { incidents: [anIncident()], failures } });
  const { evidence, impact, checklists } = await assessForViewer(ports)({ incident: LIVE });
  expect(impact.reports).toEqual({ commentsPerHour: 0 });
  const ids = evidence.map(({ id }) => id);
  expect(ids).not.toContain('impact.reports-requests');
  expect(ids).not.toContain('impact.reports-organizations');
  const items = checklists.flatMap((list) => list.items);
  expect(items.find(({ id }) => id === 'support-contacted')).toMatchObject({
    answer: 'unknown',
    evidenceIds: [],
  });
});

it('never moves a known start later', async () => {
  const early = '2026-11-20T02:10:00.000Z';
  const { ports, clock } = await somePorts({
    ticketing: {
      incidents: [anIncident()],
      requestFacts: { requests: 1, organizations: 1, firstReportedAt: early },
    },
  });
  const first = await assessForViewer(ports)({ incident: LIVE });
  expect(first.startedAt).toBe(early);
  clock.advance(60 * 60_000);
  const later = await somePorts();
  const second = await assessForViewer({ ...later.ports, store: ports.store, clock })({ incident: LIVE });
  expect(second).toMatchObject({ startedAt: early, startedAtMethod: first.startedAtMethod });
});

it('never calls it nothing found when a part of the search failed', async () => {
  const problems = [new UpstreamError('raygun', 'missing-scope', { scope: 'rum.sessions:read' })];
  const { ports } = await somePorts({ monitoring: { problems } });
  const { sources } = await assessForViewer(ports)({ incident: LIVE });
  expect(sources.impact).toMatchObject({ state: 'failed', problem: { key: 'errors.missing-scope' } });
});

it('says that no space is chosen for runbooks rather than that none was found', async () => {
  const { ports, store } = await somePorts();
  await store.write(settingsRecord, 'OPS', {
    ...(await projectSettings(store, 'OPS')),
    runbookSpaceKeys: [],
  });
  const { sources } = await assessForViewer(ports)({ incident: LIVE });
  expect(sources.runbooks).toMatchObject({
    state: 'not configured',
    problem: { key: 'runbooks.no-space' },
  });
});

it('tells the time that Jira took, without the wiki’s', async () => {
  const { ports, knowledge, clock } = await somePorts();
  const slow: Knowledge = {
    ...knowledge,
    searchPages: async (search) => {
      if (search.spaceKeys.includes('PM')) clock.advance(7_000);
      return knowledge.searchPages(search);
    },
  };
  const { sources, similar } = await assessForViewer({ ...ports, knowledge: slow })({ incident: LIVE });
  expect(similar).toHaveLength(1);
  expect(sources.similar).toMatchObject({ state: 'ok', tookMs: 0 });
});
