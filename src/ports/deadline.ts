import type { System } from '../domain/evidence/evidence';
import { UpstreamError } from './upstream-error';

/** The time one invocation may take; every call to another system gets its share of it. */
export interface Deadline {
  /** milliseconds left, never negative */
  remainingMs(): number;
  /**
   * Runs `work`, but for at most `ms` milliseconds and never longer than what remains. Its signal is aborted then, so
   * that a request under way ends with it.
   * @throws UpstreamError `timed-out` for `system`
   */
  within<Result>(ms: number, system: System, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
}

/** Starts the time of an invocation; 25 s for what a person waits for, by the platform's limits. */
export function startDeadline(totalMs: number): Deadline {
  const endsAt = performance.now() + totalMs;
  const remainingMs = () => Math.max(0, endsAt - performance.now());
  return {
    remainingMs,
    async within(ms, system, work) {
      const controller = new AbortController();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const expired = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(
          () => {
            reject(new UpstreamError(system, 'timed-out'));
            controller.abort();
          },
          Math.min(ms, remainingMs()),
        );
      });
      try {
        return await Promise.race([work(controller.signal), expired]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
