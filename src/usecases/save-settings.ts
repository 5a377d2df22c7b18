import type { SavedSettingsView, SettingsChange } from '../contract';
import { SECRETS, type Settings } from '../domain/settings/settings';
import { type Ports, UpstreamError } from '../ports';
import type { Phrase } from '../wording';
import { authoriseAdministrator } from './authorise-administrator';
import { parentPageProblem } from './parent-page';
import { projectSettings, secretName } from './project-settings';
import { startHistoryRun } from './read-history';
import { type SettingsPorts, settingsView } from './read-settings';
import { historyRunRecord, settingsRecord } from './records';
import { Refusal } from './refusal';

/**
 * Keeps the settings; a secret that is not given stays, an empty one is removed. The first time, the history is read too.
 * @throws Refusal `invalid-input` when another parent page was chosen that does not fit
 */
export const saveSettings =
  (ports: SettingsPorts) =>
  async (input: { projectKey: string; change: SettingsChange }): Promise<SavedSettingsView> => {
    const { projectKey, change } = input;
    const [before, parentPage] = await Promise.all([
      projectSettings(ports.store, projectKey),
      checkParentPage(ports.knowledge, change.settings),
      authoriseAdministrator(ports.ticketing, projectKey),
    ]);
    const isOther = isOtherParentPage(before, change.settings);
    if (isOther && parentPage.problem) {
      throw new Refusal('invalid-input', parentPage.problem, 'settings.postmortemParentId');
    }
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
    const view = await settingsView(ports, projectKey);
    return { ...view, isParentPageChecked: !isOther || parentPage.isChecked };
  };

/** A page that was fine once holds up nobody who changes something else. */
function isOtherParentPage(before: Settings, after: Settings): boolean {
  return (
    after.postmortemParentId !== before.postmortemParentId ||
    after.postmortemSpaceKey !== before.postmortemSpaceKey
  );
}

async function checkParentPage(
  knowledge: Ports['knowledge'],
  settings: Settings,
): Promise<{ isChecked: boolean; problem?: Phrase }> {
  try {
    const problem = await parentPageProblem(knowledge, settings);
    return { isChecked: true, ...(problem && { problem }) };
  } catch (error) {
    if (error instanceof UpstreamError) return { isChecked: false };
    throw error;
  }
}
