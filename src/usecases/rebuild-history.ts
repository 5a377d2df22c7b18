import type { SettingsView } from '../contract';
import { authoriseAdministrator } from './authorise-administrator';
import { startHistoryRun } from './read-history';
import { type SettingsPorts, settingsView } from './read-settings';

/** Reads the project's history anew, for an administrator; progress shows in the settings. */
export const rebuildHistory =
  (ports: SettingsPorts) =>
  async ({ projectKey }: { projectKey: string }): Promise<SettingsView> => {
    await authoriseAdministrator(ports.ticketing, projectKey);
    await startHistoryRun(ports, projectKey);
    return settingsView(ports, projectKey);
  };
