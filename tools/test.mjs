import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endTogether, endWhenAsked } from './ending.mjs';
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium.mjs';
import { ensureInstalled, requireNode } from './install.mjs';

/**
 * `npm test`: everything that must hold, one line each; `npm test -- types unit` runs the named checks alone.
 * Two run side by side, the longest first; the browser needs the machine to itself, after them.
 * The last line is the sum of all test runs; the exit code is 1 where anything failed.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = join(root, '.cache', 'test');
const bin = (name) => join(root, 'node_modules', '.bin', name);

const vitest = (project) => ({
  name: project,
  report: join(reports, `${project}.json`),
  command: [
    bin('vitest'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ],
});

const CHECKS = [
  vitest('platform'),
  { name: 'types', command: [bin('tsc'), '-p', 'tsconfig.check.json'] },
  vitest('unit'),
  vitest('contract'),
  { name: 'layers', command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'src', 'sandbox'] },
  { name: 'unused', command: [bin('knip')] },
  { name: 'style', command: [bin('biome'), 'check', '.'] },
  { ...vitest('browser'), runsAlone: true, needs: needsChromium },
];
const SIDE_BY_SIDE = Math.min(2, os.availableParallelism?.() ?? 1);

function needsChromium() {
  const chromium = findChromium();
  if (!chromium) return { problem: HOW_TO_GET_CHROMIUM };
  return { env: { CHROME_PATH: chromium } };
}

/** Runs a check and answers what it printed, its exit code and its test counts. */
async function run({ command, report, needs }) {
  const { problem, env = {} } = needs?.() ?? {};
  if (problem) return { ok: false, output: problem, counts: { passed: 0, failed: 1, skipped: [] } };
  const [executable, ...args] = command;
  const child = spawn(executable, args, {
    cwd: root,
    env: { ...process.env, ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
    shell: process.platform === 'win32',
  });
  endTogether(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output += text;
    });
  }
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { ok: code === 0, output, counts: report ? readCounts(report) : undefined };
}

/** A run that ended before it could report counts as one failure. */
function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const skipped = testResults
      .flatMap((file) => file.assertionResults)
      .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
      .map(({ fullName }) => fullName);
    // A file that does not load fails as a suite without any test of its own.
    const failed = Math.max(numFailedTests, numFailedTestSuites > 0 && numFailedTests === 0 ? 1 : 0);
    return { passed: numPassedTests, failed, skipped };
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return { passed: 0, failed: 1, skipped: [] };
  }
}

function describe(counts) {
  if (!counts) return '';
  const skipped = counts.skipped.length > 0 ? `, ${counts.skipped.length} skipped` : '';
  return ` (${counts.passed} passed, ${counts.failed} failed${skipped})`;
}

const seconds = (sinceMs) => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;

const wanted = process.argv.slice(2);
if (wanted.includes('--help')) {
  console.log(
    `npm test runs every check, npm test -- NAME … the named ones: ${CHECKS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(0);
}
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown}. There are: ${CHECKS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

endWhenAsked();
requireNode();
await ensureInstalled(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const startedMs = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
let allOk = true;
const chosen = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

/** Takes one check after the other until none is left; several may take from the same list. */
async function runAll(waiting) {
  for (let check = waiting.shift(); check; check = waiting.shift()) await runAndReport(check);
}

async function runAndReport(check) {
  const checkStartedMs = performance.now();
  const { ok, output, counts } = await run(check);
  console.log(`${ok ? '✓' : '✗'} ${check.name} ${seconds(checkStartedMs)}${describe(counts)}`);
  for (const line of output.matchAll(/^bundle: .*$/gm)) console.log(`  ${line[0]}`);
  for (const name of counts?.skipped ?? []) console.log(`  skipped: ${name}`);
  if (!ok) console.log(output);
  allOk &&= ok;
  total.passed += counts?.passed ?? 0;
  total.failed += Math.max(counts?.failed ?? 0, ok ? 0 : 1);
  total.skipped += counts?.skipped.length ?? 0;
}

const together = chosen.filter(({ runsAlone }) => !runsAlone);
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => runAll(together)));
await runAll(chosen.filter(({ runsAlone }) => runsAlone));
console.log(`all checks took ${seconds(startedMs)}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(allOk ? 0 : 1);
