import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxClock } from '../clock';
import type { IdentityProvider } from '../identity';
import type { ProductEvents } from '../product-events';
import type { ForgeApp } from './app';
import { Automation, type AutomationRule } from './automation';
import type { InvocationRequest, InvocationResult } from './invocation';
import { Invoker } from './invoker';
import { KeyValueStore } from './kvs/store';
import type { InvocationKind } from './limits';
import { type Action, egressOf, type ScheduledTrigger } from './manifest';
import type { Product } from './product';
import { ProductTriggers } from './product-triggers';
import { EventQueue } from './queue/event-queue';
import { Runtime } from './runtime';
import { Schedule } from './schedule';
import { Timetable } from './timetable';

export interface ForgeHostOptions {
  app: ForgeApp;
  product: Product;
  clock: SandboxClock;
  events: ProductEvents;
  identities: IdentityProvider;
  /** the site, without a slash at the end; it must listen before the first invocation */
  baseUrl: string;
  /** origin of an external service → path of its upstream on the site */
  upstreams: Readonly<Record<string, string>>;
  automationRules?: readonly AutomationRule[];
  /** how late product events and automation rules arrive, in sandbox milliseconds */
  eventDelayMs?: number;
  /** whether scheduled triggers run by themselves */
  scheduled?: boolean;
  /** replaces the platform's limits, so that a test need not wait for them */
  timeLimitsMs?: Partial<Record<InvocationKind, number>>;
}

/** Work that is put off for longer is not waited for: it comes when the clock does. */
const SOON_MS = 10_000;

/** One Forge app installed on the site: its functions, its store, its queues, and what calls them. */
export class ForgeHost {
  readonly app: ForgeApp;
  readonly product: Product;
  readonly clock: SandboxClock;
  readonly siteUrl: string;
  readonly environmentId = randomUUID();
  readonly store: KeyValueStore;
  readonly queue: EventQueue;
  readonly automation: Automation;
  readonly invoker: Invoker;
  readonly #triggers: ProductTriggers;
  readonly #schedule: Schedule;
  readonly #timetable: Timetable;
  readonly #runtime: Runtime;
  readonly #unsubscribe: () => void;

  constructor(options: ForgeHostOptions) {
    const { app, product, clock, baseUrl, eventDelayMs = 300 } = options;
    const { modules } = app.manifest;
    this.app = app;
    this.product = product;
    this.clock = clock;
    this.siteUrl = baseUrl;
    this.store = new KeyValueStore(clock);
    this.#timetable = new Timetable(clock);
    this.#runtime = createRuntime(options);
    this.invoker = new Invoker({
      app,
      runtime: this.#runtime,
      identities: options.identities,
      clock,
      cloudId: product.cloudId,
      environmentId: this.environmentId,
      timeLimitsMs: options.timeLimitsMs,
    });
    this.queue = new EventQueue(modules.consumer, this.#timetable, (consumer, payload, depth) =>
      this.#call('consumer', consumer.key, consumer.function, { payload, depth }),
    );
    this.#triggers = new ProductTriggers({
      triggers: modules.trigger,
      timetable: this.#timetable,
      cloudId: product.cloudId,
      delayMs: eventDelayMs,
      deliver: (trigger, payload) => this.#call('event', trigger.key, trigger.function, { payload }),
    });
    this.automation = new Automation({
      rules: options.automationRules ?? [],
      actions: modules.action,
      timetable: this.#timetable,
      delayMs: eventDelayMs,
      issue: product.issue,
      run: (action, inputs, accountId) => this.runAction(action, inputs, accountId),
    });
    this.#schedule = new Schedule(
      modules.scheduledTrigger,
      clock,
      (trigger) => void this.runScheduled(trigger),
    );
    if (options.scheduled ?? true) this.#schedule.start();
    this.#unsubscribe = options.events.subscribe((event) => {
      this.#triggers.receive(event);
      this.automation.receive(event);
    });
  }

  /** Loads the app's bundle; rejects when it cannot be loaded. */
  async start(): Promise<void> {
    await this.#runtime.start();
  }

  /** Runs an action as the automation rule or agent of a person does: its inputs are the function's payload. */
  runAction(action: Action, inputs: Record<string, unknown>, accountId: string): Promise<InvocationResult> {
    return this.#call('action', action.key, action.function, { payload: inputs, accountId });
  }

  runScheduled(trigger: ScheduledTrigger): Promise<InvocationResult> {
    const payload = { context: { cloudId: this.product.cloudId, moduleKey: trigger.key }, contextToken: '' };
    return this.#call('scheduled', trigger.key, trigger.function, { payload });
  }

  /** The public address of a web trigger. */
  webTriggerUrl(moduleKey: string): string {
    return `${this.siteUrl}/_forge/web/${moduleKey}`;
  }

  /**
   * Waits until nothing is running and nothing is on its way: events, automation rules, work that is due soon.
   *
   * @param withinMs gives up after that many milliseconds of real time, e.g. because an event was pushed with a delay
   * @returns whether everything came to rest
   */
  async idle(withinMs: number): Promise<boolean> {
    const giveUpAt = performance.now() + withinMs;
    while (this.#isBusy()) {
      if (performance.now() > giveUpAt) return false;
      await sleep(10);
    }
    return true;
  }

  async close(): Promise<void> {
    this.#unsubscribe();
    this.#schedule.stop();
    this.#timetable.clear();
    await this.#runtime.close();
  }

  #isBusy(): boolean {
    return (
      this.queue.isBusyWithin(SOON_MS) ||
      this.#triggers.pending > 0 ||
      this.automation.pending > 0 ||
      this.invoker.log.running > 0
    );
  }

  #call(
    kind: InvocationKind,
    moduleKey: string,
    functionKey: string,
    rest: Pick<InvocationRequest, 'payload' | 'accountId' | 'depth'>,
  ): Promise<InvocationResult> {
    return this.invoker.invoke({ kind, moduleKey, functionKey, ...rest });
  }
}

function createRuntime({ app, baseUrl, upstreams, clock }: ForgeHostOptions): Runtime {
  const setup = {
    backend: app.bundle.backend,
    handlers: app.manifest.modules.function.map(({ handler }) => handler),
    baseUrl,
    egress: egressOf(app.manifest),
    upstreams,
  };
  return new Runtime(setup, clock);
}
