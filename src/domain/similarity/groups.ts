import type { Candidate, PairVerdict } from './candidate';

/**
 * Candidates that are known to be the same problem: linked to each other, or to the same third ticket, or confirmed by
 * somebody. Gives for each candidate's key the name of its group.
 */
export function groupCandidates(
  candidates: readonly Candidate[],
  verdicts: readonly PairVerdict[],
): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const keyById = new Map(candidates.map((candidate) => [candidate.id, candidate.key]));
  for (const candidate of candidates) {
    for (const link of candidate.links) union(parent, candidate.key, link.key);
  }
  for (const { incidentId, otherId, verdict } of verdicts) {
    if (verdict === 'same')
      union(parent, keyById.get(incidentId) ?? incidentId, keyById.get(otherId) ?? otherId);
  }
  return new Map(candidates.map(({ key }) => [key, find(parent, key)]));
}

function find(parent: Map<string, string>, name: string): string {
  const above = parent.get(name);
  if (above === undefined || above === name) return name;
  const root = find(parent, above);
  parent.set(name, root);
  return root;
}

function union(parent: Map<string, string>, one: string, other: string): void {
  const a = find(parent, one);
  const b = find(parent, other);
  if (a !== b) parent.set(b, a);
}
