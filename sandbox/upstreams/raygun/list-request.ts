import type { Context } from 'hono';
import { z } from 'zod';
import { Problem } from './problems';

const Paging = z.object({
  count: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
});

interface Order<Property extends string> {
  property: Property;
  descending: boolean;
}

export interface ListRequest<Property extends string> {
  count: number;
  offset: number;
  orderBy: Order<Property>[];
}

/**
 * Reads `count`, `offset` and `orderby` (comma-joined or repeated, each `property` or `property desc`).
 *
 * @throws Problem 400 when a value is outside what the list accepts
 */
export function readListRequest<Property extends string>(
  context: Context,
  properties: readonly Property[],
): ListRequest<Property> {
  const paging = Paging.safeParse({ count: context.req.query('count'), offset: context.req.query('offset') });
  if (!paging.success) throw new Problem(400, 'count must be 1 to 500, offset must not be negative.');
  const orderBy = (context.req.queries('orderby') ?? [])
    .flatMap((value) => value.split(','))
    .filter((value) => value.trim() !== '')
    .map((value) => readOrder(value.trim(), properties));
  return { ...paging.data, orderBy };
}

function readOrder<Property extends string>(value: string, properties: readonly Property[]): Order<Property> {
  const [name, direction, ...rest] = value.split(/\s+/);
  const property = properties.find((known) => known === name);
  if (!property || rest.length > 0 || (direction !== undefined && direction !== 'desc')) {
    throw new Problem(400, `orderby does not accept "${value}".`);
  }
  return { property, descending: direction === 'desc' };
}

/** Sorts by the first property, then the next; strings by code unit, so that ISO instants sort by time. */
export function sortBy<Item, Property extends string>(
  items: readonly Item[],
  orderBy: readonly Order<Property>[],
  read: (item: Item, property: Property) => string | number | boolean | null | undefined,
): Item[] {
  return [...items].sort((a, b) => {
    for (const { property, descending } of orderBy) {
      const [left, right] = [read(a, property) ?? '', read(b, property) ?? ''];
      if (left !== right) return (left < right ? -1 : 1) * (descending ? -1 : 1);
    }
    return 0;
  });
}

/** The page of a walk that is read no further than the page's end. */
export async function pageOfWalk<Item>(
  walk: AsyncIterable<Item>,
  { count, offset }: { count: number; offset: number },
): Promise<Item[]> {
  const page: Item[] = [];
  let position = 0;
  for await (const item of walk) {
    if (position >= offset) page.push(item);
    if (++position >= offset + count) break;
  }
  return page;
}

export function pageOf<Item>(
  items: Iterable<Item>,
  { count, offset }: { count: number; offset: number },
): Item[] {
  const page: Item[] = [];
  let position = 0;
  for (const item of items) {
    if (position >= offset + count) break;
    if (position >= offset) page.push(item);
    position++;
  }
  return page;
}
