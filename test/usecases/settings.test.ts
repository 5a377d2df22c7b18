import { expect, it } from 'vitest';
import { settingsSchema } from '../../src/domain/settings/settings';
import { UpstreamError } from '../../src/ports';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { checkConnection } from '../../src/usecases/check-connection';
import { projectSettings } from '../../src/usecases/project-settings';
import { readSettings } from '../../src/usecases/read-settings';
import { settingsRecord } from '../../src/usecases/records';
import { saveSettings } from '../../src/usecases/save-settings';
import { anIncident, aPage } from '../fakes/factories';
import { LIVE, somePorts } from './ports';

const settings = settingsSchema.parse({ raygunApplicationId: 'app-web' });

it('never gives a stored secret back', async () => {
  const { ports } = await somePorts();
  const view = await saveSettings(ports)({
    projectKey: 'OPS',
    change: { settings, secrets: { slackToken: 'xoxb-very-secret' } },
  });
  expect(view.secrets).toEqual({ raygunToken: true, slackToken: true });
  expect(JSON.stringify(view)).not.toContain('very-secret');
});

it('keeps a secret that is not given and removes one that is given empty', async () => {
  const { ports } = await somePorts();
  await saveSettings(ports)({ projectKey: 'OPS', change: { settings, secrets: { slackToken: '' } } });
  expect(await ports.secrets.read('slackToken:OPS')).toBeUndefined();
  expect(await ports.secrets.read('raygunToken:OPS')).toBe('raygun-token');
});

it('tells the default lines beside the chosen ones', async () => {
  const { ports } = await somePorts();
  const chosen = settingsSchema.parse({ severityThresholds: { customers: { sev1: 60, sev2: 5, sev3: 1 } } });
  const view = await saveSettings(ports)({ projectKey: 'OPS', change: { settings: chosen } });
  expect(view.settings.severityThresholds.customers.sev1).toBe(60);
  expect(view.defaultThresholds.customers.sev1).toBe(50);
});

it('lets a core function of the settings decide, and no other', async () => {
  const incidents = [anIncident({ summary: 'Dispatch is down', description: '', services: [] })];
  const { ports } = await somePorts({ ticketing: { incidents, mayAdminister: true } });
  const before = await assessForViewer(ports)({ incident: LIVE });
  expect(before.severity.level).toBe('SEV-2');
  const coreFunctions = [{ name: 'dispatch', words: ['dispatch'] }];
  const chosen = settingsSchema.parse({ severityThresholds: { coreFunctions } });
  await saveSettings(ports)({ projectKey: 'OPS', change: { settings: chosen } });
  const { severity } = await assessForViewer(ports)({ incident: LIVE });
  expect(severity).toMatchObject({ level: 'SEV-1', deciding: { ruleId: 'core-function.broken' } });
});

it('refuses a line that is lower than that of a milder severity', () => {
  const lines = (sev1: number) => ({ severityThresholds: { customers: { sev1, sev2: 5, sev3: 1 } } });
  expect(settingsSchema.safeParse(lines(4)).success).toBe(false);
  expect(settingsSchema.safeParse(lines(5)).success).toBe(true);
});

const parentOf = (postmortemParentId: string) => ({
  settings: settingsSchema.parse({ postmortemSpaceKey: 'PM', postmortemParentId }),
});
const PARENT = aPage({ id: '2001', title: 'Reviews', spaceKey: 'PM' });
const RUNBOOK = aPage({ id: '1001', title: 'Slow logins', spaceKey: 'RUN' });

it('takes a parent page of the chosen space', async () => {
  const { ports } = await somePorts({ knowledge: { pages: [PARENT, RUNBOOK] } });
  const view = await saveSettings(ports)({ projectKey: 'OPS', change: parentOf('2001') });
  expect(view).toMatchObject({ settings: { postmortemParentId: '2001' }, isParentPageChecked: true });
});

it.each([
  ['424242', 'errors.parent-page-unknown', { id: '424242' }],
  ['1001', 'errors.parent-page-elsewhere', { title: 'Slow logins', space: 'RUN', wanted: 'PM' }],
])('refuses the parent page %s with its field, and keeps nothing', async (id, key, params) => {
  const { ports } = await somePorts({ knowledge: { pages: [PARENT, RUNBOOK] } });
  const saving = saveSettings(ports)({ projectKey: 'OPS', change: parentOf(id) });
  await expect(saving).rejects.toMatchObject({
    code: 'invalid-input',
    field: 'settings.postmortemParentId',
    phrase: { key, params },
  });
  expect((await readSettings(ports)({ projectKey: 'OPS' })).settings.postmortemParentId).toBeUndefined();
});

it('saves a parent page that could not be checked and says so, and holds up nothing else for its sake', async () => {
  const failures = { readPages: new UpstreamError('confluence', 'unavailable') };
  const { ports } = await somePorts({ knowledge: { failures } });
  const save = () => saveSettings(ports)({ projectKey: 'OPS', change: parentOf('2001') });
  expect((await save()).isParentPageChecked).toBe(false);
  expect((await save()).isParentPageChecked).toBe(true);
});

it('opens on settings that were stored under other rules, says what it replaced and loses nothing', async () => {
  const { ports, store } = await somePorts();
  store.plant(settingsRecord, 'OPS', { ...settings, timeZone: 'Mars/Olympus', language: 'ja' });
  const view = await readSettings(ports)({ projectKey: 'OPS' });
  expect(view.settings).toEqual({ ...settings, timeZone: 'UTC', language: 'ja' });
  expect(view.replaced).toEqual(['timeZone']);
  expect(store.text()).toContain('Mars/Olympus');
  const saved = await saveSettings(ports)({ projectKey: 'OPS', change: { settings: view.settings } });
  expect(saved.replaced).toEqual([]);
});

