import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWhenAsked } from './ending.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { readOptions, refuse } from './read-options.mjs';

/** `npm start`: installs what is missing, then runs the sandbox in this process, so that a signal ends all of it. */

const USAGE = `Starts the sandbox: a local site with Kaji installed, its upstreams and a world to try it in.

  npm start                          on port 8080, or the next free one
  npm start -- --port 9000           on another port
  npm start -- --history FILE.jsonl  with other tickets as the past
  npm start -- --unconfigured        without saving the app's settings, as after an installation
  npm start -- --help`;

const { port, history, unconfigured } = readOptions(
  {
    port: { type: 'string' },
    history: { type: 'string' },
    unconfigured: { type: 'boolean', default: false },
  },
  USAGE,
);
if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
  refuse(`--port takes a number from 0 to 65535, not "${port}"`, USAGE);
}
const toClose = endWhenAsked();
requireNode();
await ensureInstalled(dirname(dirname(fileURLToPath(import.meta.url))));

const { register } = await import('tsx/esm/api');
register();
const { runSandbox } = await import('../sandbox/main.ts');
const site = await runSandbox({
  port: port === undefined ? undefined : Number(port),
  history,
  configured: !unconfigured,
});
toClose(() => site.close());
