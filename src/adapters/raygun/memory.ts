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

export const NOTHING_KNOWN: Memory = { inspections: {} };

/** The list is small, and a page that is new in this hour is named by the next. */
const PAGES_FRESH_MS = 60 * 60_000;
/** About 500 bytes each: well below what one record of the store may hold. */
const MOST_INSPECTIONS = 250;

/** The pages as they were read within the last hour. */
export function knownPages({ pages }: Memory, now: string) {
  const isFresh = pages && Date.parse(now) - Date.parse(pages.readAt) < PAGES_FRESH_MS;
  return isFresh ? pages.list : undefined;
}

/** What was known with what was found now, the newest sessions first; older ones leave the window anyway. */
export function remembered(
  known: Memory['inspections'],
  found: ReadonlyMap<string, Inspection>,
): Memory['inspections'] {
  const all = Object.entries({ ...known, ...Object.fromEntries(found) });
  const newestFirst = all.sort(
    ([, a], [, b]) => Date.parse(b.visit.updatedAt) - Date.parse(a.visit.updatedAt),
  );
  return Object.fromEntries(newestFirst.slice(0, MOST_INSPECTIONS));
}
