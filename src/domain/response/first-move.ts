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

/** The move that stands on a past incident: it is for those who may see that incident. */
export const KNOWN_FIX = 'apply-known-fix';

/** The moves that say nothing of a past incident, for words that many will read. */
export function withoutKnownFix(moves: readonly FirstMove[]): FirstMove[] {
  return moves.filter(({ id }) => id !== KNOWN_FIX);
}
