import { distinctCustomers, isAffected, isInspected, metError, pagesSeen } from './affected-users';
import { chanceOfAtLeast } from './chance';
import type { Impact, Segment, SegmentSample } from './impact';
import type { SessionObservation, SessionSample } from './observations';
import { touches, type Window } from './window';

/** A segment is named only with so many hit people in it … */
export const LEAST_HIT = 5;
/** … who are so much more of the hit than of everybody … */
const MIN_LIFT = 1.3;
/** … by more than chance explains: one in twenty for all names together, of which some twenty are compared (Bonferroni). */
const MAX_CHANCE = 0.05 / 20;
const MAX_SEGMENTS = 5;

type NamesOf = (session: SessionObservation) => readonly (string | undefined)[];
/** Every session is listed with these; what it saw is known of those that were looked into. */
const LISTED_ATTRIBUTES: [Segment['dimension'], NamesOf][] = [
  ['version', ({ version }) => [version]],
  ['browser', ({ browser }) => [browser]],
  ['country', ({ country }) => [country]],
  ['operating-system', ({ operatingSystem }) => [operatingSystem]],
];

interface People {
  /** active in the window */
  everybody: SessionObservation[];
  lookedInto: SessionObservation[];
  hit: SessionObservation[];
}

/**
 * Parts of the audience that are hit more than their usual share, strongest first: the segment's share among the people known to
 * be hit, against its share among everybody active. Chance is judged among the people looked into, so that three people in one
 * country are no finding. Where no segment stands out among all who are affected (when nearly everybody is, none can), those who
 * met an error are compared, who are hit hardest.
 *
 * @returns the segments with the sample that they come from; nothing when nobody was looked into
 */
export function hitSegments(
  window: Window,
  sample: SessionSample | undefined,
  slowPageIds: ReadonlySet<string>,
  pageNames: ReadonlyMap<string, string>,
): Pick<Impact, 'segments' | 'segmentSample'> {
  const everybody = (sample?.sessions ?? []).filter(({ startedAt, updatedAt }) =>
    touches(window, startedAt, updatedAt),
  );
  const lookedInto = everybody.filter(isInspected);
  if (lookedInto.length === 0) return { segments: [] };
  const pagesOf: NamesOf = (session) =>
    pagesSeen(session, window).map((pageId) => pageNames.get(pageId) ?? pageId);

  const compare = (kind: SegmentSample['hit'], isHit: (session: SessionObservation) => boolean) => {
    const hit = lookedInto.filter(isHit);
    const segments = [
      ...LISTED_ATTRIBUTES.flatMap((attribute) => findings(attribute, { everybody, lookedInto, hit })),
      ...findings(['page', pagesOf], { everybody: lookedInto, lookedInto, hit }),
    ];
    const segmentSample: SegmentSample = {
      hit: kind,
      people: distinctCustomers(hit).size,
      lookedInto: distinctCustomers(lookedInto).size,
      everybody: distinctCustomers(everybody).size,
    };
    return { segments: strongest(segments), segmentSample };
  };
  const affected = compare('affected', (session) => isAffected(session, window, slowPageIds));
  if (affected.segments.length > 0) return affected;
  const withError = compare('met-error', (session) => metError(session, window));
  return withError.segments.length > 0 ? withError : affected;
}

function strongest(segments: readonly Segment[]): Segment[] {
  return [...segments]
    .sort((a, b) => b.affectedShare - b.baselineShare - (a.affectedShare - a.baselineShare))
    .slice(0, MAX_SEGMENTS);
}

function findings([dimension, namesOf]: [Segment['dimension'], NamesOf], people: People): Segment[] {
  const everybody = peopleByName(people.everybody, namesOf);
  const lookedInto = peopleByName(people.lookedInto, namesOf);
  const hit = peopleByName(people.hit, namesOf);
  return [...hit.byName].flatMap(([name, { size: count }]) => {
    const affectedShare = count / hit.all;
    const baselineShare = (everybody.byName.get(name)?.size ?? 0) / everybody.all;
    if (count < LEAST_HIT || affectedShare < baselineShare * MIN_LIFT) return [];
    const inSegment = lookedInto.byName.get(name)?.size ?? 0;
    const chance = chanceOfAtLeast(count, { all: lookedInto.all, inSegment, hit: hit.all });
    return chance <= MAX_CHANCE ? [{ dimension, name, affectedShare, baselineShare }] : [];
  });
}

function peopleByName(sessions: readonly SessionObservation[], namesOf: NamesOf) {
  const byName = new Map<string, Set<string>>();
  for (const session of sessions) {
    for (const name of namesOf(session)) {
      if (name !== undefined) byName.set(name, (byName.get(name) ?? new Set()).add(session.customerId));
    }
  }
  return { all: distinctCustomers(sessions).size, byName };
}
