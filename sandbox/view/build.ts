import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const viewFolder = dirname(fileURLToPath(import.meta.url));
const repository = join(viewFolder, '..', '..');

/** Every asset of the view is requested below this path, whatever page it is for. */
export const VIEW_BASE = '/_view/';

/**
 * Builds the browser side of the site.
 *
 * @returns the absolute path of a folder with `index.html` (to be served for every page) and `assets/` (to be served
 *   under `VIEW_BASE`). A folder built earlier from the same sources is returned as it is.
 */
export async function buildView(): Promise<string> {
  const folder = join(repository, '.cache', 'view', await hashOfSources());
  if (existsSync(join(folder, 'index.html'))) return folder;

  const unfinished = `${folder}.${process.pid}`;
  await inProduction(() =>
    build({
      configFile: false,
      root: viewFolder,
      base: VIEW_BASE,
      logLevel: 'warn',
      plugins: [react()],
      resolve: { alias: { '@atlaskit/tokens': tokensOfAtlaskit() } },
      define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
      build: { outDir: unfinished, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
    }),
  );
  await moveIntoPlace(unfinished, folder);
  return folder;
}

/** Vite and its React plugin compile for development unless the process says otherwise, as it does in a test run. */
async function inProduction<Result>(work: () => Promise<Result>): Promise<Result> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** npm nests a copy of the design tokens below each Atlaskit package; one copy, the one the buttons use, serves all. */
function tokensOfAtlaskit(): string {
  const requireFromHere = createRequire(import.meta.url);
  const requireFromButton = createRequire(requireFromHere.resolve('@atlaskit/button/new'));
  const entry = requireFromButton.resolve('@atlaskit/tokens');
  return entry.slice(0, entry.indexOf(join('@atlaskit', 'tokens')) + join('@atlaskit', 'tokens').length);
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

/** Two processes may build at once: the first to finish wins, the other's equal result is thrown away. */
async function moveIntoPlace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'index.html'))) throw error;
    await rm(from, { recursive: true });
  }
}
