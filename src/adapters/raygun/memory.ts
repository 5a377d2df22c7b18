import { z } from 'zod';
import { instantSchema } from '../../domain/evidence/evidence';
import type { RaygunSession } from './raygun-schema';

/** What was found in one session: when each page was last seen, and when an error was last met. */
const inspectionSchema = z.object({
  /** as the session stood when it was looked into */
  updatedAt: instantSchema,
  lastViews: z.record(z.string(), instantSchema),
  lastErrorAt: instantSchema.optional(),
});
export type Inspection = z.infer<typeof inspectionSchema>;

/**
 * What later measurements of an application need not ask again: sessions that were looked into, by their identifier, and the
 * names of its pages. Says nothing of who the people are.
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
/** About 300 bytes each: well below what one record of the store may hold. */
const MOST_INSPECTIONS = 400;

/** What is known of a session; nothing when it has gone on since. */
export function inspectionOf(memory: Memory, session: RaygunSession): Inspection | undefined {
  const known = memory.inspections[session.identifier];
  return known?.updatedAt === session.updatedAt ? known : undefined;
}

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
  const newestFirst = all.sort(([, a], [, b]) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
  return Object.fromEntries(newestFirst.slice(0, MOST_INSPECTIONS));
}
