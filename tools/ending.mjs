import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_LOOKED_AT_MS = 250;
/** How long closing may take before the process ends without it. */
const CLOSING_TAKES_MS = 3_000;

/**
 * Ends this process when a signal asks for it, and when the npm that started it is gone: npm does not pass on every
 * signal. Until there is something to close, the exit code is the shell's for the signal; from then on it is 0.
 *
 * @returns {(close: () => Promise<void>) => void} to be told what to close
 */
export function endWhenAsked() {
  let closeAll;
  let isEnding = false;
  const end = (signal) => {
    if (!closeAll) process.exit(128 + constants.signals[signal]);
    // Ctrl-C comes from the terminal and once more from npm.
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(0), CLOSING_TAKES_MS).unref();
    closeAll().then(
      () => process.exit(0),
      (error) => {
        console.error(error.message);
        process.exit(1);
      },
    );
  };
  for (const signal of SIGNALS) process.on(signal, end);
  if (process.env.npm_lifecycle_event) whenOrphaned(() => end('SIGHUP'));
  return (close) => {
    closeAll = close;
  };
}

function whenOrphaned(act) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) act();
  }, PARENT_LOOKED_AT_MS).unref();
}

/**
 * Ends a child process with this one, which otherwise would leave it running.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function endTogether(child) {
  const end = () => child.kill();
  process.on('exit', end);
  child.on('close', () => process.off('exit', end));
}
