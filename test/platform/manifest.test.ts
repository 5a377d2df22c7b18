import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { expect, it } from 'vitest';
import { readManifest } from '../../sandbox/forge/manifest';
import { HELLO_APP } from '../sandbox/forge/hello-site';
import { REPOSITORY } from './vendor-tools';

it.each([
  ['the app', REPOSITORY],
  ['the fixture app', HELLO_APP],
])("passes Atlassian's own manifest validation: %s", async (_, directory) => {
  const before = process.cwd();
  process.chdir(directory);
  try {
    const result = await ProcessorBuilder.instance()
      .withValidation(ValidationTypes.FULL)
      .build()
      .process(undefined);
    expect(result.errors ?? []).toEqual([]);
    expect(result.success).toBe(true);
  } finally {
    process.chdir(before);
  }
});

it('is a manifest that the sandbox runs', async () => {
  const manifest = await readManifest(REPOSITORY);
  expect(manifest.modules['jira:issuePanel'].length).toBeGreaterThan(0);
});

it('has each text of its modules in every language it declares', () => {
  const manifest = readFileSync(join(REPOSITORY, 'manifest.yml'), 'utf8');
  const used = [...manifest.matchAll(/i18n: (\S+)/g)].map(([, key]) => key ?? '');
  expect(used.length).toBeGreaterThan(0);
  for (const [, path] of manifest.matchAll(/path: (static\/\S+\.json)/g)) {
    const words = JSON.stringify(JSON.parse(readFileSync(join(REPOSITORY, path ?? ''), 'utf8')));
    for (const key of used) expect(words, `${path} lacks ${key}`).toContain(`"${key.split('.').at(-1)}"`);
  }
});
