import type { SandboxClock } from '../clock';
import type { InvocationRequest, InvocationResult } from './invocation';
import type { ConsoleLine } from './runtime';

const KEPT = 500;

export interface LoggedInvocation {
  invocationId: string;
  kind: string;
  moduleKey: string;
  functionKey: string;
  accountId?: string;
  /** sandbox time, ISO 8601 UTC */
  startedAt: string;
  /** absent while it runs */
  tookMs?: number;
  outcome?: 'ok' | 'FUNCTION_ERROR' | 'FUNCTION_TIME_OUT' | 'RATE_LIMITED' | 'RESPONSE_TOO_LARGE';
  error?: string;
  /** what the app wrote to its console */
  console: ConsoleLine[];
}

/** The last invocations, oldest first: what `forge logs` shows on the platform. */
export class InvocationLog {
  readonly #clock: SandboxClock;
  readonly #entries: LoggedInvocation[] = [];
  #background: LoggedInvocation[] = [];

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  get entries(): readonly LoggedInvocation[] {
    return this.#entries;
  }

  /** How many invocations are running now. */
  get running(): number {
    return this.#entries.filter((entry) => entry.outcome === undefined).length;
  }

  /** What ran without a person waiting for it since this was last asked. */
  takeBackground(): LoggedInvocation[] {
    const taken = this.#background;
    this.#background = [];
    return taken;
  }

  /** Opens the entry of an invocation; `close` notes its result and hands it back. */
  open(invocationId: string, { kind, moduleKey, functionKey, accountId }: InvocationRequest) {
    const startedMs = performance.now();
    const entry: LoggedInvocation = {
      invocationId,
      kind,
      moduleKey,
      functionKey,
      accountId,
      startedAt: this.#clock.now().toISOString(),
      console: [],
    };
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries.shift();
    if (kind !== 'ui') this.#background = [...this.#background, entry].slice(-KEPT);
    return {
      line: ({ level, message }: ConsoleLine) => entry.console.push({ level, message }),
      close(result: InvocationResult): InvocationResult {
        entry.tookMs = Math.round(performance.now() - startedMs);
        entry.outcome = result.ok ? 'ok' : result.error.code;
        if (!result.ok) entry.error = result.error.message;
        return result;
      },
    };
  }
}
