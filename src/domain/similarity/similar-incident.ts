import { z } from 'zod';
import { instantSchema, phraseSchema } from '../evidence/evidence';

/** What the store keeps of a match: no texts, so that it can be read again as the viewer before it is shown. */
export const similarRefSchema = z.object({
  id: z.string(),
  key: z.string(),
  /** 0…1, comparable across incidents */
  score: z.number(),
  strength: z.enum(['strong', 'possible', 'weak']),
  /** shared signature, same service, same terms …; words come from the live ticket, never from the past one's text */
  reasons: z.array(phraseSchema),
  /** other tickets that are known to tell of the same event, closest first */
  sameEvent: z.array(z.object({ id: z.string(), key: z.string() })).default([]),
});
export type SimilarRef = z.infer<typeof similarRefSchema>;

/** A match with what a viewer may see of it. */
export const similarIncidentSchema = similarRefSchema.extend({
  sameEvent: z.array(z.object({ key: z.string(), summary: z.string(), url: z.string() })),
  url: z.string(),
  summary: z.string(),
  status: z.string(),
  severity: z.string().optional(),
  services: z.array(z.string()),
  createdAt: instantSchema,
  resolvedAt: instantSchema.optional(),
  /** from creation to resolution */
  durationMs: z.number().optional(),
  resolution: z.string().optional(),
  /** what fixed it, in the words of the ticket, and where those words stand; `key` when they are another ticket's */
  fix: z
    .object({
      text: z.string(),
      from: z.enum(['closing-comment', 'resolution', 'postmortem']),
      key: z.string().optional(),
    })
    .optional(),
  openActions: z.array(z.object({ key: z.string(), summary: z.string(), url: z.string() })),
});
export type SimilarIncident = z.infer<typeof similarIncidentSchema>;

/** A search a person can run by hand in Jira, e.g. when nothing was similar enough. */
export const manualSearchSchema = z.object({ query: z.string(), url: z.string() });
