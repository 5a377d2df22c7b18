import { cp, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { buildOnce } from '../../build/build-once';
import { runNode } from '../../build/run-node';
import { isStaticResource, type Manifest, type UiResource } from '../manifest';
import { hashSources } from './source-hash';

const compiler = fileURLToPath(new URL('./compile.cjs', import.meta.url));
const cache = fileURLToPath(new URL('../../../.cache/forge/', import.meta.url));

/**
 * Node's options for a bundler: half the memory for a sixth more time (this app's backend: 317 instead of 688 MB, 24 instead
 * of 21 s on a slow machine). Checking types needs more.
 */
const LITTLE_MEMORY = ['--max-old-space-size=256', '--max-semi-space-size=4'];

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
 * Bundles an app as a deployment would: the backend, and a folder for every UI resource. Bundles are kept under
 * `.cache/forge` by the hash of their sources.
 * Types are not checked: that takes long and changes nothing in the result (`checkTypes`).
 *
 * @throws Error with the bundler's own message when the app does not compile
 */
export async function bundleApp(appDirectory: string, manifest: Manifest): Promise<BundledApp> {
  const folder = join(cache, await hashSources(appDirectory));
  const resources = manifest.resources.filter((each) => !isStaticResource(each));
  await buildOnce(folder, async (unfinished) => {
    // Two processes, for the two cores that a small machine has.
    await Promise.all([
      compileBackend(appDirectory, manifest, unfinished),
      compileFrontends(appDirectory, resources, join(unfinished, 'frontend')),
    ]);
  });
  return {
    backend: join(folder, 'backend'),
    frontend: new Map(resources.map(({ key }) => [key, join(folder, 'frontend', key)])),
  };
}

/**
 * Bundles the app with the bundler's own type check, as a deployment does, and throws the result away. All UI resources
 * are compiled as one program, since reading UI Kit's types takes longest.
 *
 * @throws Error with the compiler's messages
 */
export async function checkTypes(appDirectory: string, manifest: Manifest): Promise<void> {
  const frontends = manifest.resources
    .filter((each) => !isStaticResource(each))
    .flatMap(frontendEntries)
    .map((entry) => ({ ...entry, isMultiEntry: true }));
  const folders = await Promise.all([
    runCompiler('backend', appDirectory, { backend: backendEntries(manifest) }, ['--check-types']),
    runCompiler('frontend', appDirectory, { frontend: frontends }, ['--check-types']),
  ]);
  await Promise.all(
    folders.flatMap((made) => Object.values(made)).map((folder) => rm(folder, { recursive: true })),
  );
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

async function compileBackend(appDirectory: string, manifest: Manifest, target: string): Promise<void> {
  const made = await runCompiler('backend', appDirectory, { backend: backendEntries(manifest) });
  for (const [name, folder] of Object.entries(made)) await move(folder, join(target, name));
}

/** Name of the bundle of all resources that have one entry. */
const TOGETHER = 'together';

/**
 * Compiles the resources with one entry together, three times as fast as one by one since they share nearly everything,
 * and gives each the folder that it would have had alone. Resources with several entries are compiled on their own.
 */
async function compileFrontends(
  appDirectory: string,
  resources: readonly UiResource[],
  target: string,
): Promise<void> {
  const single = resources.filter(({ entry }) => !entry);
  const several = resources.filter(({ entry }) => entry);
  const { [TOGETHER]: together, ...alone } = await runCompiler('frontend', appDirectory, {
    ...(single.length > 0 && {
      [TOGETHER]: single.flatMap(frontendEntries).map((entry) => ({ ...entry, isMultiEntry: true })),
    }),
    ...Object.fromEntries(several.map((each) => [each.key, frontendEntries(each)])),
  });
  for (const [name, folder] of Object.entries(alone)) await move(folder, join(target, name));
  if (together === undefined) return;
  const keys = single.map(({ key }) => key);
  for (const key of keys) {
    const others = new Set(keys.filter((other) => other !== key));
    const isOwn = (file: string) => !others.has(basename(file).split('.')[0] ?? '');
    await cp(together, join(target, key), {
      recursive: true,
      filter: (file) => file === together || isOwn(file),
    });
    await rename(join(target, key, `${key}.html`), join(target, key, 'index.html'));
  }
  await rm(together, { recursive: true });
}

async function move(folder: string, target: string): Promise<void> {
  await cp(folder, target, { recursive: true });
  await rm(folder, { recursive: true });
}

/** @returns the folder that each bundle was written to */
async function runCompiler(
  part: 'backend' | 'frontend',
  appDirectory: string,
  bundles: Bundles,
  options: string[] = [],
): Promise<Record<string, string>> {
  const stdout = await runNode([
    ...(options.length === 0 ? LITTLE_MEMORY : []),
    ...[compiler, part, appDirectory, JSON.stringify(bundles), ...options],
  ]).catch((error: Error) => {
    throw new Error(`The app's ${part} does not bundle:\n${error.message}`, { cause: error });
  });
  return z.record(z.string(), z.string()).parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}
