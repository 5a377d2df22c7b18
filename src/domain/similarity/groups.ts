import type { Candidate, PairVerdict } from './candidate';

/**
 * Candidates that are known to be the same problem: linked to each other, or to the same third ticket, or confirmed by
 * somebody. Gives each candidate's id the name of its group.
 */
export function groupCandidates(
  candidates: readonly Candidate[],
  verdicts: readonly PairVerdict[],
): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  for (const { id, links } of candidates) {
    for (const link of links) union(parent, id, link.id);
  }
  for (const { incidentId, otherId, verdict } of verdicts) {
    if (verdict === 'same') union(parent, incidentId, otherId);
  }
  return new Map(candidates.map(({ id }) => [id, find(parent, id)]));
}

function find(parent: Map<string, string>, name: string): string {
  let root = name;
  for (let above = parent.get(root); above !== undefined; above = parent.get(root)) root = above;
  return root;
}

function union(parent: Map<string, string>, one: string, other: string): void {
  const a = find(parent, one);
  const b = find(parent, other);
  if (a !== b) parent.set(b, a);
}

/** One problem as a list shows it: its best ticket, and those that are known to be the same. */
export interface Problem<Ranked> {
  best: Ranked;
  others: readonly Ranked[];
}

/**
 * Gives each known problem one place, that of its best ticket: three reports of one event would fill a list that has
 * room for ten.
 * @param ranked best first
 */
export function oneOfEachGroup<Ranked extends { group: string }>(
  ranked: readonly Ranked[],
): Problem<Ranked>[] {
  const problems = new Map<string, { best: Ranked; others: Ranked[] }>();
  for (const one of ranked) {
    const known = problems.get(one.group);
    if (known) known.others.push(one);
    else problems.set(one.group, { best: one, others: [] });
  }
  return [...problems.values()];
}
