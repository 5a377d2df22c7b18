import { z } from 'zod';

/**
 * A past ticket as ranking needs it: the fields a search has to fetch. Texts are plain, instants ISO 8601 UTC. A
 * `PastIncident` of the ticketing port is one.
 */
export interface Candidate {
  id: string;
  key: string;
  summary: string;
  description: string;
  /** names of components and affected services */
  services: readonly string[];
  labels: readonly string[];
  createdAt: string;
  resolvedAt?: string;
  /** name of the resolution, e.g. `Fixed` */
  resolution?: string;
  /** tickets it is linked to, and how, as people read it from this ticket, e.g. `is duplicated by` */
  links: readonly { id: string; relation?: string }[];
}

/**
 * What people said about two tickets: that they are the same problem, or that they have nothing to do with each
 * other. Ids, since keys change when a ticket moves.
 */
export const pairVerdictSchema = z.object({
  incidentId: z.string(),
  otherId: z.string(),
  verdict: z.enum(['same', 'unrelated']),
});
export type PairVerdict = z.infer<typeof pairVerdictSchema>;

/** Ids of the tickets that people said have nothing to do with this one, whichever of the two they looked at. */
export function unrelatedTo(id: string, verdicts: readonly PairVerdict[]): ReadonlySet<string> {
  return new Set(verdicts.flatMap((pair) => (pair.verdict === 'unrelated' ? partnerOf(id, pair) : [])));
}

/** The other ticket of a pair that this one belongs to; none for a pair of others. */
export function partnerOf(id: string, { incidentId, otherId }: PairVerdict): string[] {
  if (incidentId === id) return [otherId];
  return otherId === id ? [incidentId] : [];
}
