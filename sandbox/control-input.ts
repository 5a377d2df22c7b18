import type { Context, ErrorHandler } from 'hono';
import { z } from 'zod';

/** A control was sent a body that is no JSON. */
class NoJsonError extends Error {}

/** The JSON body of a control. @throws what `refuseBadInput` answers with 400 */
export async function jsonBody<T>({ req }: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NoJsonError('The body is no JSON');
  }
  return schema.parse(value);
}

/** Answers bad input with 400 and a message; other errors stay errors. */
export const refuseBadInput: ErrorHandler = (error, c) => {
  if (error instanceof z.ZodError) return c.json({ message: z.prettifyError(error) }, 400);
  if (error instanceof NoJsonError) return c.json({ message: error.message }, 400);
  throw error;
};
