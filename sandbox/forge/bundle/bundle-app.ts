import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { isStaticResource, type Manifest, type UiResource } from '../manifest';
import { buildOnce } from './build-once';
import { hashSources } from './source-hash';

const compiler = fileURLToPath(new URL('./compile.cjs', import.meta.url));
const cache = fileURLToPath(new URL('../../../.cache/forge/', import.meta.url));
const run = promisify(execFile);

/** Where a bundled app lies on disk. */
export interface BundledApp {
  /** folder with one `.cjs` file for each module that handlers name */
  backend: string;
  /** resource key → folder with its scripts and HTML pages */
  frontend: ReadonlyMap<string, string>;
}

interface EntryPoint {
  name: string;
  path: string;
  isMultiEntry?: boolean;
}

/** Entry points by the name of the folder that their bundle becomes. */
type Bundles = Record<string, EntryPoint[]>;

/**
 * Bundles an app as a deployment would: the backend, and every UI resource on its own. Bundles are kept under
 * `.cache/forge` by the hash of their sources.
 *
 * @param options.checkTypes as a deployment does; it takes longer and changes nothing in the result
 * @throws Error with the bundler's own message when the app does not compile
 */
export async function bundleApp(
  appDirectory: string,
  manifest: Manifest,
  { checkTypes = false }: { checkTypes?: boolean } = {},
): Promise<BundledApp> {
  const hash = await hashSources(appDirectory);
  const folder = join(cache, checkTypes ? `${hash}-checked` : hash);
  const options = checkTypes ? ['--check-types'] : [];
  const resources = manifest.resources.filter((each) => !isStaticResource(each));
  await buildOnce(folder, async (unfinished) => {
    const frontends = Object.fromEntries(resources.map((each) => [each.key, frontendEntries(each)]));
    // Two processes, for the two cores that a small machine has.
    await Promise.all([
      compile('backend', appDirectory, { backend: backendEntries(manifest) }, unfinished, options),
      compile('frontend', appDirectory, frontends, join(unfinished, 'frontend'), options),
    ]);
  });
  return {
    backend: join(folder, 'backend'),
    frontend: new Map(resources.map(({ key }) => [key, join(folder, 'frontend', key)])),
  };
}

/** `index.run` is the export `run` of `src/index`. */
function backendEntries(manifest: Manifest): EntryPoint[] {
  const names = new Set(
    manifest.modules.function.map(({ handler }) => handler.slice(0, handler.lastIndexOf('.'))),
  );
  return [...names].map((name) => ({ name, path: join('src', name) }));
}

function frontendEntries({ key, path, entry }: UiResource): EntryPoint[] {
  if (!entry) return [{ name: key, path }];
  return Object.entries(entry).map(([name, file]) => ({ name, path: join(path, file), isMultiEntry: true }));
}

async function compile(
  part: 'backend' | 'frontend',
  appDirectory: string,
  bundles: Bundles,
  target: string,
  options: string[],
): Promise<void> {
  const { stdout } = await run(process.execPath, [
    compiler,
    part,
    appDirectory,
    JSON.stringify(bundles),
    ...options,
  ]).catch((error: { stderr?: string; message: string }) => {
    throw new Error(`The app's ${part} does not bundle:\n${error.stderr || error.message}`);
  });
  const folders = z.record(z.string(), z.string()).parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  for (const [name, folder] of Object.entries(folders)) {
    await cp(folder, join(target, name), { recursive: true });
    await rm(folder, { recursive: true });
  }
}
