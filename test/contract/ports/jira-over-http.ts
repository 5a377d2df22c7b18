import { SandboxClock } from '../../../sandbox/clock';
import { ProductEvents } from '../../../sandbox/product-events';
import { createIdentities } from '../../../sandbox/upstreams/identities';
import { createJira } from '../../../sandbox/upstreams/jira/create-jira';
import type { SeedIssue } from '../../../sandbox/world/schema';
import { createTicketingOver } from '../../../src/adapters/jira';
import { startDeadline } from '../../../src/ports/deadline';
import type { Ticketing } from '../../../src/ports/ticketing';
import { AGENT, NOW, smallWorld } from '../../sandbox/jira/small-world';
import { httpRequester } from './http-requester';
import { type Served, served } from './serve';

export interface JiraOverHttp extends Served {
  /** a port of its own, as an invocation gets it */
  ticketingOf(accountId: string, options?: { totalMs?: number; createdBefore?: Date }): Ticketing;
}

/**
 * The real adapter, real HTTP, and the sandbox's Jira over a small world.
 * @param severities the options of its severity field, with the ids 1, 2, …; its own when absent
 */
export async function jiraOverHttp(
  issues: SeedIssue[],
  severities?: readonly string[],
): Promise<JiraOverHttp> {
  const world = smallWorld(issues);
  const severity = world.jira.customFields.find(({ name }) => name === 'Severity');
  if (severity && severities) {
    severity.options = severities.map((value, index) => ({ id: `${index + 1}`, value }));
  }
  const identities = createIdentities(world.people, AGENT);
  const site = await served(
    (baseUrl) =>
      createJira({
        world,
        clock: new SandboxClock(NOW),
        events: new ProductEvents(),
        identities,
        baseUrl,
      }).routes,
  );
  return {
    ...site,
    ticketingOf(accountId, { totalMs = 20_000, createdBefore } = {}) {
      const token = identities.issueToken({ kind: 'user', accountId });
      const deadline = startDeadline(totalMs);
      return createTicketingOver(httpRequester(site.origin, token), { deadline, createdBefore });
    },
  };
}
