import type { Connection } from '../contract';
import { UpstreamError } from '../ports';
import { type Phrase, phrase } from '../wording';
import { authoriseAdministrator } from './authorise-administrator';
import { problemOf } from './problem';
import { connectedChat, projectSettings, secretName } from './project-settings';
import type { SettingsPorts } from './read-settings';

export interface CheckedConnection {
  connection: Connection;
  ok: boolean;
  message: Phrase;
}

type Check = (ports: SettingsPorts, projectKey: string) => Promise<Phrase>;

const CHECKS: Record<Connection, Check> = {
  jira: async ({ ticketing, store }, projectKey) => {
    const { severityFieldId } = await projectSettings(store, projectKey);
    const field = await ticketing.severityField(projectKey, severityFieldId);
    return field ? phrase('errors.check.jira', { field: field.name }) : phrase('errors.check.jira-priority');
  },
  confluence: async ({ knowledge, store }, projectKey) => {
    const { runbookSpaceKeys, postmortemSpaceKey } = await projectSettings(store, projectKey);
    const wanted = [...runbookSpaceKeys, ...(postmortemSpaceKey ? [postmortemSpaceKey] : [])];
    if (wanted.length === 0) throw new UpstreamError('confluence', 'not-configured');
    const found = await knowledge.spaces(wanted);
    const missing = wanted.filter((key) => !found.some((space) => space.key === key));
    if (missing.length > 0) {
      throw new UpstreamError('confluence', 'not-found', { name: missing.join(', ') });
    }
    return phrase('errors.check.confluence', { spaces: found.map((space) => space.name) });
  },
  raygun: async (ports, projectKey) => {
    const token = await ports.secrets.read(secretName('raygunToken', projectKey));
    const { raygunApplicationId } = await projectSettings(ports.store, projectKey);
    if (!token || !raygunApplicationId) throw new UpstreamError('raygun', 'not-configured');
    const applications = await ports.connectMonitoring({ token }).applications();
    const chosen = applications.find((application) => application.id === raygunApplicationId);
    if (!chosen) throw new UpstreamError('raygun', 'not-found', { name: raygunApplicationId });
    return chosen.measuresUsers
      ? phrase('errors.check.raygun', { application: chosen.name })
      : phrase('errors.check.raygun-without-users', { application: chosen.name });
  },
  slack: async (ports, projectKey) => {
    const chat = await connectedChat(ports, projectKey);
    const { teamName, botName } = await chat.identify();
    return phrase('errors.check.slack', { team: teamName, bot: botName });
  },
};

/** Tries one connection with what is stored, and says exactly what is wrong. */
export const checkConnection =
  (ports: SettingsPorts) =>
  async (input: { projectKey: string; connection: Connection }): Promise<CheckedConnection> => {
    await authoriseAdministrator(ports.ticketing, input.projectKey);
    const { connection } = input;
    try {
      return { connection, ok: true, message: await CHECKS[connection](ports, input.projectKey) };
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      return { connection, ok: false, message: problemOf(error) };
    }
  };
