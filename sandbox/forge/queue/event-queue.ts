import { randomUUID } from 'node:crypto';
import type { InvocationResult } from '../invocation';
import type { Consumer } from '../manifest';
import type { Timetable } from '../timetable';
import { type PublishRequest, type PushedEvent, retryAnswer } from './requests';

/** https://developer.atlassian.com/platform/forge/limits-async-events/ */
export const MAXIMUM_RETRIES = 4;
export const MAXIMUM_RETRY_AFTER_SECONDS = 900;
export const RETRY_DATA_BYTES = 4 * 1024;

interface RetryContext {
  retryCount: number;
  retryReason: string;
  retryData: unknown;
}

export interface QueuedEvent {
  eventId: string;
  queueName: string;
  jobId: string;
  event: PushedEvent;
  /** pushes that led to this event, itself included */
  depth: number;
  state: 'waiting' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  /** milliseconds of sandbox time */
  dueAt: number;
  retryContext?: RetryContext;
  error?: string;
}

/** Calls the consumer's function with an event as `@forge/events` types it (`AsyncEvent`). */
export type Deliver = (consumer: Consumer, asyncEvent: object, depth: number) => Promise<InvocationResult>;

/** The platform's event queues: delivery after a delay, retries on request, concurrency by key. */
export class EventQueue {
  readonly #consumers: readonly Consumer[];
  readonly #timetable: Timetable;
  readonly #deliver: Deliver;
  readonly #events: QueuedEvent[] = [];

  constructor(consumers: readonly Consumer[], timetable: Timetable, deliver: Deliver) {
    this.#consumers = consumers;
    this.#timetable = timetable;
    this.#deliver = deliver;
  }

  get events(): readonly QueuedEvent[] {
    return this.#events;
  }

  hasConsumer(queueName: string): boolean {
    return this.#consumers.some(({ queue }) => queue === queueName);
  }

  publish({ queueName, jobId, payload }: PublishRequest, depth: number): void {
    for (const event of payload) {
      const queued: QueuedEvent = {
        eventId: randomUUID(),
        queueName,
        jobId,
        event,
        depth,
        state: 'waiting',
        dueAt: 0,
      };
      this.#events.push(queued);
      this.#plan(queued, event.delayInSeconds ?? 0);
    }
  }

  /** Whether an event is being processed, or will be within so many milliseconds of sandbox time. */
  isBusyWithin(ms: number): boolean {
    const soon = this.#timetable.now() + ms;
    return this.#events.some(
      ({ state, dueAt }) => state === 'running' || (state === 'waiting' && dueAt <= soon),
    );
  }

  /** The events of a job, or nothing when there is no such job. */
  job(queueName: string, jobId: string): QueuedEvent[] {
    return this.#events.filter((each) => each.queueName === queueName && each.jobId === jobId);
  }

  /** Events not yet running are dropped; a running one is left to end. */
  cancel(queueName: string, jobId: string): void {
    for (const each of this.job(queueName, jobId)) if (each.state === 'waiting') each.state = 'cancelled';
  }

  #plan(queued: QueuedEvent, delaySeconds: number): void {
    queued.dueAt = this.#timetable.now() + delaySeconds * 1_000;
    this.#timetable.after(delaySeconds * 1_000, () => void this.#process(queued));
  }

  async #process(queued: QueuedEvent): Promise<void> {
    if (queued.state !== 'waiting') return;
    if (this.#isHeldBack(queued)) return this.#plan(queued, 0.1);
    const { queueName, jobId, eventId, event, retryContext, depth } = queued;
    queued.state = 'running';
    const asyncEvent = { ...event, queueName, jobId, eventId, ...(retryContext && { retryContext }) };
    const consumer = this.#consumers.find(({ queue }) => queue === queueName);
    if (!consumer) throw new Error(`No consumer listens to the queue ${queueName}`);
    this.#conclude(queued, await this.#deliver(consumer, asyncEvent, depth));
  }

  #isHeldBack({ queueName, event: { concurrency } }: QueuedEvent): boolean {
    if (!concurrency) return false;
    const running = this.#events.filter(
      (each) =>
        each.state === 'running' &&
        each.queueName === queueName &&
        each.event.concurrency?.key === concurrency.key,
    );
    return running.length >= concurrency.limit;
  }

  #conclude(queued: QueuedEvent, result: InvocationResult): void {
    const retry = retryWanted(result);
    const retryCount = (queued.retryContext?.retryCount ?? 0) + 1;
    if (retry && retryCount <= MAXIMUM_RETRIES) {
      queued.retryContext = { retryCount, retryReason: retry.reason, retryData: retry.data };
      queued.state = 'waiting';
      this.#plan(queued, Math.min(retry.afterSeconds, MAXIMUM_RETRY_AFTER_SECONDS));
      return;
    }
    queued.state = result.ok && !retry ? 'succeeded' : 'failed';
    if (retry) queued.error = `Asked for a retry more than ${MAXIMUM_RETRIES} times`;
    else if (!result.ok) queued.error = result.error.message;
  }
}

/**
 * Whether an event is to be delivered again: because the function returned an `InvocationError`, or because the
 * platform failed it (time limit). A function that throws is not called again.
 */
export function retryWanted(
  result: InvocationResult,
): { afterSeconds: number; reason: string; data: unknown } | undefined {
  if (!result.ok) {
    if (result.error.code !== 'FUNCTION_TIME_OUT') return undefined;
    return { afterSeconds: 1, reason: result.error.code, data: undefined };
  }
  const answer = retryAnswer.safeParse(result.body);
  if (!answer.success) return undefined;
  const { retryAfter, retryReason, retryData } = answer.data.retryOptions;
  const tooLarge = retryData !== undefined && Buffer.byteLength(JSON.stringify(retryData)) > RETRY_DATA_BYTES;
  return { afterSeconds: retryAfter, reason: retryReason, data: tooLarge ? undefined : retryData };
}
