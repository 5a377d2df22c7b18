import { z } from 'zod';
import type { EventBus } from './event-bus';
import { closeFlagRequest, type FlagBoard, showFlagRequest } from './flag-board';
import { type ModalRequest, modalRequest } from './modal-request';
import type { CallBridge } from './module-frame';
import { locationUrl, navigation } from './navigation';
import { recordUnmodelled } from './unmodelled';

/** What surrounds one running module: everything its bridge calls can reach. */
export interface ModuleSurroundings {
  /** tells calls of this module apart in what is recorded as not modelled */
  moduleKey: string;
  draw(forgeDoc: unknown): void;
  fail(error: unknown): void;
  getContext(): Promise<unknown>;
  invoke(functionKey: string, payload: unknown): Promise<unknown>;
  openModal(request: ModalRequest): void;
  /** absent where the module's view cannot be closed */
  close?(payload: unknown): void;
  onClose?(callback: () => unknown): void;
  /** reloads what the product shows around the module */
  refresh(): void;
  flags: FlagBoard;
  events: EventBus;
}

type Command = (payload: unknown, surroundings: ModuleSurroundings) => unknown;

const anyFunction = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function');
const invocation = z.strictObject({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.undefined().optional(),
});
const emission = z.strictObject({ event: z.string(), payload: z.unknown().optional() });
const subscription = z.strictObject({ event: z.string(), callback: anyFunction });

/**
 * The commands of `@forge/bridge` 7.2.0 that the host answers. `false` is the platform's way to say that a view cannot
 * do this (the bridge turns it into an error for the app).
 */
const commands: Record<string, Command> = {
  reconcile: (payload, { draw }) => draw(z.object({ forgeDoc: z.unknown() }).parse(payload).forgeDoc),
  onError: (payload, { fail }) => fail(z.object({ error: z.unknown() }).parse(payload).error),
  invoke: (payload, { invoke }) => {
    const { functionKey, payload: argument } = invocation.parse(payload);
    return invoke(functionKey, argument);
  },
  getContext: (_payload, { getContext }) => getContext(),
  getFrameId: (_payload, { moduleKey }) => moduleKey,
  showFlag: (payload, { flags }) => flags.show(showFlagRequest.parse(payload)),
  closeFlag: (payload, { flags }) => flags.close(closeFlagRequest.parse(payload).id),
  openModal: (payload, { openModal }) => openModal(modalRequest.parse(payload)),
  close: (payload, { close }) => (close ? close(payload) : false),
  onClose: (payload, { onClose }) => (onClose ? onClose(anyFunction.parse(payload)) : false),
  /** only custom fields, macros and workflow modules can be opened or submitted, and the host shows none of them */
  open: () => false,
  submit: () => false,
  refresh: (_payload, { refresh }) => refresh(),
  reload: () => location.reload(),
  navigate: (payload) => {
    const target = navigation.parse(payload);
    if (target.type === 'new-tab') window.open(locationUrl(target), '_blank', 'noopener');
    else location.assign(locationUrl(target));
  },
  getUrl: (payload) => new URL(locationUrl(navigation.parse(payload)), location.origin).href,
  emit: (payload, { events }) => {
    const { event, payload: argument } = emission.parse(payload);
    events.emit(event, argument);
  },
  on: (payload, { events }) => {
    const { event, callback } = subscription.parse(payload);
    return { unsubscribe: events.on(event, callback) };
  },
  enableTheming: () => true,
  changeWindowTitle: (payload) => {
    document.title = z.string().parse(payload);
  },
  emitReadyEvent: () => undefined,
};

/**
 * The bridge of one running module. A command that is not modelled, or a payload that says more than is modelled, is
 * recorded and rejected: it never passes silently.
 */
export function createBridge(surroundings: ModuleSurroundings): CallBridge {
  return async (command, payload) => {
    const answer = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (answer === undefined) {
      recordUnmodelled(`bridge command "${command}" (${surroundings.moduleKey})`);
      throw new Error(`The sandbox does not model the bridge command "${command}"`);
    }
    try {
      return await answer(payload, surroundings);
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      const reason = z.prettifyError(error);
      recordUnmodelled(`payload of bridge command "${command}" (${surroundings.moduleKey}): ${reason}`);
      throw new Error(`The sandbox does not model this payload of "${command}": ${reason}`);
    }
  };
}
