import { z } from 'zod';

/** The payload of `openModal`, as `Modal.open()` of `@forge/bridge` sends it. */
export const modalRequest = z.strictObject({
  /** key of the resource to show; `null` is the resource that opened the modal */
  resource: z.string().nullable(),
  onClose: z.custom<(payload?: unknown) => unknown>((value) => typeof value === 'function'),
  size: z.enum(['small', 'medium', 'large', 'xlarge', 'max']),
  context: z.unknown(),
  closeOnEscape: z.boolean(),
  closeOnOverlayClick: z.boolean(),
  title: z.string(),
  icon: z.literal(''),
});

export type ModalRequest = z.infer<typeof modalRequest>;
