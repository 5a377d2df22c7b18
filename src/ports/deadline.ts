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
  /**
   * A deadline of its own for a part of the work, so that what comes after it still has time.
   * @param share of what remains, 0…1
   */
  part(limits: { share?: number; atMostMs?: number }): Deadline;
}

/** Starts the time of an invocation; 25 s for what a person waits for, by the platform's limits. */
export function startDeadline(totalMs: number): Deadline {
  const endsAt = performance.now() + totalMs;
  const remainingMs = () => Math.max(0, endsAt - performance.now());
  return {
    remainingMs,
    part: ({ share = 1, atMostMs = Number.POSITIVE_INFINITY }) =>
      startDeadline(Math.min(remainingMs() * share, atMostMs)),
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
