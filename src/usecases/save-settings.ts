import type { SettingsChange, SettingsView } from '../contract';
import { SECRETS } from '../domain/settings/settings';
import { authoriseAdministrator } from './authorise-administrator';
import { secretName } from './project-settings';
import { startHistoryRun } from './read-history';
import { type SettingsPorts, settingsView } from './read-settings';
import { historyRunRecord, settingsRecord } from './records';

/** Keeps the settings; a secret that is not given stays, an empty one is removed. The first time, the history is read too. */
export const saveSettings =
  (ports: SettingsPorts) =>
  async (input: { projectKey: string; change: SettingsChange }): Promise<SettingsView> => {
    const { projectKey, change } = input;
    await authoriseAdministrator(ports.ticketing, projectKey);
    await Promise.all([
      ports.store.write(settingsRecord, projectKey, change.settings),
      ...SECRETS.map((name) => {
        const value = change.secrets?.[name];
        if (value === undefined) return undefined;
        const stored = secretName(name, projectKey);
        return value.trim() === '' ? ports.secrets.remove(stored) : ports.secrets.write(stored, value.trim());
      }),
    ]);
    if (!(await ports.store.read(historyRunRecord, projectKey))) await startHistoryRun(ports, projectKey);
    return settingsView(ports, projectKey);
  };
