import { resolve } from 'node:path';
import { type RunningSite, startSite } from './site';

const FIRST_PORT = 8080;
const PORTS_TRIED = 20;

export interface SandboxOptions {
  /** 8080, or the next free one, when absent */
  port?: number;
  /** a file of other tickets, from the working directory */
  history?: string;
  /** whether the app's settings are saved at the start */
  configured: boolean;
}

/**
 * Starts the sandbox and says where it is; where it cannot start, says why and ends the process with exit code 1.
 *
 * @returns the site, which runs until it is closed
 */
export async function runSandbox({ port, history, configured }: SandboxOptions): Promise<RunningSite> {
  const startedMs = performance.now();
  console.log('Building the app and the pages (a few seconds the first time) …');
  const options = { history: history === undefined ? undefined : resolve(history), configured };
  const site = await (port === undefined ? startOnFreePort(options) : startSite({ ...options, port })).catch(
    (error) => refuse(error, port),
  );
  console.log(welcome(site, configured, Math.round(performance.now() - startedMs)));
  return site;
}

async function startOnFreePort(options: { history?: string; configured: boolean }): Promise<RunningSite> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    try {
      return await startSite({ ...options, port });
    } catch (error) {
      if (!isPortTaken(error)) throw error;
    }
  }
  throw new Error(
    `Ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} are all taken: name another with --port`,
  );
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function refuse(error: unknown, port: number | undefined): never {
  console.error(`The sandbox cannot start.\n${reasonOf(error, port)}`);
  process.exit(1);
}

function reasonOf(error: unknown, port: number | undefined): string {
  if (!(error instanceof Error)) return String(error);
  if (isPortTaken(error)) return `Port ${port} is taken: name another, or leave --port out for a free one.`;
  if ('code' in error && error.code === 'EACCES' && 'syscall' in error && error.syscall === 'listen')
    return `Port ${port} may not be opened by this user: name one above 1023, or leave --port out.`;
  return error.message;
}

function welcome({ url, world }: RunningSite, configured: boolean, tookMs: number): string {
  const { liveIncident } = world.jira;
  const admin = world.people.find(({ role }) => role === 'admin');
  return `
Kaji's sandbox is ready after ${(tookMs / 1000).toFixed(1)} s: ${url}

  ${url}/browse/${liveIncident}   the incident that is happening now
  ${url}/queue   the queue of ${world.site.name}
  ${url}/portal   raise a new incident
  ${url}/control   the clock, the incident's course, faults, who you are
${
  configured
    ? `\nThe app was configured as ${admin?.displayName ?? 'its administrator'} would: see Project settings.`
    : '\nThe app is not configured: open its page in the project settings as the administrator.'
}
Ctrl-C ends it.`;
}
