import { Worker } from 'node:worker_threads';
import type { SandboxClock } from '../clock';
import type { AppError, FromWorker, Invocation, ToWorker, WorkerSetup } from './protocol';

/** How long the worker may take to acknowledge that an invocation is given up before it counts as stuck. */
const ABANDON_GRACE_MS = 500;
/** How often the worker's clock is brought in line with the sandbox's. */
const CLOCK_PERIOD_MS = 20;

export type RuntimeOutcome =
  | { kind: 'returned'; body: unknown }
  | { kind: 'threw'; error: AppError }
  | { kind: 'timed-out' };

export interface ConsoleLine {
  level: string;
  message: string;
}

interface Pending {
  settle: (outcome: RuntimeOutcome) => void;
  onLine: (line: ConsoleLine) => void;
  timer: NodeJS.Timeout;
}

/**
 * Runs the app's backend in a worker thread. Invocations run side by side in one worker, so module state is shared
 * between them as it is between consecutive invocations of a warm function.
 */
export class Runtime {
  readonly #setup: WorkerSetup;
  readonly #pending = new Map<string, Pending>();
  readonly #clockTimer: NodeJS.Timeout;
  #worker: Promise<Worker> | undefined;
  #current: Worker | undefined;
  #closed = false;

  constructor(setup: Omit<WorkerSetup, 'clockOffset'>, clock: SandboxClock) {
    const offset = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
    const follow = () => {
      offset[0] = clock.offsetMs;
    };
    follow();
    this.#clockTimer = setInterval(follow, CLOCK_PERIOD_MS).unref();
    this.#setup = { ...setup, clockOffset: offset.buffer };
  }

  /** Starts the worker and loads the bundle; rejects when the bundle cannot be loaded. */
  async start(): Promise<void> {
    await this.#ensureWorker();
  }

  /** Calls a function of the app; never rejects for what the app does. */
  async invoke(invocation: Invocation, onLine: (line: ConsoleLine) => void): Promise<RuntimeOutcome> {
    const worker = await this.#ensureWorker();
    return new Promise((settle) => {
      const timer = setTimeout(() => this.#timeOut(invocation.id), invocation.timeLimitMs);
      this.#pending.set(invocation.id, { settle, onLine, timer });
      post(worker, { kind: 'invoke', invocation });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#clockTimer);
    const worker = await this.#worker?.catch(() => undefined);
    await worker?.terminate();
  }

  #ensureWorker(): Promise<Worker> {
    if (this.#closed) return Promise.reject(new Error('The Forge runtime is closed'));
    this.#worker ??= this.#spawn();
    return this.#worker;
  }

  #spawn(): Promise<Worker> {
    const worker = new Worker(new URL('./worker/bootstrap.mjs', import.meta.url), {
      workerData: this.#setup,
    });
    return new Promise((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') resolve(worker);
        else if (message.kind === 'broken') reject(new Error(message.error.stack ?? message.error.message));
        else this.#receive(message);
      });
      const lose = (error: Error) => {
        reject(error);
        if (worker === this.#current) this.#lose(error);
      };
      worker.on('error', lose);
      worker.on('exit', () => lose(new Error('The Forge runtime stopped')));
    });
  }

  #receive(message: Exclude<FromWorker, { kind: 'ready' } | { kind: 'broken' }>): void {
    if (message.kind === 'log') this.#pending.get(message.id)?.onLine(message);
    else if (message.kind === 'threw') this.#settle(message.id, { kind: 'threw', error: message.error });
    else if (message.kind === 'abandoned') this.#settle(message.id, { kind: 'timed-out' });
    else {
      const body: unknown = message.body === undefined ? undefined : JSON.parse(message.body);
      this.#settle(message.id, { kind: 'returned', body });
    }
  }

  #settle(id: string, outcome: RuntimeOutcome): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    clearTimeout(pending.timer);
    pending.settle(outcome);
  }

  /** Cuts the invocation off; a worker that is too busy to hear of it is replaced. */
  async #timeOut(id: string): Promise<void> {
    const worker = await this.#ensureWorker();
    const pending = this.#pending.get(id);
    if (!pending) return;
    post(worker, { kind: 'abandon', id });
    pending.timer = setTimeout(() => {
      this.#settle(id, { kind: 'timed-out' });
      this.#lose(new Error('The Forge runtime was replaced: another function blocked it'));
      void worker.terminate();
    }, ABANDON_GRACE_MS);
  }

  /** The worker is gone, and every invocation in it with it; the next one starts another. */
  #lose(error: Error): void {
    this.#worker = undefined;
    this.#current = undefined;
    for (const id of [...this.#pending.keys()]) {
      this.#settle(id, { kind: 'threw', error: { name: error.name, message: error.message } });
    }
  }
}

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
