import { fileURLToPath } from 'node:url';

/** What Atlassian's deployment tools expect of the CLI they normally run in. */

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Collects what a tool says instead of printing it. */
export function createLogger() {
  const lines: string[] = [];
  const write = (message: unknown) => {
    lines.push(message instanceof Error ? message.message : String(message));
  };
  return { lines, trace: write, debug: write, info: write, warn: write, error: write };
}

/** Atlassian's feature gates, all closed, as for somebody who is not signed in. */
export function closedFeatureGates<Gates extends object>(): Gates {
  const none = new Proxy({}, { get: () => async () => false });
  return none as Gates;
}
