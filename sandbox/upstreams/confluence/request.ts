import type { Context } from 'hono';
import { z } from 'zod';
import { badRequest } from './errors';

/** @throws ConfluenceError 400 when the body is not JSON, or not of the documented form */
export async function readJson<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw badRequest('The request body is not valid JSON');
  }
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw badRequest(`Invalid request body: ${issue?.path.join('.') || 'body'}: ${issue?.message}`);
}

const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(250).default(25),
  cursor: z.string().optional(),
});

/** Values of a list parameter, given once with commas or several times. */
export function listParameter(context: Context, name: string): string[] {
  return (context.req.queries(name) ?? [])
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
}

/** `true` in the query. */
export function flagParameter(context: Context, name: string): boolean {
  return context.req.query(name) === 'true';
}

/**
 * Answers one page of a list as v2 does: `results`, and a `next` link (also as a `Link` header) while there is more.
 *
 * @throws ConfluenceError 400 for a limit outside 1 to 250 or an unknown cursor
 */
export function answerList<Item>(
  context: Context,
  baseUrl: string,
  items: readonly Item[],
  answer: (item: Item) => unknown,
): Response {
  const paging = Paging.safeParse({ limit: context.req.query('limit'), cursor: context.req.query('cursor') });
  if (!paging.success) throw badRequest('limit must be 1 to 250');
  const { limit, cursor } = paging.data;
  const offset = cursor === undefined ? 0 : positionOf(cursor);
  const end = offset + limit;
  const next = end < items.length ? nextLink(context, end) : undefined;
  if (next) context.header('Link', `<${next}>; rel="next"`);
  return context.json({
    results: items.slice(offset, end).map(answer),
    _links: { base: `${baseUrl}/wiki`, ...(next && { next }) },
  });
}

function nextLink(context: Context, offset: number): string {
  const url = new URL(context.req.url);
  url.searchParams.set('cursor', Buffer.from(JSON.stringify({ offset })).toString('base64url'));
  return url.pathname + url.search;
}

function positionOf(cursor: string): number {
  const position = /^\{"offset":(\d+)\}$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (position === undefined) throw badRequest('The cursor is not valid');
  return Number(position);
}
