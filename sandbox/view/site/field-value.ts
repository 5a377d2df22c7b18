import { z } from 'zod';

const fieldValue: z.ZodType<string | undefined> = z.lazy(() =>
  z.union([
    z.null().transform(() => undefined),
    z.string(),
    z.number().transform(String),
    z.object({ displayName: z.string() }).transform((person) => person.displayName),
    z.object({ value: z.string() }).transform((option) => option.value),
    z.object({ name: z.string() }).transform((named) => named.name),
    z
      .object({ requestType: z.object({ name: z.string() }) })
      .transform((request) => request.requestType.name),
    z
      .array(fieldValue)
      .transform((values) => values.filter((value) => value !== undefined).join(', ') || undefined),
  ]),
);

/** A field of an issue as text: options by their value, people by their name. `undefined` for none or for the unknown. */
export function fieldText(value: unknown): string | undefined {
  return fieldValue.safeParse(value).data;
}
