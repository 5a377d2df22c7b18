import type { Candidate, PairVerdict } from './candidate';

type Link = Candidate['links'][number];

const DUPLICATE = /duplicat|clone|重複|複製/iu;

/** Whether two tickets speak of one event, as `duplicates` says; `relates to` and `is caused by` join different events. */
export const isDuplicate = ({ relation = '' }: Link): boolean => DUPLICATE.test(relation);

/**
 * Candidates that belong together: linked to each other, or to the same third ticket, or confirmed by somebody. Gives
 * each candidate's id the name of its group.
 * @param joins which links count; all of them when absent
 */
export function groupCandidates(
  candidates: readonly Candidate[],
  verdicts: readonly PairVerdict[],
  joins: (link: Link) => boolean = () => true,
): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  for (const { id, links } of candidates) {
    for (const link of links.filter(joins)) union(parent, id, link.id);
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

/** One event as a list shows it: its best ticket, and the others that are known to tell of it. */
export interface ListedEvent<Ranked> {
  best: Ranked;
  others: readonly Ranked[];
}

/**
 * Gives each event one place, that of its best ticket: three reports of the same would fill a list that has room for ten.
 * @param ranked best first
 */
export function oneOfEachEvent<Ranked extends { event: string }>(
  ranked: readonly Ranked[],
): ListedEvent<Ranked>[] {
  const events = new Map<string, { best: Ranked; others: Ranked[] }>();
  for (const one of ranked) {
    const known = events.get(one.event);
    if (known) known.others.push(one);
    else events.set(one.event, { best: one, others: [] });
  }
  return [...events.values()];
}
