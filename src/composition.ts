import { createKnowledge } from './adapters/confluence';
import { createJobs, createSecretStore, createStore, systemClock, webTriggerUrls } from './adapters/forge';
import { createTicketing } from './adapters/jira';
import { createUserMonitoring } from './adapters/raygun';
import { createChat } from './adapters/slack';
import type { Ports } from './ports';
import { startDeadline } from './ports/deadline';

/**
 * How long each kind of invocation may take, a little less than the platform's limit, so that the app can still answer.
 * Consumers have two minutes by `timeoutSeconds` in the manifest.
 * @see https://developer.atlassian.com/platform/forge/limits-invocation/
 */
export const INVOCATION_TIME_MS = {
  /** a resolver or an action */
  viewer: 24_000,
  event: 24_000,
  'web trigger': 50_000,
  schedule: 50_000,
  consumer: 110_000,
} as const;

/** The ports as the person of this invocation: what they may not see or do, the app does not see or do for them. */
export function portsForViewer(): Ports {
  return connect({ as: 'viewer', totalMs: INVOCATION_TIME_MS.viewer });
}

/** The ports as the app itself, for work that nobody asked for in person. */
export function portsForApp(invocation: 'event' | 'web trigger' | 'schedule' | 'consumer'): Ports {
  return connect({ as: 'app', totalMs: INVOCATION_TIME_MS[invocation] });
}

function connect({ as, totalMs }: { as: 'viewer' | 'app'; totalMs: number }): Ports {
  const deadline = startDeadline(totalMs);
  const store = createStore(deadline);
  return {
    ticketing: createTicketing({ as, deadline }),
    knowledge: createKnowledge({ as, deadline }),
    connectMonitoring: (connection) =>
      createUserMonitoring({ ...connection, deadline, store, clock: systemClock }),
    connectChat: (token) => createChat({ token, deadline }),
    store,
    secrets: createSecretStore(deadline),
    jobs: createJobs(deadline),
    webTriggerUrl: webTriggerUrls(deadline),
    clock: systemClock,
  };
}
