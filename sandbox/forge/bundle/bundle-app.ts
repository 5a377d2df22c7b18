import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Manifest, UiResource } from '../manifest';
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

/**
 * Bundles an app as a deployment would: the backend and every UI resource that a module uses, each once, side by side.
 * Bundles are kept under `.cache/forge` by the hash of their sources.
 *
 * @throws Error with the bundler's own message when the app does not compile
 */
export async function bundleApp(appDirectory: string, manifest: Manifest): Promise<BundledApp> {
  const folder = join(cache, await hashSources(appDirectory));
  const frontends = manifest.resources.map(async (resource): Promise<[string, string]> => {
    const target = join(folder, 'frontend', resource.key);
    return [resource.key, await bundlePart('frontend', appDirectory, frontendEntries(resource), target)];
  });
  const [backend, ...frontend] = await Promise.all([
    bundlePart('backend', appDirectory, backendEntries(manifest), join(folder, 'backend')),
    ...frontends,
  ]);
  return { backend, frontend: new Map(frontend) };
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

async function bundlePart(
  part: string,
  appDirectory: string,
  entries: EntryPoint[],
  target: string,
): Promise<string> {
  if (existsSync(target)) return target;
  const { stdout } = await run(process.execPath, [
    compiler,
    part,
    appDirectory,
    JSON.stringify(entries),
  ]).catch((error: { stderr?: string; message: string }) => {
    throw new Error(`The app's ${part} does not bundle:\n${error.stderr || error.message}`);
  });
  await moveIntoPlace(stdout.trim().split('\n').at(-1) ?? '', target);
  return target;
}

/** Two processes may bundle the same app at once: the first to finish wins, the other's equal result is thrown away. */
async function moveIntoPlace(from: string, target: string): Promise<void> {
  const nearby = `${target}.${process.pid}`;
  await mkdir(join(target, '..'), { recursive: true });
  await cp(from, nearby, { recursive: true });
  await rm(from, { recursive: true });
  await rename(nearby, target).catch(async (error: unknown) => {
    await rm(nearby, { recursive: true });
    if (!existsSync(target)) throw error;
  });
}
