import { describe, expect, it } from 'vitest';
import type { SeedIssue } from '../../../sandbox/world/schema';
import { paragraph } from '../../../src/domain/communication/rich-text';
import type { Ticketing } from '../../../src/ports/ticketing';
import { anIncident, aPastIncident, aSeverityField } from '../../fakes/factories';
import { fakeTicketing } from '../../fakes/ticketing';
import { ADMIN, AGENT, seedIssue } from '../../sandbox/jira/small-world';
import { jiraOverHttp } from './jira-over-http';
import { readIncident } from './read-incident';

/** One site in both worlds: an incident, two past ones of which one is hidden, and a task. */
interface Site {
  agent: Ticketing;
  admin: Ticketing;
}

const HOSTILE = '"slow" AND key = OPS-3 \\" ORDER BY * <b>login</b> {code}';

const seeds: SeedIssue[] = [
  seedIssue(1, {
    summary: 'Logins are slow',
    description: HOSTILE,
    components: ['auth-gateway'],
    created: '2026-11-20T08:40:00.000Z',
  }),
  seedIssue(2, {
    summary: 'Login slow after deployment',
    description: 'Rolled back 2026.4.1, sessions recovered.',
    status: 'Resolved',
    resolution: 'Fixed',
    resolved: '2026-04-02T10:30:00.000Z',
    created: '2026-04-02T09:00:00.000Z',
  }),
  seedIssue(3, { summary: 'Login secrets leaked', securityLevel: 'security-team' }),
  seedIssue(4, { summary: 'Clean up login page', type: 'Task' }),
  seedIssue(5, { summary: 'Slow login in the old console', created: '2025-12-01T09:00:00.000Z' }),
];

const fake = (mayAdminister: boolean) =>
  fakeTicketing({
    incidents: [
      anIncident({
        key: 'OPS-1',
        summary: 'Logins are slow',
        description: HOSTILE,
        createdAt: '2026-11-20T08:40:00.000Z',
      }),
      aPastIncident({
        key: 'OPS-2',
        summary: 'Login slow after deployment',
        description: 'Rolled back 2026.4.1, sessions recovered.',
      }),
      anIncident({ key: 'OPS-3', summary: 'Login secrets leaked' }),
      anIncident({
        key: 'OPS-5',
        summary: 'Slow login in the old console',
        createdAt: '2025-12-01T09:00:00.000Z',
      }),
    ],
    otherTickets: ['OPS-4'],
    hiddenIds: ['10003'],
    severityField: aSeverityField({ options: { 'SEV-1': '10300', 'SEV-2': '10301' } }),
    mayAdminister,
  });

const SITES: [name: string, start: () => Promise<Site>][] = [
  ['the fake', async () => ({ agent: fake(false), admin: fake(true) })],
  [
    'Jira over HTTP',
    async () => {
      const jira = await jiraOverHttp(seeds);
      return { agent: jira.ticketingOf(AGENT), admin: jira.ticketingOf(ADMIN) };
    },
  ],
];

