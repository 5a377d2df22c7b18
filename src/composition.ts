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

/**
 * The ports as a person: what they may not see or do, the app does not see or do for them.
 * @param accountId absent where the platform knows the person but does not tell (an Automation rule's user)
 */
export function portsForViewer(accountId?: string): Ports {
  return connect({ as: 'viewer', accountId, totalMs: PERSON_WAITS_MS });
}

/** The ports as the app itself, for work that nobody asked for in person. */
export function portsForApp(): Ports {
  return connect({ as: 'app', totalMs: NOBODY_WAITS_MS });
}

function connect(caller: { as: 'viewer' | 'app'; accountId?: string; totalMs: number }): Ports {
  const { as, accountId } = caller;
  const deadline = startDeadline(caller.totalMs);
  const store = createStore();
  return {
    ticketing: createTicketing({ as, accountId, deadline }),
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
