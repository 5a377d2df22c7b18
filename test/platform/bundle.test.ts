import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { type ForgeApp, loadApp } from '../../sandbox/forge/app';
import { checkTypes } from '../../sandbox/forge/bundle/bundle-app';
import { REPOSITORY } from './vendor-tools';

/**
 * The app, bundled by Atlassian's bundler, against a hello-world of the packages it is built from: `@forge/react` and
 * `@forge/bridge` in the views, `@forge/api`, `@forge/resolver` and `zod` in the backend.
 */

const HELLO_WORLD = join(REPOSITORY, 'test', 'fixtures', 'hello-world');
const UI_FACTOR = 1.6;
const BACKEND_FACTOR = 3;

let app: ForgeApp;
let hello: ForgeApp;
beforeAll(async () => {
  app = await loadApp(REPOSITORY);
  hello = await loadApp(HELLO_WORLD);
}, 120_000);

it('bundles with its types checked, as a deployment does', async () => {
  await expect(checkTypes(REPOSITORY, app.manifest)).resolves.toBeUndefined();
}, 180_000);

interface Size {
  bytes: number;
  zipped: number;
}

/** The scripts of a bundle, without source maps and licence texts. */
function sizeOf(folder: string): Size {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.c?js$/.test(file) && statSync(file).isFile());
  const contents = scripts.map((file) => readFileSync(file));
  return {
    bytes: contents.reduce((sum, content) => sum + content.length, 0),
    zipped: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
  };
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function report(name: string, size: Size, reference: Size): void {
  const factor = (size.bytes / reference.bytes).toFixed(2);
  process.stdout.write(
    `bundle: ${name} ${kB(size.bytes)} (${kB(size.zipped)} zipped), ${factor} times hello-world's ${kB(reference.bytes)}\n`,
  );
}

it(`keeps every UI bundle under ${UI_FACTOR} times a hello-world app's`, () => {
  const reference = sizeOf(hello.bundle.frontend.get('hello') ?? '');
  for (const [key, folder] of app.bundle.frontend) {
    const size = sizeOf(folder);
    report(key, size, reference);
    expect(size.bytes / reference.bytes, key).toBeLessThan(UI_FACTOR);
  }
});

it(`keeps the backend bundle under ${BACKEND_FACTOR} times a hello-world app's`, () => {
  const reference = sizeOf(hello.bundle.backend);
  const size = sizeOf(app.bundle.backend);
  report('backend', size, reference);
  expect(size.bytes / reference.bytes).toBeLessThan(BACKEND_FACTOR);
});
