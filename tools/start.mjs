import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endWhenAsked } from './ending.mjs';
import { ensureInstalled, requireNode } from './install.mjs';

/** `npm start`: installs what is missing, then runs the sandbox in this process, so that a signal ends all of it. */

const USAGE = `Starts the sandbox: a local site with Kaji installed, its upstreams and a world to try it in.

  npm start                          on port 8080, or the next free one
  npm start -- --port 9000           on another port
  npm start -- --history FILE.jsonl  with other tickets as the past
  npm start -- --unconfigured        without saving the app's settings, as after an installation
  npm start -- --help
`;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        history: { type: 'string' },
        unconfigured: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.port !== undefined && !/^\d{1,5}$/.test(values.port)) throw new Error('--port takes a number');
    return values;
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return process.exit(2);
  }
}

const { help, port, history, unconfigured } = readArguments();
if (help) {
  process.stdout.write(USAGE);
  process.exit(0);
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
