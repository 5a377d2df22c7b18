import type { Connection, ConnectionReport } from '../contract';
import { UpstreamError } from '../ports';
import { type Phrase, phrase } from '../wording';
import { authoriseAdministrator } from './authorise-administrator';
import { parentPageProblem } from './parent-page';
import { problemOf } from './problem';
import { connectedChat, projectSettings, secretName } from './project-settings';
import type { SettingsPorts } from './read-settings';

export interface CheckedConnection extends Pick<ConnectionReport, 'connection' | 'state'> {
  message: Phrase;
}

type Checked = Omit<CheckedConnection, 'connection'>;
type Check = (ports: SettingsPorts, projectKey: string) => Promise<Checked>;

const connected = (message: Phrase): Checked => ({ state: 'connected', message });
const incomplete = (message: Phrase): Checked => ({ state: 'incomplete', message });

const CHECKS: Record<Connection, Check> = {
  jira: async ({ ticketing, store }, projectKey) => {
    const { severityFieldId } = await projectSettings(store, projectKey);
    const field = await ticketing.severityField(projectKey, severityFieldId);
    if (field) return connected(phrase('errors.check.jira', { field: field.name }));
    return severityFieldId
      ? incomplete(phrase('errors.check.jira-field-missing'))
      : connected(phrase('errors.check.jira-priority'));
  },
  confluence: async ({ knowledge, store }, projectKey) => {
    const settings = await projectSettings(store, projectKey);
    const { runbookSpaceKeys, postmortemSpaceKey } = settings;
    const wanted = [...runbookSpaceKeys, ...(postmortemSpaceKey ? [postmortemSpaceKey] : [])];
    if (wanted.length === 0) throw new UpstreamError('confluence', 'not-configured');
    const [found, wrongParent] = await Promise.all([
      knowledge.spaces(wanted),
      parentPageProblem(knowledge, settings),
    ]);
    const missing = wanted.filter((key) => !found.some((space) => space.key === key));
    if (missing.length > 0) {
      throw new UpstreamError('confluence', 'not-found', { name: missing.join(', ') });
    }
    if (wrongParent) return { state: 'failed', message: wrongParent };
    return connected(phrase('errors.check.confluence', { spaces: found.map((space) => space.name) }));
  },
  raygun: async (ports, projectKey) => {
    const [token, { raygunApplicationId: id }] = await Promise.all([
      ports.secrets.read(secretName('raygunToken', projectKey)),
      projectSettings(ports.store, projectKey),
    ]);
    if (!token) throw new UpstreamError('raygun', 'not-configured');
    const applications = await ports.connectMonitoring({ token }).applications();
    if (!id) return incomplete(phrase('errors.check.raygun-choose'));
    const chosen = applications.find((application) => application.id === id);
    if (!chosen) throw new UpstreamError('raygun', 'not-found', { name: id });
    return chosen.measuresUsers
      ? connected(phrase('errors.check.raygun', { application: chosen.name }))
      : incomplete(phrase('errors.check.raygun-without-users', { application: chosen.name }));
  },
  slack: async (ports, projectKey) => {
    const [chat, { slackInvitees }] = await Promise.all([
      connectedChat(ports, projectKey),
      projectSettings(ports.store, projectKey),
    ]);
    const [{ teamName: team, botName: bot }, invitees] = await Promise.all([
      chat.identify(),
      chat.unknownAmong(slackInvitees),
    ]);
    return invitees.length > 0
      ? incomplete(phrase('errors.check.slack-unknown', { team, bot, invitees }))
      : connected(phrase('errors.check.slack', { team, bot }));
  },
};

/** Tries one connection with what is stored, and says exactly what is wrong. */
export const checkConnection =
  (ports: SettingsPorts) =>
  async (input: { projectKey: string; connection: Connection }): Promise<CheckedConnection> => {
    await authoriseAdministrator(ports.ticketing, input.projectKey);
    const { connection } = input;
    try {
      return { connection, ...(await CHECKS[connection](ports, input.projectKey)) };
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      return { connection, state: 'failed', message: problemOf(error) };
    }
  };
