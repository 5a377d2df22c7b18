import type { Ports } from '../../src/ports';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { projectSettings } from '../../src/usecases/project-settings';
import { settingsRecord } from '../../src/usecases/records';
import { type FakeChatOptions, fakeChat } from '../fakes/chat';
import { fixedClock } from '../fakes/clock';
import { anIncident, aPage, aPastIncident } from '../fakes/factories';
import { fakeJobs } from '../fakes/jobs';
import { type FakeKnowledgeOptions, fakeKnowledge } from '../fakes/knowledge';
import { fakeSecrets } from '../fakes/secrets';
import { fakeStore } from '../fakes/store';
import { type FakeTicketingOptions, fakeTicketing } from '../fakes/ticketing';
import { aDeployment, type FakeMonitoringOptions, fakeMonitoring } from '../fakes/user-monitoring';

export const LIVE = { id: '10142', key: 'OPS-142' };

interface Overrides {
  ticketing?: FakeTicketingOptions;
  knowledge?: FakeKnowledgeOptions;
  monitoring?: FakeMonitoringOptions;
  chat?: FakeChatOptions;
  secrets?: Record<string, string>;
}

/** A configured project with one live incident, one relative in the past and one runbook. */
export async function somePorts(overrides: Overrides = {}) {
  const clock = fixedClock();
  const store = fakeStore(clock);
  const ticketing = fakeTicketing({
    incidents: [anIncident(), aPastIncident()],
    mayAdminister: true,
    ...overrides.ticketing,
  });
  const knowledge = fakeKnowledge({
    pages: [aPage({ title: 'auth-gateway: slow logins' })],
    ...overrides.knowledge,
  });
  const chat = fakeChat(overrides.chat);
  const monitoring = fakeMonitoring({ deployments: [aDeployment()], ...overrides.monitoring });
  const jobs = fakeJobs();
  const secrets = fakeSecrets(
    overrides.secrets ?? { 'raygunToken:OPS': 'raygun-token', 'slackToken:OPS': 'slack-token' },
  );
  await store.write(settingsRecord, 'OPS', {
    ...(await projectSettings(store, 'OPS')),
    raygunApplicationId: 'app-web',
    runbookSpaceKeys: ['RUN'],
    postmortemSpaceKey: 'PM',
  });
  const ports: Ports = {
    ...{ ticketing, knowledge, store, secrets, jobs, clock },
    connectMonitoring: () => monitoring,
    connectChat: () => chat,
    webTriggerUrl: async (key) => `https://site.example/x1/${key}`,
  };
  return { ports, ticketing, knowledge, chat, store, jobs, clock };
}

/** The same, with the live incident assessed. */
export async function assessedPorts(overrides: Overrides = {}) {
  const some = await somePorts(overrides);
  await assessForViewer(some.ports)({ incident: LIVE });
  return some;
}
