import { SECRETS, type SecretName, type Settings, settingsSchema } from '../domain/settings/settings';
import type { StoredSettings } from '../domain/settings/stored-settings';
import { type Chat, type Ports, UpstreamError, type UserMonitoring } from '../ports';
import type { Reader } from '../wording';
import { settingsRecord } from './records';

/** Incidents carry their project in their key. */
export function projectKeyOf(issueKey: string): string {
  return issueKey.slice(0, issueKey.lastIndexOf('-'));
}

/** The project's settings; defaults where nobody saved any. */
export async function projectSettings(store: Ports['store'], projectKey: string): Promise<Settings> {
  return (await storedSettings(store, projectKey)).settings;
}

/** The same, with what of it could not be read. */
export async function storedSettings(store: Ports['store'], projectKey: string): Promise<StoredSettings> {
  const stored = await store.read(settingsRecord, projectKey);
  return stored ?? { settings: settingsSchema.parse({}), replaced: [] };
}

/** The store's name of a project's secret. */
export function secretName(name: SecretName | 'raygunAlertSecret', projectKey: string): string {
  return `${name}:${projectKey}`;
}

export async function storedSecrets(
  secrets: Ports['secrets'],
  projectKey: string,
): Promise<Record<SecretName, boolean>> {
  const values = await Promise.all(SECRETS.map((name) => secrets.read(secretName(name, projectKey))));
  const [raygunToken, slackToken] = values.map((value) => value !== undefined);
  return { raygunToken: raygunToken ?? false, slackToken: slackToken ?? false };
}

/** @throws UpstreamError `not-configured` without a stored token */
export async function connectedChat(
  ports: Pick<Ports, 'secrets' | 'connectChat'>,
  projectKey: string,
): Promise<Chat> {
  const token = await ports.secrets.read(secretName('slackToken', projectKey));
  if (!token) throw new UpstreamError('slack', 'not-configured');
  return ports.connectChat(token);
}

/** @throws UpstreamError `not-configured` without a stored token or, where one is needed, a chosen application */
export function connectedMonitoring(
  connectMonitoring: Ports['connectMonitoring'],
  connection: { token: string | undefined; applicationId: string | undefined; isRoutine: boolean },
): UserMonitoring {
  const { token, applicationId, isRoutine } = connection;
  if (!token || !applicationId) throw new UpstreamError('raygun', 'not-configured');
  return connectMonitoring({ token, applicationId, isRoutine });
}

/** In whose words the app writes to tickets, channels and pages of a project. */
export function projectReader(settings: Settings): Reader {
  return { locale: settings.language, timeZone: settings.timeZone };
}
