import { readDocument } from '../../../src/domain/similarity/document';
import { fromMemory, newTickets, type Variant } from './variant';

const K1 = 1.2;
const B = 0.75;
const SUMMARY_WEIGHT = 3;
const MOST_ANSWERS = 100;

/** Plain BM25 over the app's own terms, the summary counted three times: the datasets' yardstick. */
export function bm25(): Variant {
  const postings = new Map<string, { ticket: number; frequency: number }[]>();
  const ids: string[] = [];
  const lengths: number[] = [];
  let totalLength = 0;
  const fresh = newTickets();
  return {
    name: 'bm25',
    find(moment) {
      for (const candidate of fresh(moment)) {
        const { terms, summaryLength, bodyLength } = moment.documents(candidate);
        const ticket = ids.push(candidate.id) - 1;
        lengths.push(SUMMARY_WEIGHT * summaryLength + bodyLength);
        totalLength += lengths[ticket] ?? 0;
        for (const [term, { summary, body }] of terms) {
          const list = postings.get(term) ?? [];
          list.push({ ticket, frequency: SUMMARY_WEIGHT * summary + body });
          postings.set(term, list);
        }
      }
      const scores = new Map<number, number>();
      const mean = totalLength / Math.max(1, ids.length);
      for (const [term, asked] of readDocument(moment.query).terms) {
        const list = postings.get(term) ?? [];
        const idf = Math.log(1 + (ids.length - list.length + 0.5) / (list.length + 0.5));
        const times = SUMMARY_WEIGHT * asked.summary + asked.body;
        for (const { ticket, frequency } of list) {
          const norm = K1 * (1 - B + (B * (lengths[ticket] ?? 0)) / mean);
          const gain = (times * idf * frequency * (K1 + 1)) / (frequency + norm);
          scores.set(ticket, (scores.get(ticket) ?? 0) + gain);
        }
      }
      const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, MOST_ANSWERS);
      return fromMemory(best.map(([ticket]) => ids[ticket] ?? ''));
    },
  };
}
