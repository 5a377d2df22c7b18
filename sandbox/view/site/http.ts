import { z } from 'zod';

/** An answer of the site that is not a success; `message` is fit to be shown. */
export class SiteError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'SiteError';
    this.status = status;
  }
}

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
}

/**
 * Asks the site, as the signed-in person, and reads the JSON answer by a schema.
 *
 * @throws SiteError when the status is not 2xx
 * @throws z.ZodError when the answer has another shape
 */
export async function ask<S extends z.ZodType>(
  path: string,
  schema: S,
  { method = 'GET', body, headers = {} }: RequestOptions = {},
): Promise<z.infer<S>> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok)
    throw new SiteError(response.status, messageOf(text) ?? `${path} answers ${response.status}`);
  return schema.parse(text === '' ? undefined : JSON.parse(text));
}

/** The fields in which Jira, JSM, Confluence and the sandbox itself put the reason of a refusal. */
const refusal = z.union([
  z.object({ errorMessages: z.array(z.string()).min(1) }).transform((body) => body.errorMessages.join(' ')),
  z
    .object({ errors: z.record(z.string(), z.string()) })
    .transform((body) => Object.values(body.errors).join(' ')),
  z.object({ errorMessage: z.string() }).transform((body) => body.errorMessage),
  z.object({ message: z.string() }).transform((body) => body.message),
  z.object({ error: z.string() }).transform((body) => body.error),
]);

function messageOf(text: string): string | undefined {
  try {
    return refusal.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
