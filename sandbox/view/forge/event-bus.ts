type Listener = (payload: unknown) => void;

/** The events by which the modules of one app on one page speak to each other (`events.emit`, `events.on`). */
export class EventBus {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** Listeners run later, each in its own turn: one that throws does not take the others down. */
  emit(event: string, payload: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) setTimeout(() => listener(payload), 0);
  }

  /** @returns ends the subscription */
  on(event: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }
}
