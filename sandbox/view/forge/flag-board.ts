import { z } from 'zod';

const flagId = z.union([z.string(), z.number()]);
const appearance = z.enum(['info', 'success', 'warning', 'error']);

/** The payload of `showFlag` (https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/showFlag/). */
export const showFlagRequest = z.strictObject({
  id: flagId,
  title: z.string().optional(),
  description: z.string().optional(),
  type: appearance.optional(),
  appearance: appearance.optional(),
  actions: z
    .array(
      z.strictObject({
        text: z.string(),
        onClick: z.custom<() => void>((value) => typeof value === 'function'),
      }),
    )
    .optional(),
  isAutoDismiss: z.boolean().optional(),
});

export const closeFlagRequest = z.strictObject({ id: flagId });

export type FlagRequest = z.infer<typeof showFlagRequest>;
type FlagId = z.infer<typeof flagId>;

/** The flags shown on the page, newest first; a flag shown again under the same id replaces the older one. */
export class FlagBoard {
  readonly #listeners = new Set<() => void>();
  #flags: readonly FlagRequest[] = [];

  current = (): readonly FlagRequest[] => this.#flags;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  show(flag: FlagRequest): void {
    this.#set([flag, ...this.#flags.filter(({ id }) => id !== flag.id)]);
  }

  close(id: FlagId): void {
    this.#set(this.#flags.filter((flag) => flag.id !== id));
  }

  #set(flags: readonly FlagRequest[]): void {
    this.#flags = flags;
    for (const listener of this.#listeners) listener();
  }
}
