import { readQuery } from '../../../src/domain/similarity';
import { type JudgedCandidate, judgeCandidates } from '../../../src/domain/similarity/judge-candidates';
import type { Moment } from '../replay';
import { fromMemory, type Variant } from './variant';

/** The app's ranker, with every earlier ticket as a candidate. */
export function ranker(onJudged?: (moment: Moment, judged: readonly JudgedCandidate[]) => void): Variant {
  return {
    name: 'ranker',
    find(moment) {
      const judged = judgeCandidates(readQuery(moment.query), moment.history, {
        statistics: moment.statistics,
        readDocument: moment.documents,
      });
      onJudged?.(moment, judged);
      return fromMemory(judged.map(({ candidate }) => candidate.id));
    },
  };
}

/** Our text relevance alone: what the other signs are measured against. */
export function textOnly(): Variant {
  return {
    name: 'ranker-text-only',
    find(moment) {
      const judged = judgeCandidates(readQuery(moment.query), moment.history, {
        statistics: moment.statistics,
        readDocument: moment.documents,
      });
      const byText = judged.sort((a, b) => b.signs.text - a.signs.text);
      return fromMemory(byText.map(({ candidate }) => candidate.id));
    },
  };
}
