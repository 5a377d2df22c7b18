import { readQuery } from '../../../src/domain/similarity';
import { judgeCandidates } from '../../../src/domain/similarity/judge-candidates';
import type { Moment } from '../replay';
import { fromMemory, type Variant } from './variant';

/** The app's ranker, with every earlier ticket as a candidate. */
export function ranker(): Variant {
  return {
    name: 'ranker',
    find: (moment) => fromMemory(judged(moment).map(({ candidate }) => candidate.id)),
  };
}

/** Our text relevance alone: what the other signs are measured against. */
export function textOnly(): Variant {
  return {
    name: 'ranker-text-only',
    find(moment) {
      const byText = judged(moment).sort((a, b) => b.signs.text - a.signs.text);
      return fromMemory(byText.map(({ candidate }) => candidate.id));
    },
  };
}

const judged = (moment: Moment) =>
  judgeCandidates(readQuery(moment.query), moment.history, {
    statistics: moment.statistics,
    readDocument: moment.documents,
  });
