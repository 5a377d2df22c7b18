import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/**
 * A hash of everything a bundle of the app depends on: its sources, its configuration, the installed packages and how
 * it is bundled.
 *
 * @returns 16 hexadecimal digits
 */
export async function hashSources(appDirectory: string): Promise<string> {
  const hash = createHash('sha256').update(await readFile(new URL('./compile.cjs', import.meta.url)));
  const files = [...(await filesBelow(join(appDirectory, 'src'))), ...configuration(appDirectory)];
  for (const file of files.sort()) hash.update(relative(appDirectory, file)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** `tsconfig.json` and `package-lock.json` may lie in a folder above, as they do for a fixture app. */
function configuration(appDirectory: string): string[] {
  const found = [join(appDirectory, 'manifest.yml')];
  for (let folder = appDirectory; folder !== dirname(folder); folder = dirname(folder)) {
    for (const name of ['tsconfig.json', 'package-lock.json']) {
      if (existsSync(join(folder, name))) found.push(join(folder, name));
    }
  }
  return found;
}
