import { z } from 'zod';
import { instantSchema, phraseSchema } from '../evidence/evidence';

export const runbookRefSchema = z.object({
  id: z.string(),
  score: z.number(),
  reasons: z.array(phraseSchema),
});
export type RunbookRef = z.infer<typeof runbookRefSchema>;

/** A page with instructions, as far as the viewer may see it. */
export const runbookSchema = runbookRefSchema.extend({
  title: z.string(),
  url: z.string(),
  spaceName: z.string().optional(),
  updatedAt: instantSchema,
  ageDays: z.number(),
  /** not touched for so long that it should be read with care */
  isStale: z.boolean(),
  /** the first instructions on the page, plain text, in order */
  firstSteps: z.array(z.string()),
});
export type Runbook = z.infer<typeof runbookSchema>;
