import type { SandboxClock } from '../clock';

/** The clock may be moved at any time, so what is due is looked for this often. */
const POLL_MS = 100;

interface Planned {
  dueAt: number;
  run: () => void;
}

/** Runs things at instants of the sandbox clock. What became due while the clock was moved runs once, in order. */
export class Timetable {
  readonly #clock: SandboxClock;
  readonly #planned = new Set<Planned>();
  #timer: NodeJS.Timeout | undefined;

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  /** @param delayMs from now on, in sandbox time */
  after(delayMs: number, run: () => void): void {
    this.#planned.add({ dueAt: this.#clock.now().getTime() + delayMs, run });
    this.#poll();
  }

  /** Milliseconds of sandbox time, as `Date.now`. */
  now(): number {
    return this.#clock.now().getTime();
  }

  clear(): void {
    this.#planned.clear();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #poll(): void {
    if (this.#timer !== undefined || this.#planned.size === 0) return;
    const next = Math.min(...[...this.#planned].map(({ dueAt }) => dueAt)) - this.#clock.now().getTime();
    this.#timer = setTimeout(() => this.#runDue(), Math.min(Math.max(next, 0), POLL_MS));
  }

  #runDue(): void {
    this.#timer = undefined;
    const now = this.#clock.now().getTime();
    const due = [...this.#planned].filter(({ dueAt }) => dueAt <= now).sort((a, b) => a.dueAt - b.dueAt);
    for (const planned of due) {
      this.#planned.delete(planned);
      planned.run();
    }
    this.#poll();
  }
}
