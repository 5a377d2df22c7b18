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

const Limit = z.coerce.number().int().min(1).max(250).default(25);

/** @throws ConfluenceError 400 for a limit outside 1 to 250 */
export function limitParameter(context: Context): number {
  const limit = Limit.safeParse(context.req.query('limit'));
  if (!limit.success) throw badRequest('limit must be 1 to 250');
  return limit.data;
}

/** Values of a list parameter, given once with commas or several times. */
export function listParameter(context: Context, name: string): string[] {
  return (context.req.queries(name) ?? [])
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
}

/**
 * `true` or `false` in the query; `byDefault` when absent.
 *
 * @throws ConfluenceError 400 for any other value
 */
export function flagParameter(context: Context, name: string, byDefault = false): boolean {
  const given = context.req.query(name) ?? String(byDefault);
  if (given !== 'true' && given !== 'false') throw badRequest(`${name} must be true or false`);
  return given === 'true';
}

/**
 * The values of a list parameter that has a closed set of them.
 *
 * @throws ConfluenceError 400 for a value outside the set
 */
export function choicesParameter(context: Context, name: string, choices: readonly string[]): string[] {
  const given = listParameter(context, name);
  const unknown = given.find((value) => !choices.includes(value));
  if (unknown !== undefined) throw badRequest(`${name} does not accept ${unknown}`);
  return given;
}

/**
 * Sorts by the `sort` parameter: a field, with a `-` before it from the highest down.
 *
 * @param keys what each field of the operation sorts by
 * @param byDefault the order without the parameter; as given when absent
 * @throws ConfluenceError 400 for a field that the operation does not sort by
 */
export function sortedByParameter<Item>(
  context: Context,
  items: readonly Item[],
  keys: Readonly<Record<string, (item: Item) => string | number>>,
  byDefault?: string,
): Item[] {
  const sort = context.req.query('sort') ?? byDefault;
  if (sort === undefined) return [...items];
  const descending = sort.startsWith('-');
  const keyOf = new Map(Object.entries(keys)).get(descending ? sort.slice(1) : sort);
  if (!keyOf) throw badRequest(`sort does not accept ${sort}`);
  return [...items].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left === right ? 0 : (left < right ? -1 : 1) * (descending ? -1 : 1);
  });
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
  const limit = limitParameter(context);
  const cursor = context.req.query('cursor');
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
