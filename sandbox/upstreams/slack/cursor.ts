import { SlackError } from './slack-error';

const PREFIX = 'offset:';

interface Slice<Item> {
  items: Item[];
  /** empty on the last page */
  nextCursor: string;
}

/**
 * One page of a list.
 *
 * @param cursor what the page before gave as `next_cursor`; empty or absent for the first
 * @throws SlackError `invalid_cursor`
 */
export function slice<Item>(items: readonly Item[], limit: number, cursor: string | undefined): Slice<Item> {
  const start = cursor ? positionOf(cursor) : 0;
  const end = start + limit;
  const nextCursor = end < items.length ? Buffer.from(`${PREFIX}${end}`).toString('base64') : '';
  return { items: items.slice(start, end), nextCursor };
}

function positionOf(cursor: string): number {
  const decoded = Buffer.from(cursor, 'base64').toString('utf8');
  const position = Number(decoded.slice(PREFIX.length));
  if (!decoded.startsWith(PREFIX) || !Number.isInteger(position)) throw new SlackError('invalid_cursor');
  return position;
}