describe.each(SITES)('ticketing: %s', (_name, start) => {
  it('reads an incident, its text as plain as it was written', async () => {
    const { agent } = await start();
    const incident = await readIncident(agent, 'OPS-1');
    expect(incident).toMatchObject({
      id: '10001',
      key: 'OPS-1',
      projectKey: 'OPS',
      summary: 'Logins are slow',
      services: ['auth-gateway'],
      createdAt: '2026-11-20T08:40:00.000Z',
    });
    expect(incident.description).toBe(HOSTILE);
    expect(incident.url).toMatch(/^https?:\/\/[^/]+\/browse\/OPS-1$/);
  });

  it('tells incidents from other tickets', async () => {
    const { agent } = await start();
    await expect(agent.incident('OPS-1')).resolves.toMatchObject({ key: 'OPS-1' });
    await expect(agent.incident('OPS-4')).resolves.toBeUndefined();
  });

  it.each(['OPS-999', 'OPS-3', '../../OPS-1', 'OPS-1?fields=*all', '', 'OPS-1/comment'])(
    'does not find %j',
    async (key) => {
      const { agent } = await start();
      await expect(agent.incident(key)).rejects.toMatchObject({ system: 'jira', code: 'not-found' });
      await expect(agent.changeLog(key)).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  it('finds incidents with all words of a group, newest first, never itself or what is hidden', async () => {
    const { agent } = await start();
    const found = await agent.searchIncidents({ anyOf: [{ allOf: ['slow', 'login'] }], limit: 10 }, 'OPS-1');
    expect(found.map(({ key }) => key)).toEqual(['OPS-2', 'OPS-5']);
    expect(found[0]).toMatchObject({ phase: 'done', resolution: 'Fixed', comments: [] });
  });

  it('finds what has the words of any group, within the limit', async () => {
    const { agent } = await start();
    const anyOf = [{ allOf: ['rolled', 'sessions'] }, { allOf: ['console'] }];
    const keys = async (limit: number) =>
      (await agent.searchIncidents({ anyOf, limit }, 'OPS-1')).map(({ key }) => key);
    await expect(keys(10)).resolves.toEqual(['OPS-2', 'OPS-5']);
    await expect(keys(1)).resolves.toEqual(['OPS-2']);
  });

  it('searches for hostile words as words', async () => {
    const { agent } = await start();
    const words = ['") OR key = OPS-3 OR text ~ ("', 'NOT', '\\', '*', '\u0000"\uD800'];
    const found = await agent.searchIncidents({ anyOf: [{ allOf: words }], limit: 10 }, 'OPS-1');
    expect(found).toEqual([]);
  });

  it('finds nothing for nothing', async () => {
    const { agent } = await start();
    await expect(agent.searchIncidents({ anyOf: [], limit: 10 }, 'OPS-1')).resolves.toEqual([]);
    await expect(agent.readIncidents([])).resolves.toEqual([]);
  });

  it('reads several incidents and leaves out those that are gone or hidden', async () => {
    const { agent } = await start();
    const read = await agent.readIncidents(['10002', '10003', '99999', '10001']);
    expect(read.map(({ key }) => key).sort()).toEqual(['OPS-1', 'OPS-2']);
  });

  it('reads incidents by key as well, and leaves out what is no incident or no ticket at all', async () => {
    const { agent } = await start();
    const read = await agent.readIncidents(['OPS-2', 'OPS-4', 'UTF-8']);
    expect(read.map(({ key }) => key)).toEqual(['OPS-2']);
  });

  it('names incidents to those who may see them, and nothing else', async () => {
    const { agent } = await start();
    await expect(agent.incidentTitles([])).resolves.toEqual([]);
    const titles = await agent.incidentTitles(['10002', '10003', '10004', '99999']);
    expect(titles).toEqual([
      {
        id: '10002',
        key: 'OPS-2',
        summary: 'Login slow after deployment',
        url: expect.stringMatching(/^https?:\/\/[^/]+\/browse\/OPS-2$/),
      },
    ]);
  });

  it('puts an internal comment once per mark, and replaces it', async () => {
    const { agent } = await start();
    const first = await agent.putInternalComment('OPS-1', 'severity:1', [paragraph('SEV-2 was decided.')]);
    const again = await agent.putInternalComment('OPS-1', 'severity:1', [paragraph('SEV-1 was decided.')]);
    await agent.putInternalComment('OPS-1', 'severity:2', [paragraph('Another one.')]);
    expect(again.id).toBe(first.id);
    const { comments } = await readIncident(agent, 'OPS-1');
    expect(comments.map(({ text, isPublic }) => ({ text, isPublic }))).toEqual([
      { text: 'SEV-1 was decided.', isPublic: false },
      { text: 'Another one.', isPublic: false },
    ]);
  });

  it('puts a public comment that customers see, once', async () => {
    const { agent } = await start();
    await agent.putPublicComment('OPS-1', 'update:1', 'Logins are slow. *We* are on it.');
    await agent.putPublicComment('OPS-1', 'update:1', 'Logins are slow. *We* are on it.');
    const { comments } = await readIncident(agent, 'OPS-1');
    expect(comments).toHaveLength(1);
    expect(comments[0]).toMatchObject({ text: 'Logins are slow. *We* are on it.', isPublic: true });
  });

  it('finds the severity field and sets it', async () => {
    const { agent } = await start();
    const field = await agent.severityField('OPS');
    expect(field).toMatchObject({ name: 'Severity', options: { 'SEV-1': '10300', 'SEV-2': '10301' } });
    await expect(agent.severityField('OPS', 'customfield_99999')).resolves.toBeUndefined();
    if (!field) throw new Error('no field');
    await agent.setSeverity('OPS-1', 'SEV-2', field);
    await expect(agent.incident('OPS-1')).resolves.toMatchObject({ severity: 'SEV-2' });
  });

  it('finds the severity field as it can be edited on a ticket', async () => {
    const { agent } = await start();
    const field = await agent.severityField('OPS');
    await expect(agent.editableSeverityField('OPS-1')).resolves.toEqual(field);
    await expect(agent.editableSeverityField('OPS-1', field?.id)).resolves.toEqual(field);
    await expect(agent.editableSeverityField('OPS-1', 'customfield_99999')).resolves.toBeUndefined();
    await expect(agent.editableSeverityField('OPS-3')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a level that the field has no option for', async () => {
    const { agent } = await start();
    const field = await agent.severityField('OPS');
    if (!field) throw new Error('no field');
    await expect(agent.setSeverity('OPS-1', 'SEV-4', field)).rejects.toMatchObject({ code: 'refused' });
  });

  it('links two incidents once', async () => {
    const { agent } = await start();
    const [from, to] = [
      { id: '10001', key: 'OPS-1' },
      { id: '10002', key: 'OPS-2' },
    ];
    await agent.linkIncidents(from, to);
    await agent.linkIncidents(from, to);
    const { links } = await readIncident(agent, 'OPS-1');
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({ relation: 'relates to', key: 'OPS-2', phase: 'done' });
  });

  it('knows who may do what', async () => {
    const { agent, admin } = await start();
    await expect(agent.mayEdit('OPS-1')).resolves.toBe(true);
    await expect(agent.mayAdminister('OPS')).resolves.toBe(false);
    await expect(admin.mayAdminister('OPS')).resolves.toBe(true);
    expect((await agent.viewer()).displayName).not.toBe('');
  });

  it('gives an address that shows the search to a person', async () => {
    const { agent } = await start();
    const url = await agent.searchUrl({ anyOf: [{ allOf: ['login', 'slow'] }], limit: 10 });
    expect(new URL(url).searchParams.get('jql')).toContain('login slow');
  });
});
