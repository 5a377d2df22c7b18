import type { ProductEvent } from '../product-events';
import type { InvocationResult } from './invocation';
import { APP_ACCOUNT_ID } from './invoker';
import type { Trigger } from './manifest';
import { MAXIMUM_RETRIES, retryWanted } from './queue/event-queue';
import type { Timetable } from './timetable';

/** Calls the trigger's function with the event. */
export type DeliverEvent = (trigger: Trigger, event: object) => Promise<InvocationResult>;

interface TriggerParts {
  triggers: readonly Trigger[];
  timetable: Timetable;
  cloudId: string;
  /** how late events arrive, in milliseconds; up to three minutes on the platform */
  delayMs: number;
  deliver: DeliverEvent;
}

/**
 * Hands product events to the manifest's triggers, each after a delay and again (at most four times) when the
 * function returns an `InvocationError`.
 * https://developer.atlassian.com/platform/forge/events-reference/product_events/
 */
export class ProductTriggers {
  readonly #parts: TriggerParts;
  #pending = 0;

  constructor(parts: TriggerParts) {
    this.#parts = parts;
  }

  /** Events on their way or being handled. */
  get pending(): number {
    return this.#pending;
  }

  receive(event: ProductEvent): void {
    const selfGenerated = event.causedBy === APP_ACCOUNT_ID;
    for (const trigger of this.#parts.triggers) {
      if (!trigger.events.includes(event.name)) continue;
      if (selfGenerated && trigger.filter?.ignoreSelf) continue;
      this.#plan(trigger, this.#bodyFor(trigger, event, selfGenerated), this.#parts.delayMs, 0);
    }
  }

  #bodyFor({ key }: Trigger, { name, payload }: ProductEvent, selfGenerated: boolean): object {
    return {
      ...payload,
      eventType: name,
      ...(selfGenerated && { selfGenerated }),
      context: { cloudId: this.#parts.cloudId, moduleKey: key },
    };
  }

  #plan(trigger: Trigger, body: object, delayMs: number, retryCount: number): void {
    this.#pending += 1;
    this.#parts.timetable.after(delayMs, () => void this.#run(trigger, body, retryCount));
  }

  async #run(trigger: Trigger, body: object, retryCount: number): Promise<void> {
    const result = await this.#parts.deliver(trigger, body);
    const retry = retryWanted(result);
    if (retry && retryCount < MAXIMUM_RETRIES) {
      const retryContext = { retryCount: retryCount + 1, retryReason: retry.reason, retryData: retry.data };
      this.#plan(trigger, { ...body, retryContext }, retry.afterSeconds * 1_000, retryCount + 1);
    }
    this.#pending -= 1;
  }
}
