import { readQuery } from '../../../src/domain/similarity';
import { type JudgedCandidate, judgeCandidates } from '../../../src/domain/similarity/judge-candidates';
import type { Moment } from '../replay';
import { asListed } from './listed';
import { fromMemory, type Variant } from './variant';

/** The app's ranker, with every earlier ticket as a candidate. */
export function ranker(): Variant {
  return {
    name: 'ranker',
    find: (moment) => fromMemory(asListed(judged(moment))),
  };
}

/** Our text relevance alone: what the other signs are measured against. Its times mean nothing. */
export function textOnly(): Variant {
  return {
    name: 'ranker-text-only',
    find(moment) {
      const byText = [...judged(moment)].sort((a, b) => b.signs.text - a.signs.text);
      return fromMemory(byText.map(({ candidate }) => candidate.id));
    },
  };
}

/** Both variants judge the same moment: the second asks what the first found. */
const judgedAt = new WeakMap<Moment, readonly JudgedCandidate[]>();

function judged(moment: Moment): readonly JudgedCandidate[] {
  const kept = judgedAt.get(moment);
  if (kept) return kept;
  const made = judgeCandidates(readQuery(moment.query), moment.history, {
    statistics: moment.statistics,
    readDocument: moment.documents,
  });
  judgedAt.set(moment, made);
  return made;
}
