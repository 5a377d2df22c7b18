import { expect, it } from 'vitest';
import { SEVERITY_LEVELS } from '../../../src/domain/severity/severity';
import { AGENT, seedIssue } from '../../sandbox/jira/small-world';
import { jiraOverHttp } from './jira-over-http';

const anIssue = seedIssue(1, { summary: 'Logins are slow' });
const relative = (severity: { id: string; value: string }) =>
  seedIssue(2, { summary: 'Logins were slow', customFields: { customfield_10041: severity } });

it.each([
  [['Sev 0', 'Sev 1', 'Sev 2', 'Sev 3']],
  [['Critical', 'Major', 'Moderate', 'Minor']],
  [['Critical', 'Major', 'Minor', 'Trivial']],
  [['P1', 'P2', 'P3', 'P4', 'P5']],
])('reads from a ticket what it wrote to it, with the options %j', async (severities) => {
  const jira = await jiraOverHttp([anIssue], severities);
  for (const level of SEVERITY_LEVELS) {
    const writing = jira.ticketingOf(AGENT);
    const field = await writing.editableSeverityField('OPS-1');
    if (!field) throw new Error('the ticket has no severity field');
    await writing.setSeverity('OPS-1', level, field);
    await expect(jira.ticketingOf(AGENT).incident('OPS-1')).resolves.toMatchObject({ severity: level });
  }
});

it('reads the severity of past tickets by the options of the ticket that they are compared with', async () => {
  const jira = await jiraOverHttp(
    [anIssue, relative({ id: '2', value: 'Sev 1' })],
    ['Sev 0', 'Sev 1', 'Sev 2', 'Sev 3'],
  );
  const ticketing = jira.ticketingOf(AGENT);
  await ticketing.incident('OPS-1');
  const search = { anyOf: [{ allOf: ['logins'] }], limit: 10 };
  await expect(ticketing.searchIncidents(search, 'OPS-1')).resolves.toMatchObject([{ severity: 'SEV-2' }]);
  await expect(ticketing.readIncidents(['OPS-2'])).resolves.toMatchObject([{ severity: 'SEV-2' }]);
});

it('reads a severity by its words alone where the options are not to be seen', async () => {
  const jira = await jiraOverHttp(
    [anIssue, relative({ id: '2', value: 'Sev 2' })],
    ['Sev 1', 'Sev 2', 'Sev 3', 'Sev 4'],
  );
  await expect(jira.ticketingOf(AGENT).readIncidents(['OPS-2'])).resolves.toMatchObject([
    { severity: 'SEV-2' },
  ]);
});
