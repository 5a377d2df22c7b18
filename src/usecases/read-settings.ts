import type { SettingsView } from '../contract';
import { DEFAULT_SEVERITY_THRESHOLDS } from '../domain/severity';
import { type Ports, UpstreamError } from '../ports';
import { authoriseAdministrator } from './authorise-administrator';
import { projectSettings, secretName, storedSecrets } from './project-settings';
import { historyRunRecord } from './records';
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
  const [settings, secrets, history, alertUrls, severityFields, spaces, raygunApplications] =
    await Promise.all([
      projectSettings(ports.store, projectKey),
      storedSecrets(ports.secrets, projectKey),
      ports.store.read(historyRunRecord, projectKey),
      choicesOf(async () => [await raygunAlertUrl(ports, projectKey)]),
      choicesOf(() => ports.ticketing.severityFieldCandidates(projectKey)),
      choicesOf(() => ports.knowledge.spaces()),
      choicesOf(() => applications(ports, projectKey)),
    ]);
  return {
    settings,
    defaultThresholds: DEFAULT_SEVERITY_THRESHOLDS,
    secrets,
    history: history && historyView(history, ports.clock.now()),
    raygunAlertUrl: alertUrls[0],
    choices: {
      severityFields: severityFields.map(({ id, name }) => ({ id, name })),
      spaces: spaces.map(({ key, name }) => ({ key, name })),
      raygunApplications: raygunApplications.map(({ id, name }) => ({ id, name })),
    },
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

/** A system that cannot be reached offers no choices; `settings.test` says what is wrong with it. */
async function choicesOf<Choice>(ask: () => Promise<Choice[]>): Promise<Choice[]> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UpstreamError) return [];
    throw error;
  }
}
