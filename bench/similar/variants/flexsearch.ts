import FlexSearch from 'flexsearch';
import { fromMemory, newTickets, type Variant } from './variant';

/** FlexSearch over the whole text, asked with the summary; `suggest` answers although some words are missing. */
export function flexSearch(): Variant {
  const index = new FlexSearch.Index({ tokenize: 'strict', resolution: 9 });
  const ids: string[] = [];
  const fresh = newTickets();
  return {
    name: 'flexsearch',
    find(moment) {
      for (const candidate of fresh(moment)) {
        index.add(ids.push(candidate.id) - 1, `${candidate.summary}\n${candidate.description}`);
      }
      const hits = index.search(moment.query.summary, { limit: 100, suggest: true });
      return fromMemory(hits.map((hit) => ids[Number(hit)] ?? ''));
    },
  };
}
