import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { SandboxClock } from '../../sandbox/clock';
import { ProductEvents } from '../../sandbox/product-events';
import { createIdentities } from '../../sandbox/upstreams/identities';
import { createJira } from '../../sandbox/upstreams/jira/create-jira';
import { buildWorld } from '../../sandbox/world/build';
import { loadHistory } from '../../sandbox/world/history';
import { createTicketingOver } from '../../src/adapters/jira';
import type { PastIncident, WordSearch } from '../../src/ports';
import { startDeadline } from '../../src/ports/deadline';

/** The sandbox's Jira over HTTP, with a dataset as its past. */
export interface DatasetJira {
  /**
   * Searches through the app's own adapter, as the history stood at an instant.
   * @param before tickets created at or after it are not found; absent when the dataset has no times
   * @param id of the ticket that asks; free text asks as the site's live incident
   */
  search(search: WordSearch, before: Date | undefined, id: string): Promise<PastIncident[]>;
  /** the dataset's id of a ticket in Jira; `undefined` for the few that are the sandbox's own */
  idOf(key: string): string | undefined;
  close(): Promise<void>;
}

const CALL_MS = 60_000;

/** Loads a folder's tickets into a Jira on a free port of this machine. */
export async function serveDataset(folder: string, now: Date): Promise<DatasetJira> {
  const world = await loadHistory(join(folder, 'tickets.jsonl'), buildWorld(now));
  const idByKey = new Map<string, string>();
  for (const { key, properties } of world.jira.issues) {
    const source = properties?.['sandbox.source'];
    if (isSource(source)) idByKey.set(key, String(source.id));
  }
  const keyById = new Map([...idByKey].map(([key, id]) => [id, key]));
  const jira = createJira({
    world,
    clock: new SandboxClock(now),
    events: new ProductEvents(),
    identities: createIdentities(world.people),
    baseUrl: 'http://127.0.0.1',
  });
  const server = serve({ fetch: jira.routes.fetch, port: 0, hostname: '127.0.0.1' });
  const port = await listening(server);
  return {
    search(search, before, id) {
      const ticketing = createTicketingOver(
        ({ method, path, body, signal }) =>
          fetch(`http://127.0.0.1:${port}${path.value}`, {
            method,
            signal,
            headers: { accept: 'application/json', 'content-type': 'application/json' },
            ...(body !== undefined && { body: JSON.stringify(body) }),
          }),
        { deadline: startDeadline(CALL_MS), ...(before && { createdBefore: before }) },
      );
      return ticketing.searchIncidents(search, keyById.get(id) ?? world.jira.liveIncident);
    },
    idOf: (key) => idByKey.get(key),
    close: () =>
      new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

function listening(server: ReturnType<typeof serve>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
      else reject(new Error('The server has no port'));
    });
  });
}

function isSource(value: unknown): value is { id: string | number } {
  return typeof value === 'object' && value !== null && 'id' in value;
}
