import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { AppError, FromWorker, Invocation, ToWorker, WorkerSetup } from '../protocol';
import { captureConsole } from './app-console';
import { egressFetch } from './egress-fetch';
import { forgeRuntime } from './forge-runtime';
import { currentInvocation } from './invocation-scope';
import { platformFetch } from './platform-fetch';
import { shiftedDate } from './shifted-date';

/** The thread that stands for the platform's runtime: it sets the globals, loads the app's bundle and calls functions. */

type AppFunction = (payload: unknown, context: unknown) => unknown;

const running = new Map<string, AbortController>();
const load = createRequire(import.meta.url);

function start(port: MessagePort, setup: WorkerSetup): void {
  const say = (message: FromWorker) => port.postMessage(message);
  installGlobals(setup, say);
  const functions = loadFunctions(setup, say);
  if (!functions) return;
  // A promise that the app let go of must not end the other invocations of this worker.
  process.on('unhandledRejection', (reason) => {
    say({ kind: 'log', id: '', level: 'error', message: `Unhandled rejection: ${describe(reason).message}` });
  });

  port.on('message', (message: ToWorker) => {
    if (message.kind === 'invoke') void invoke(functions, message.invocation, say);
    else {
      running.get(message.id)?.abort(new Error('The function reached its time limit'));
      say({ kind: 'abandoned', id: message.id });
    }
  });
  say({ kind: 'ready' });
}

function installGlobals(setup: WorkerSetup, say: (message: FromWorker) => void): void {
  const siteFetch = globalThis.fetch;
  const clockOffset = new Float64Array(setup.clockOffset);
  captureConsole((level, message) => {
    say({ kind: 'log', id: currentInvocation.getStore()?.invocation.id ?? '', level, message });
  });
  globalThis.fetch = egressFetch(setup, siteFetch);
  globalThis.Date = shiftedDate(Date, () => clockOffset[0] ?? 0);
  Object.defineProperties(globalThis, {
    __forge_fetch__: { value: platformFetch(setup, siteFetch) },
    // A getter, because one worker runs many invocations at once and each has its own.
    __forge_runtime__: {
      get: () => {
        const scope = currentInvocation.getStore();
        return scope && forgeRuntime(scope);
      },
    },
  });
}

async function invoke(
  functions: ReadonlyMap<string, AppFunction>,
  invocation: Invocation,
  say: (message: FromWorker) => void,
): Promise<void> {
  const controller = new AbortController();
  running.set(invocation.id, controller);
  const scope = {
    invocation,
    deadline: performance.now() + invocation.timeLimitMs,
    ended: controller.signal,
  };
  await currentInvocation.run(scope, async () => {
    try {
      const result = await functions.get(invocation.handler)?.(invocation.payload, contextOf(invocation));
      say({ kind: 'returned', id: invocation.id, body: JSON.stringify(result) });
    } catch (error) {
      say({ kind: 'threw', id: invocation.id, error: describe(error) });
    }
  });
  running.delete(invocation.id);
}

/** Loads the bundle as a cold start does, outside any invocation. */
function loadFunctions(
  { backend, handlers }: WorkerSetup,
  say: (message: FromWorker) => void,
): Map<string, AppFunction> | undefined {
  try {
    return new Map(handlers.map((handler) => [handler, findFunction(backend, handler)]));
  } catch (error) {
    say({ kind: 'broken', error: describe(error) });
    return undefined;
  }
}

function findFunction(backend: string, handler: string): AppFunction {
  const dot = handler.lastIndexOf('.');
  const bundle = load(join(backend, `${handler.slice(0, dot)}.cjs`));
  const found = bundle[handler.slice(dot + 1)];
  if (typeof found !== 'function') throw new Error(`The bundle exports no function ${handler}`);
  return found;
}

/** The second argument of every function: https://developer.atlassian.com/platform/forge/function-reference/arguments/ */
function contextOf({ accountId, appContext, contextAri }: Invocation) {
  return {
    installContext: contextAri,
    ...(accountId !== undefined && { principal: { accountId } }),
    installation: appContext.installation,
  };
}

function describe(thrown: unknown): AppError {
  return thrown instanceof Error
    ? { name: thrown.name, message: thrown.message, stack: thrown.stack }
    : { name: 'Error', message: String(thrown) };
}

if (!parentPort) throw new Error('The Forge runtime runs in a worker thread');
start(parentPort, workerData);
