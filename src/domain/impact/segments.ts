import { distinctCustomers, isAffected, isInspected } from './affected-users';
import type { Segment } from './impact';
import type { SessionObservation, SessionSample } from './observations';
import { touches, type Window } from './window';

/** A segment is named only with so many affected people in it … */
const MIN_AFFECTED = 5;
/** … who are so much more of the affected than of everybody … */
const MIN_LIFT = 1.3;
/** … by more than chance explains: standard deviations of a share of that size. */
const MIN_Z = 2.5;
const MAX_SEGMENTS = 5;

type NamesOf = (session: SessionObservation) => readonly (string | undefined)[];
const ATTRIBUTES: [Segment['dimension'], NamesOf][] = [
  ['version', ({ version }) => [version]],
  ['browser', ({ browser }) => [browser]],
  ['country', ({ country }) => [country]],
  ['operating-system', ({ operatingSystem }) => [operatingSystem]],
  ['page', ({ pageIds }) => pageIds ?? []],
];

/**
 * Parts of the audience that are hit more than their usual share: of the people whose sessions were looked into, the
 * segment's share among the affected against its share among all. Strongest first. Small segments and differences
 * that chance explains are left out, so that three people in one country are no finding.
 */
export function hitSegments(
  window: Window,
  sample: SessionSample | undefined,
  slowPageIds: ReadonlySet<string>,
  pageNames: ReadonlyMap<string, string>,
): Segment[] {
  const known = (sample?.sessions ?? []).filter(
    (session) => isInspected(session) && touches(window, session.startedAt, session.updatedAt),
  );
  const hit = known.filter((session) => isAffected(session, slowPageIds));
  const [everybody, affected] = [distinctCustomers(known).size, distinctCustomers(hit).size];
  if (affected < MIN_AFFECTED) return [];
  const segments = ATTRIBUTES.flatMap(([dimension, namesOf]) => {
    const baseline = peopleByName(known, namesOf);
    return [...peopleByName(hit, namesOf)].flatMap(([name, people]) => {
      const affectedShare = people.size / affected;
      const baselineShare = (baseline.get(name)?.size ?? 0) / everybody;
      const isFinding = people.size >= MIN_AFFECTED && isAboveChance(affectedShare, baselineShare, affected);
      if (!isFinding) return [];
      const shown = dimension === 'page' ? (pageNames.get(name) ?? name) : name;
      return [{ dimension, name: shown, affectedShare, baselineShare }];
    });
  });
  return segments
    .sort((a, b) => b.affectedShare - b.baselineShare - (a.affectedShare - a.baselineShare))
    .slice(0, MAX_SEGMENTS);
}

function peopleByName(sessions: readonly SessionObservation[], namesOf: NamesOf): Map<string, Set<string>> {
  const people = new Map<string, Set<string>>();
  for (const session of sessions) {
    for (const name of namesOf(session)) {
      if (name !== undefined) people.set(name, (people.get(name) ?? new Set()).add(session.customerId));
    }
  }
  return people;
}

function isAboveChance(affectedShare: number, baselineShare: number, affected: number): boolean {
  if (baselineShare === 0 || affectedShare < baselineShare * MIN_LIFT) return false;
  const deviation = Math.sqrt((baselineShare * (1 - baselineShare)) / affected);
  return deviation > 0 && (affectedShare - baselineShare) / deviation >= MIN_Z;
}
