import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';

/** How a command of the project ends: each test runs one that starts, and then waits for ever. */

const ENDING = new URL('../../tools/ending.mjs', import.meta.url).href;
const command = (rest: string) => `
  import { spawn } from 'node:child_process';
  import { endTogether, endWhenAsked } from ${JSON.stringify(ENDING)};
  const toClose = endWhenAsked();
  ${rest}
  setInterval(() => {}, 1000);`;
const STARTING = command(`console.log(process.pid);`);
const RUNNING = command(`toClose(async () => console.log('closed')); console.log(process.pid);`);
const CLOSING_UNTIL_SIGUSR2 = command(`
  toClose(() => new Promise((done) => {
    process.on('SIGUSR2', done);
    console.log('closing');
  }));
  console.log(process.pid);`);
const INSTALLING = command(`
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
  endTogether(child);
  console.log(child.pid);`);

const node = ['--input-type=module', '-e'];
const started: number[] = [];
afterEach(() => {
  for (const pid of started.splice(0)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended, as it should.
    }
  }
});

/** @returns the process, the id that it told, and all that it printed so far */
async function run(executable: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(executable, args, {
    env: { ...process.env, npm_lifecycle_event: undefined, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed = { text: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed.text += text;
  });
  await once(child.stdout, 'data');
  const told = Number.parseInt(printed.text, 10);
  started.push(child.pid ?? 0, told);
  return { child, told, printed };
}

/** Its exit code, once it and all that print where it prints have ended. */
const exitOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'close'))[0];

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('ends at once on %s while there is nothing to close', async (signal, code) => {
  const { child } = await run(process.execPath, [...node, STARTING]);
  child.kill(signal);
  expect(await exitOf(child)).toBe(code);
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('closes what runs on %s', async (signal) => {
  const { child, printed } = await run(process.execPath, [...node, RUNNING]);
  child.kill(signal);
  expect(await exitOf(child)).toBe(0);
  expect(printed.text).toContain('closed');
});

it('closes once for the two signals that Ctrl-C means below npm', async () => {
  const { child, printed } = await run(process.execPath, [...node, CLOSING_UNTIL_SIGUSR2]);
  child.kill('SIGINT');
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  child.kill('SIGUSR2');
  expect(await exitOf(child)).toBe(0);
  expect(printed.text.match(/closing/g)).toHaveLength(1);
});

it('ends the process that it waits for', async () => {
  const { child } = await run(process.execPath, [...node, INSTALLING]);
  child.kill('SIGTERM');
  expect(await exitOf(child)).toBe(143);
});

it('ends when the npm that started it is gone', async () => {
  const script = '"$0" "$@" & wait';
  const env = { npm_lifecycle_event: 'start' };
  const { child, printed } = await run('sh', ['-c', script, process.execPath, ...node, RUNNING], env);
  child.kill('SIGKILL');
  await exitOf(child);
  expect(printed.text).toContain('closed');
});
