import { z } from 'zod';
import { phraseSchema } from '../evidence/evidence';

/** What to do first: mitigations before the search for the cause (practice, section G). */
export const firstMoveSchema = z.object({
  /** e.g. `roll-back` */
  id: z.string(),
  kind: z.enum(['mitigate', 'protect', 'communicate', 'organise', 'investigate']),
  action: phraseSchema,
  because: phraseSchema,
  evidenceIds: z.array(z.string()),
  url: z.string().optional(),
});
export type FirstMove = z.infer<typeof firstMoveSchema>;
