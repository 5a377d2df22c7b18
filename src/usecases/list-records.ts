import type { z } from 'zod';
import type { RecordKind, Store } from '../ports';

const PAGE_SIZE = 100;

/**
 * The records of a kind whose id starts with `idPrefix`, in the order of their ids, however many pages that takes.
 * @param most an end to reading; what is beyond is left out
 */
export async function listRecords<Schema extends z.ZodType>(
  store: Pick<Store, 'list'>,
  kind: RecordKind<Schema>,
  { idPrefix, most }: { idPrefix?: string; most: number },
): Promise<{ id: string; value: z.output<Schema> }[]> {
  const records: { id: string; value: z.output<Schema> }[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.list(kind, { idPrefix, cursor, limit: PAGE_SIZE });
    records.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined && records.length < most);
  return records.slice(0, most);
}
