import type { RaygunWorld, WorldCondition } from '../../world/schema';

/** Minutes in which the effect of a recovering incident halves. */
const RECOVERY_HALF_LIFE_MINUTES = 4;

/** Which condition holds from which instant on. */
export class ConditionTimeline {
  #entries: { from: number; state: WorldCondition }[];

  constructor(conditions: RaygunWorld['conditions']) {
    this.#entries = conditions.map(({ from, state }) => ({ from: Date.parse(from), state }));
    this.#sort();
  }

  /** From `from` on the condition is `state`; what was planned for later is dropped. */
  set(state: WorldCondition, from: Date): void {
    this.#entries = this.#entries.filter((entry) => entry.from < from.getTime());
    this.#entries.push({ from: from.getTime(), state });
    this.#sort();
  }

  /** @param at milliseconds since the epoch */
  stateAt(at: number): WorldCondition {
    return this.#entryAt(at)?.state ?? 'normal';
  }

  /** How strong the incident is at an instant: 0 not at all, 1 as `degraded`, 2 as `severe`. */
  strengthAt(at: number): number {
    const entry = this.#entryAt(at);
    switch (entry?.state) {
      case 'degraded':
        return 1;
      case 'severe':
        return 2;
      case 'recovering':
        return 0.5 * 0.5 ** ((at - entry.from) / 60_000 / RECOVERY_HALF_LIFE_MINUTES);
      default:
        return 0;
    }
  }

  #entryAt(at: number) {
    return this.#entries.findLast((entry) => entry.from <= at);
  }

  #sort(): void {
    this.#entries.sort((a, b) => a.from - b.from);
  }
}
