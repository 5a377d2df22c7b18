import type { Choices, SettingsView } from '../contract';
import type { System } from '../domain/evidence/evidence';
import type { Settings } from '../domain/settings/settings';
import { DEFAULT_SEVERITY_THRESHOLDS } from '../domain/severity';
import type { Clock, Ports } from '../ports';
import { askSource } from './ask-source';
import { authoriseAdministrator } from './authorise-administrator';
import { secretName, storedSecrets, storedSettings } from './project-settings';
import { historyRun } from './read-history';
import { historyView } from './show-history';

export type SettingsPorts = Pick<
  Ports,
  | 'ticketing'
  | 'knowledge'
  | 'store'
  | 'secrets'
  | 'connectMonitoring'
  | 'connectChat'
  | 'jobs'
  | 'webTriggerUrl'
  | 'clock'
>;

/** The settings page: what is chosen, which secrets are there, and what can be chosen. */
export const readSettings =
  (ports: SettingsPorts) =>
  async (input: { projectKey: string }): Promise<SettingsView> => {
    await authoriseAdministrator(ports.ticketing, input.projectKey);
    return settingsView(ports, input.projectKey);
  };

export async function settingsView(ports: SettingsPorts, projectKey: string): Promise<SettingsView> {
  const reading = storedSettings(ports.store, projectKey);
  const [{ settings, replaced }, secrets, history, alertUrl, severityFields, spaces, raygunApplications] =
    await Promise.all([
      reading,
      storedSecrets(ports.secrets, projectKey),
      historyRun(ports.store, projectKey),
      askSource(ports.clock, 'kaji', () => raygunAlertUrl(ports, projectKey)),
      choicesOf(ports.clock, 'jira', async () =>
        (await ports.ticketing.severityFieldCandidates(projectKey)).map(({ id, name }) => ({ id, name })),
      ),
      reading.then((stored) => spaceChoices(ports, stored.settings)),
      choicesOf(ports.clock, 'raygun', async () =>
        (await applications(ports, projectKey)).map(({ id, name }) => ({ id, name })),
      ),
    ]);
  return {
    settings,
    replaced,
    defaultThresholds: DEFAULT_SEVERITY_THRESHOLDS,
    secrets,
    history: history && historyView(history, ports.clock.now()),
    raygunAlertUrl: alertUrl.value,
    choices: { severityFields, spaces, raygunApplications },
  };
}

/** The web trigger's address with the project and a secret that was made for it the first time it was asked for. */
async function raygunAlertUrl(ports: SettingsPorts, projectKey: string): Promise<string> {
  const name = secretName('raygunAlertSecret', projectKey);
  const [address, stored] = await Promise.all([
    ports.webTriggerUrl('raygun-alert'),
    ports.secrets.read(name),
  ]);
  const secret = stored ?? crypto.randomUUID();
  if (!stored) await ports.secrets.write(name, secret);
  return `${address}?${new URLSearchParams({ project: projectKey, secret })}`;
}

async function applications(ports: SettingsPorts, projectKey: string) {
  const token = await ports.secrets.read(secretName('raygunToken', projectKey));
  return token ? ports.connectMonitoring({ token }).applications() : [];
}

/** What can be chosen and what is chosen: a space that is not listed, or cannot be seen now, stays until it is taken away. */
async function spaceChoices(
  { knowledge, clock }: Pick<SettingsPorts, 'knowledge' | 'clock'>,
  { runbookSpaceKeys, postmortemSpaceKey }: Settings,
): Promise<SettingsView['choices']['spaces']> {
  const chosen = [...runbookSpaceKeys, ...(postmortemSpaceKey === undefined ? [] : [postmortemSpaceKey])];
  const [listed, named] = await Promise.all([
    choicesOf(clock, 'confluence', () => knowledge.spaces()),
    choicesOf(clock, 'confluence', () => knowledge.spaces(chosen)),
  ]);
  const names = new Map(chosen.map((key) => [key, key]));
  for (const { key, name } of [...named.list, ...listed.list]) names.set(key, name);
  return { list: [...names].map(([key, name]) => ({ key, name })), source: listed.source };
}

/** A system that cannot be reached offers no choices; the report says why. */
async function choicesOf<Choice>(
  clock: Clock,
  system: System,
  ask: () => Promise<Choice[]>,
): Promise<Choices<Choice>> {
  const { value, report } = await askSource(clock, system, ask, (found) => found.length === 0);
  return { list: value ?? [], source: report };
}
