import type { Clock } from '../../src/ports/clock';

/** A clock that stands still until it is moved. */
export interface FixedClock extends Clock {
  advance(ms: number): void;
}

export const TEST_NOW = '2026-11-20T03:00:00.000Z';

export function fixedClock(startAt: string = TEST_NOW): FixedClock {
  let now = Date.parse(startAt);
  return {
    now: () => new Date(now),
    advance(ms) {
      now += ms;
    },
  };
}
