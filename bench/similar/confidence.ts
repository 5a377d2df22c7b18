import type { SimilarRef } from '../../src/domain/similarity';
import { share } from './metrics';

/** The app's whole answer to one query, and how many of the shown matches were right. */
export interface ShownAnswer {
  /** false for a ticket of no known group */
  hasRelatives: boolean;
  shown: readonly { strength: SimilarRef['strength']; isRight: boolean }[];
}

export interface ConfidenceRow {
  /** answers whose best match is at least this strong */
  atLeast: SimilarRef['strength'];
  /** share of the queries with relatives, and of those without, that get such an answer */
  coverage: number;
  strangersCovered: number;
  /** of the queries with relatives that get such an answer: share with a right one first, and among the first five */
  firstRight: number;
  topFiveRight: number;
}

const LEVELS = {
  strong: ['strong'],
  possible: ['strong', 'possible'],
  weak: ['strong', 'possible', 'weak'],
} as const;

/** How much each strength can be trusted; whoever is not covered by `weak` was told that nothing is similar enough. */
export function confidence(answers: readonly ShownAnswer[]): ConfidenceRow[] {
  const related = answers.filter(({ hasRelatives }) => hasRelatives);
  const strangers = answers.filter(({ hasRelatives }) => !hasRelatives);
  return (['strong', 'possible', 'weak'] as const).map((atLeast) => {
    const levels: readonly string[] = LEVELS[atLeast];
    const covered = (each: ShownAnswer) => levels.includes(each.shown[0]?.strength ?? 'none');
    const given = related.filter(covered);
    return {
      atLeast,
      coverage: share(given.length, related.length),
      strangersCovered: share(strangers.filter(covered).length, strangers.length),
      firstRight: share(given.filter(({ shown }) => shown[0]?.isRight).length, given.length),
      topFiveRight: share(
        given.filter(({ shown }) => shown.slice(0, 5).some(({ isRight }) => isRight)).length,
        given.length,
      ),
    };
  });
}
