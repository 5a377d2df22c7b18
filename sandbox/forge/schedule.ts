import type { SandboxClock } from '../clock';
import type { ScheduledTrigger } from './manifest';

const MINUTE_MS = 60_000;
const INTERVAL_MS = {
  fiveMinute: 5 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: 24 * 60 * MINUTE_MS,
  week: 7 * 24 * 60 * MINUTE_MS,
} as const;

/** A trigger first runs about five minutes after a deployment, whatever its interval. */
const FIRST_RUN_MS = 5 * MINUTE_MS;
const POLL_MS = 250;

/**
 * Runs the manifest's scheduled triggers by the sandbox clock while the site is up. A clock moved over several
 * intervals runs a trigger once: the platform does not catch up.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/
 */
export class Schedule {
  readonly #clock: SandboxClock;
  readonly #run: (trigger: ScheduledTrigger) => void;
  readonly #next: Map<ScheduledTrigger, number>;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    triggers: readonly ScheduledTrigger[],
    clock: SandboxClock,
    run: (trigger: ScheduledTrigger) => void,
  ) {
    const first = clock.now().getTime() + FIRST_RUN_MS;
    this.#clock = clock;
    this.#run = run;
    this.#next = new Map(triggers.map((trigger) => [trigger, first]));
  }

  start(): void {
    this.#timer ??= setInterval(() => this.runDue(), POLL_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Runs what is due now; the next run is one interval later. */
  runDue(): void {
    const now = this.#clock.now().getTime();
    for (const [trigger, dueAt] of this.#next) {
      const interval = INTERVAL_MS[trigger.interval];
      // A clock moved back must not silence the schedule until it catches up.
      if (dueAt - now > Math.max(interval, FIRST_RUN_MS)) this.#next.set(trigger, now + interval);
      if (dueAt > now) continue;
      const missed = Math.floor((now - dueAt) / interval);
      this.#next.set(trigger, dueAt + (missed + 1) * interval);
      this.#run(trigger);
    }
  }
}
