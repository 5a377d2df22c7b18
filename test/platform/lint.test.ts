import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { getClientSideLintersOnly, lint } from '@forge/lint';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { closedFeatureGates, createLogger, REPOSITORY } from './vendor-tools';

/** Atlassian's fifteen linters, as `forge lint` runs them before a deployment. */

const CONTRACTS = resolve(REPOSITORY, process.env.KAJI_SHARED ?? '../shared', 'contracts');

/** The permission linter compares calls with the vendor's specifications, which it would otherwise download. */
const SPECIFICATIONS = {
  LOCAL_JIRA_SWAGGER: join(CONTRACTS, 'jira-platform-v3.2026-07-21.json'),
  LOCAL_JSM_SWAGGER: join(CONTRACTS, 'jsm-servicedesk.2025-09-17.json'),
  LOCAL_CONF_SWAGGER: join(CONTRACTS, 'confluence-v1.2026-07-21.json'),
  LOCAL_CONF_V2_SWAGGER: join(CONTRACTS, 'confluence-v2.2026-07-21.json'),
};
const available = Object.values(SPECIFICATIONS).every((file) => existsSync(file));

type Manifest = Parameters<typeof lint>[1];

/** Whether it is a valid one is for manifest.test.ts to say. */
function readManifest(): Manifest {
  return parse(readFileSync(join(REPOSITORY, 'manifest.yml'), 'utf8'));
}

async function problemsOf(which: (linter: object) => boolean): Promise<string[]> {
  const manifest = readManifest();
  const logger = createLogger();
  const linters = await getClientSideLintersOnly(manifest, 'development', logger, closedFeatureGates());
  const files = readdirSync(join(REPOSITORY, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => relative(REPOSITORY, join(REPOSITORY, 'src', file)));
  const results = await lint(files, manifest, 'development', logger, closedFeatureGates(), {
    linter: { mode: 'client-side' },
    linters: linters.filter(which),
  });
  return results.flatMap(({ file, errors, warnings }) =>
    [...errors, ...warnings].map(({ line, message }) => `${file}:${line} ${message}`),
  );
}

const isPermissionLinter = (linter: object) => linter.constructor.name === 'PermissionLinter';

it("has nothing for Atlassian's linters to complain about", async () => {
  expect(await problemsOf((linter) => !isPermissionLinter(linter))).toEqual([]);
});

it.skipIf(!available)(
  `declares the permissions that its calls need, by Atlassian's specifications${available ? '' : ' (they are not in KAJI_SHARED/contracts)'}`,
  async () => {
    const none = join(REPOSITORY, '.cache', 'no-operations.json');
    mkdirSync(join(REPOSITORY, '.cache'), { recursive: true });
    writeFileSync(none, JSON.stringify({ openapi: '3.0.1', paths: {} }));
    Object.assign(process.env, SPECIFICATIONS, {
      USE_LOCAL_SWAGGER: 'true',
      LOCAL_JSW_SWAGGER: none,
      LOCAL_BB_SWAGGER: none,
    });
    expect(await problemsOf(isPermissionLinter)).toEqual([]);
  },
);
