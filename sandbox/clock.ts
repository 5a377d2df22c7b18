/** The site's clock: real time plus an offset that a person or a test can move. */
export class SandboxClock {
  #offsetMs: number;

  /** @param startAt the instant the clock shows at construction; real time when absent */
  constructor(startAt: Date = new Date()) {
    this.#offsetMs = startAt.getTime() - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Difference to real time in milliseconds; what the Forge runtime and the browser shift their `Date` by. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Moves the clock; negative values move it back. */
  advance(milliseconds: number): void {
    this.#offsetMs += milliseconds;
  }

  set(instant: Date): void {
    this.#offsetMs = instant.getTime() - Date.now();
  }
}
