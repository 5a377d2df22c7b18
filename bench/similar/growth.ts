import { InvertedIndex } from '../../sandbox/upstreams/jira/text/inverted-index';
import { bigramsOf, piecesOf } from '../../sandbox/upstreams/jira/text/tokens';
import { type PlannedSearch, planSearches, readQuery, TermCounter } from '../../src/domain/similarity';
import { readDocument } from '../../src/domain/similarity/document';
import type { Dataset } from './dataset';
import { percentile, share } from './metrics';

/** What one assessment asks of Jira when the history has a size. */
export interface GrowthRow {
  history: number;
  meanSearches: number;
  meanRead: number;
  mostRead: number;
  planMs: number;
}

const QUERIES = 100;

/**
 * Repeats a dataset's tickets up to each size and plans searches for a hundred of them. Hits come from the text index of
 * the sandbox's Jira, without HTTP.
 */
export function growth(dataset: Dataset, sizes: readonly number[]): GrowthRow[] {
  const index = new InvertedIndex();
  const statistics = new TermCounter();
  const texts = dataset.tickets.map((ticket) => ({ ticket, document: readDocument(ticket) }));
  let history = 0;
  return sizes.map((size) => {
    for (; history < size; history += 1) {
      const text = texts[history % texts.length];
      if (!text) break;
      index.replace(history, '', `${text.ticket.summary}\n${text.ticket.description}`);
      statistics.count(text.document);
    }
    return measure(dataset, size, index, statistics);
  });
}

function measure(
  dataset: Dataset,
  history: number,
  index: InvertedIndex,
  statistics: TermCounter,
): GrowthRow {
  const step = Math.max(1, Math.floor(dataset.tickets.length / QUERIES));
  const asked = dataset.tickets.filter((_, at) => at % step === 0).slice(0, QUERIES);
  const planMs: number[] = [];
  const rows = asked.map((ticket) => {
    const start = performance.now();
    const query = readQuery({ ...ticket, key: '', createdAt: '', services: [], labels: [], links: [] });
    const { searches } = planSearches(query, statistics);
    planMs.push(performance.now() - start);
    return {
      searches: searches.length,
      read: searches.reduce((sum, search) => sum + hits(index, search), 0),
    };
  });
  return {
    history,
    meanSearches: share(
      rows.reduce((sum, row) => sum + row.searches, 0),
      rows.length,
    ),
    meanRead: share(
      rows.reduce((sum, row) => sum + row.read, 0),
      rows.length,
    ),
    mostRead: rows.reduce((most, row) => Math.max(most, row.read), 0),
    planMs: percentile(planMs, 0.5),
  };
}

function hits(index: InvertedIndex, { anyOf, limit }: PlannedSearch): number {
  const found = new Set<number>();
  for (const { allOf } of anyOf) {
    const lists = allOf.flatMap(termsOf).map((term) => index.postings(term));
    const [shortest = [], ...others] = lists.sort((a, b) => a.length - b.length);
    const sets = others.map((list) => new Set(list));
    for (const ordinal of shortest) if (sets.every((set) => set.has(ordinal))) found.add(ordinal);
  }
  return Math.min(limit, found.size);
}

const termsOf = (word: string): string[] =>
  piecesOf(word).flatMap((piece) => (piece.kind === 'word' ? [piece.term] : bigramsOf(piece.run)));