it('lets only administrators of the project read, change and test', async () => {
  const { ports } = await somePorts({ ticketing: { incidents: [anIncident()], mayAdminister: false } });
  const refused = { code: 'admin-only' };
  await expect(readSettings(ports)({ projectKey: 'OPS' })).rejects.toMatchObject(refused);
  await expect(saveSettings(ports)({ projectKey: 'OPS', change: { settings } })).rejects.toMatchObject(
    refused,
  );
  await expect(checkConnection(ports)({ projectKey: 'OPS', connection: 'slack' })).rejects.toMatchObject(
    refused,
  );
});

it('offers what is chosen also where it is not listed or cannot be seen, so that saving keeps it', async () => {
  const { ports, store } = await somePorts();
  const settings = await projectSettings(store, 'OPS');
  await store.write(settingsRecord, 'OPS', { ...settings, runbookSpaceKeys: ['RUN', '~mika', 'GONE'] });
  const { choices } = await readSettings(ports)({ projectKey: 'OPS' });
  expect(Object.fromEntries(choices.spaces.list.map(({ key, name }) => [key, name]))).toEqual({
    RUN: 'Runbooks',
    PM: 'Postmortems',
    '~mika': 'Mika Hoshino',
    GONE: 'GONE',
  });
});

it('says which choices could not be read and why, offers what is chosen, and still opens', async () => {
  const { ports } = await somePorts({
    knowledge: { failures: { spaces: new UpstreamError('confluence', 'unavailable') } },
  });
  const view = await readSettings(ports)({ projectKey: 'OPS' });
  expect(view.choices.spaces).toMatchObject({
    list: [
      { key: 'RUN', name: 'RUN' },
      { key: 'PM', name: 'PM' },
    ],
    source: { state: 'failed', problem: { key: 'errors.unavailable', params: { system: 'Confluence' } } },
  });
  expect(view.choices.raygunApplications).toMatchObject({
    list: [{ id: 'app-web' }],
    source: { state: 'ok' },
  });
  expect(view.choices.raygunApplications.source.problem).toBeUndefined();
});

it.each(['jira', 'confluence', 'raygun', 'slack'] as const)(
  'says that %s is connected',
  async (connection) => {
    const { ports } = await somePorts();
    expect(await checkConnection(ports)({ projectKey: 'OPS', connection })).toMatchObject({
      state: 'connected',
    });
  },
);

it('does not promise to write priorities where a severity field is chosen that incidents do not have', async () => {
  const { ports, store } = await somePorts();
  await store.write(settingsRecord, 'OPS', settingsSchema.parse({ severityFieldId: 'customfield_99999' }));
  expect(await checkConnection(ports)({ projectKey: 'OPS', connection: 'jira' })).toMatchObject({
    state: 'incomplete',
    message: { key: 'errors.check.jira-field-missing' },
  });
});

it('says exactly which scope a token lacks', async () => {
  const { ports } = await somePorts({
    chat: { failures: { identify: new UpstreamError('slack', 'missing-scope', { scope: 'pins:write' }) } },
  });
  const checked = await checkConnection(ports)({ projectKey: 'OPS', connection: 'slack' });
  expect(checked).toMatchObject({
    state: 'failed',
    message: { key: 'errors.missing-scope', params: { system: 'Slack', scope: 'pins:write' } },
  });
});

it('checks Raygun’s token before it asks for an application', async () => {
  const unauthorised = new UpstreamError('raygun', 'unauthorised');
  const { ports, store } = await somePorts({ monitoring: { failures: { applications: unauthorised } } });
  await store.write(settingsRecord, 'OPS', settingsSchema.parse({}));
  expect(await checkConnection(ports)({ projectKey: 'OPS', connection: 'raygun' })).toMatchObject({
    state: 'failed',
    message: { key: 'errors.unauthorised', params: { system: 'Raygun' } },
  });
});

it('asks for the application once Raygun’s token works', async () => {
  const { ports, store } = await somePorts();
  await store.write(settingsRecord, 'OPS', settingsSchema.parse({}));
  expect(await checkConnection(ports)({ projectKey: 'OPS', connection: 'raygun' })).toMatchObject({
    state: 'incomplete',
    message: { key: 'errors.check.raygun-choose' },
  });
});

it('names those who are always invited and whom Slack does not know', async () => {
  const { ports, store } = await somePorts({ chat: { known: ['@oncall'] } });
  await store.write(settingsRecord, 'OPS', settingsSchema.parse({ slackInvitees: ['@oncall', 'U0NOBODY'] }));
  expect(await checkConnection(ports)({ projectKey: 'OPS', connection: 'slack' })).toMatchObject({
    state: 'incomplete',
    message: { key: 'errors.check.slack-unknown', params: { invitees: ['U0NOBODY'] } },
  });
});

it('says with Confluence that the stored parent page is gone', async () => {
  const { ports, store } = await somePorts();
  await store.write(settingsRecord, 'OPS', parentOf('424242').settings);
  expect(await checkConnection(ports)({ projectKey: 'OPS', connection: 'confluence' })).toMatchObject({
    state: 'failed',
    message: { key: 'errors.parent-page-unknown' },
  });
});
