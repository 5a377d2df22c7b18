import { serve } from '@hono/node-server';
import { SandboxClock } from '../../sandbox/clock';
import { createRaygun } from '../../sandbox/upstreams/raygun/create-raygun';
import { raygunWorld } from '../../sandbox/world/raygun-world';
import { createUserMonitoring } from '../../src/adapters/raygun';
import { RAYGUN_API } from '../../src/adapters/raygun/raygun-client';
import { measureImpact } from '../../src/domain/impact';
import { startDeadline } from '../../src/ports/deadline';
import { fakeStore } from '../../test/fakes/store';

const MINUTE_MS = 60_000;
const INCIDENT_MINUTES = 26;
/** As the watch measures an open incident. */
const MINUTES_BETWEEN = 5;
const MEASUREMENTS = 7;

/**
 * Measures the sandbox's live incident over HTTP, as the app does, and prints for each measurement the calls made to Raygun, the time
 * they took, and what could be said with them.
 */
export async function printImpactCost(): Promise<void> {
  const startedAt = new Date(Date.now() - INCIDENT_MINUTES * MINUTE_MS).toISOString();
  const clock = new SandboxClock();
  const world = raygunWorld(clock.now());
  const { routes } = createRaygun({ world: { raygun: world }, clock });
  let calls = 0;
  const server = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' });
  const origin = await listening(server);
  const store = fakeStore(clock);
  const monitoring = () =>
    createUserMonitoring({
      ...{ store, clock, token: world.token, applicationId: world.applications[0]?.identifier },
      deadline: startDeadline(MINUTE_MS),
      fetch: (input, init) => {
        calls += 1;
        return fetch(String(input).replace(RAYGUN_API, `${origin}/_raygun/v3`), init);
      },
    });

  console.log(`\nOne impact measurement against the sandbox's Raygun, every ${MINUTES_BETWEEN} minutes:`);
  console.log('calls     ms  people looked into  affected  segments');
  for (let round = 1; round <= MEASUREMENTS; round += 1) {
    calls = 0;
    const askedAt = performance.now();
    const now = clock.now().toISOString();
    const [observed, deployments] = await Promise.all([
      monitoring().observe({ startedAt, now }),
      monitoring().recentDeployments(),
    ]);
    const tookMs = Math.round(performance.now() - askedAt);
    const { impact } = measureImpact({
      ...{ now, startedAt, monitoring: observed, deployments },
      ticket: { createdAt: startedAt, linkedRequests: 0, organizations: 0, commentedAt: [] },
    });
    const lookedInto = observed.sessions?.sessions.filter(({ seen }) => seen !== undefined) ?? [];
    const people = new Set(lookedInto.map(({ customerId }) => customerId)).size;
    const segments = impact.segments.map(({ name }) => name).join(', ') || '–';
    const problems = observed.problems.map(({ message }) => message).join(', ');
    console.log(
      [calls, tookMs].map((value) => String(value).padStart(5)).join('  ') +
        `${String(people).padStart(20)}${String(impact.affected?.users ?? '–').padStart(10)}  ${segments} ${problems}`,
    );
    clock.advance(MINUTES_BETWEEN * MINUTE_MS);
  }
  await new Promise((resolve) => server.close(resolve));
}

function listening(server: ReturnType<typeof serve>): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(`http://127.0.0.1:${address.port}`);
      else reject(new Error('The server has no port'));
    });
  });
}
