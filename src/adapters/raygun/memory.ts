import { z } from 'zod';
import { instantSchema } from '../../domain/evidence/evidence';

/** A session as it is listed, of a person who is known by a pseudonym. */
export const visitSchema = z.object({
  customerId: z.string(),
  startedAt: instantSchema,
  updatedAt: instantSchema,
  country: z.string().optional(),
  browser: z.string().optional(),
  operatingSystem: z.string().optional(),
  version: z.string().optional(),
});
export type Visit = z.infer<typeof visitSchema>;

/** What was found in one session. */
export const seenSchema = z.object({
  lastViewAt: z.record(z.string(), instantSchema),
  lastErrorAt: instantSchema.optional(),
});

const inspectionSchema = z.object({
  /** the session as it stood then */
  visit: visitSchema,
  seen: seenSchema,
});
export type Inspection = z.infer<typeof inspectionSchema>;

/**
 * What later measurements of an application need not ask again: sessions that were looked into, by their identifier, and the
 * names of its pages.
 */
export const memorySchema = z.object({
  inspections: z.record(z.string(), inspectionSchema),
  pages: z
    .object({
      readAt: instantSchema,
      list: z.array(z.object({ pageId: z.string(), name: z.string(), url: z.string().optional() })),
    })
    .optional(),
});
export type Memory = z.infer<typeof memorySchema>;
type PageList = NonNullable<Memory['pages']>['list'];

export const NOTHING_KNOWN: Memory = { inspections: {} };

/** The list is small, and a page that is new in this hour is named by the next. */
const PAGES_FRESH_MS = 60 * 60_000;
/** Together below the 240 KiB that one record of the store may hold: a session that saw many pages takes more than another. */
const MOST_INSPECTION_BYTES = 180 * 1024;
const MOST_PAGE_BYTES = 40 * 1024;

/** The pages as they were read within the last hour. */
export function knownPages({ pages }: Memory, now: string) {
  const isFresh = pages && Date.parse(now) - Date.parse(pages.readAt) < PAGES_FRESH_MS;
  return isFresh ? pages.list : undefined;
}

/** The pages as they are kept; `undefined` for a list that is too large, which is asked for again. */
export function rememberedPages(list: PageList, readAt: string): Memory['pages'] {
  return bytesOf(list) <= MOST_PAGE_BYTES ? { readAt, list } : undefined;
}

/**
 * What was known with what was found now, as many of the newest sessions as may be kept; older ones leave the window
 * anyway.
 */
export function remembered(
  known: Memory['inspections'],
  found: ReadonlyMap<string, Inspection>,
): Memory['inspections'] {
  const all = Object.entries({ ...known, ...Object.fromEntries(found) });
  const newestFirst = all.sort(
    ([, a], [, b]) => Date.parse(b.visit.updatedAt) - Date.parse(a.visit.updatedAt),
  );
  let bytes = 0;
  const tooMuch = newestFirst.findIndex((entry) => {
    bytes += bytesOf(entry);
    return bytes > MOST_INSPECTION_BYTES;
  });
  return Object.fromEntries(tooMuch === -1 ? newestFirst : newestFirst.slice(0, tooMuch));
}

/** As the store counts: UTF-8 of the value as JSON. An entry of an object is no longer than the same as a pair. */
function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
