import { createKnowledge } from './adapters/confluence';
import { createJobs, createSecretStore, createStore, systemClock, webTriggerUrl } from './adapters/forge';
import { createTicketing } from './adapters/jira';
import { createUserMonitoring } from './adapters/raygun';
import { createChat } from './adapters/slack';
import type { Ports } from './ports';
import { startDeadline } from './ports/deadline';

/** The platform ends what a person or an event waits for after 25 s; a second is kept for answering. */
const PERSON_WAITS_MS = 24_000;
/** A queued assessment may take two minutes (`timeoutSeconds` in the manifest). */
const NOBODY_WAITS_MS = 110_000;

/** The ports as the person of this invocation: what they may not see or do, the app does not see or do for them. */
export function portsForViewer(): Ports {
  return connect({ as: 'viewer', totalMs: PERSON_WAITS_MS });
}

/** The ports as the app itself, for work that nobody asked for in person. */
export function portsForApp(): Ports {
  return connect({ as: 'app', totalMs: NOBODY_WAITS_MS });
}

function connect({ as, totalMs }: { as: 'viewer' | 'app'; totalMs: number }): Ports {
  const deadline = startDeadline(totalMs);
  const store = createStore();
  return {
    ticketing: createTicketing({ as, deadline }),
    knowledge: createKnowledge({ as, deadline }),
    connectMonitoring: (connection) =>
      createUserMonitoring({ ...connection, deadline, store, clock: systemClock }),
    connectChat: (token) => createChat({ token, deadline }),
    store,
    secrets: createSecretStore(),
    jobs: createJobs(),
    webTriggerUrl,
    clock: systemClock,
  };
}
