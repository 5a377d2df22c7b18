import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOnce } from '../build/build-once';
import { runNode } from '../build/run-node';

const viewFolder = dirname(fileURLToPath(import.meta.url));
const repository = join(viewFolder, '..', '..');

/** Every asset of the view is requested below this path, whatever page it is for. */
export const VIEW_BASE = '/_view/';

/**
 * Builds the browser side of the site.
 *
 * @returns the absolute path of a folder with `index.html` (to be served for every page) and `assets/` (to be served
 *   under `VIEW_BASE`). A folder built earlier from the same sources is returned as it is.
 * @throws Error with the bundler's own message when the view does not compile
 */
export async function buildView(): Promise<string> {
  const folder = join(repository, '.cache', 'view', await hashOfSources());
  await buildOnce(folder, async (unfinished) => {
    await runNode([join(viewFolder, 'compile.mjs'), unfinished, VIEW_BASE], {
      ...process.env,
      NODE_ENV: 'production',
    });
  });
  return folder;
}

async function hashOfSources(): Promise<string> {
  const files = await readdir(viewFolder, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const hash = createHash('sha256');
  for (const path of [...paths.sort(), join(repository, 'package-lock.json')]) {
    hash.update(path.slice(repository.length)).update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 16);
}
