/** What Jira tells the Forge platform and Automation about: the payload is the vendor's event body. */
export interface ProductEvent {
  /** e.g. `avi:jira:created:issue` */
  name: string;
  payload: Record<string, unknown>;
  /** account id of whoever caused it */
  causedBy: string;
}

type Listener = (event: ProductEvent) => void;

/** Delivery is in order of emission and never blocks the request that caused the event. */
export class ProductEvents {
  readonly #listeners = new Set<Listener>();

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: ProductEvent): void {
    for (const listener of this.#listeners) queueMicrotask(() => listener(event));
  }
}
