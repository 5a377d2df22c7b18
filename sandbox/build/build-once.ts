import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;

/**
 * Has a folder built by whoever comes first; other processes that want the same folder wait for it instead of doing
 * the same work beside it. A folder that exists is complete.
 *
 * @param build fills the folder it is given, which becomes `target` when it is done
 */
export async function buildOnce(target: string, build: (folder: string) => Promise<void>): Promise<void> {
  const lock = `${target}.lock`;
  await mkdir(dirname(target), { recursive: true });
  while (!existsSync(target)) {
    if (!(await claim(lock))) {
      await sleep(POLL_MS);
      continue;
    }
    const unfinished = `${target}.unfinished`;
    try {
      await rm(unfinished, { recursive: true, force: true });
      await mkdir(unfinished);
      await build(unfinished);
      await rename(unfinished, target);
    } finally {
      await rm(lock, { force: true });
    }
  }
}

/** The lock is a file with the id of the process that builds; one whose process is gone counts for nothing. */
async function claim(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (owner > 0 && !isAlive(owner)) await rm(lock, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, 'ESRCH');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
