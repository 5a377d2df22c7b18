import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { endTogether } from './ending.mjs';

/** Node 20.19 is the oldest on which every tool of the project runs. */
const OLDEST_NODE = [20, 19];

/**
 * Ends the process with a message where Node is too old for the project.
 */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Kaji needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Installs the packages of `package-lock.json` where they are missing or older than it; ends the process where npm
 * fails. npm ends with this process.
 *
 * @param {string} root the repository
 */
export async function ensureInstalled(root) {
  const installedAt = modifiedAt(join(root, 'node_modules', '.package-lock.json'));
  if (installedAt >= modifiedAt(join(root, 'package-lock.json'))) return;
  console.log(
    installedAt === 0
      ? 'First run: installing the packages (about half a minute) …'
      : 'package-lock.json is newer than what is installed: installing again …',
  );
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  endTogether(npm);
  const status = await new Promise((resolve) => npm.on('close', resolve).on('error', resolve));
  if (status === 0) return;
  console.error(
    'npm ci failed: see its message above. A network connection to your npm registry is needed once.',
  );
  process.exit(1);
}

/** Milliseconds since 1970; 0 for a file that does not exist. */
function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
