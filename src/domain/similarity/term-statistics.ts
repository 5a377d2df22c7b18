import { z } from 'zod';
import { instantSchema } from '../evidence/evidence';
import { type Document, readDocument } from './document';

/** How common words are in the history: what planning and ranking ask. */
export interface TermStatistics {
  /** number of tickets counted */
  documents: number;
  /** mean number of terms */
  summaryLength: number;
  bodyLength: number;
  /** in how many tickets the term occurs; for terms too rare to be kept, an estimate */
  documentFrequency(term: string): number;
}

/** Terms kept; rarer ones share one estimate. 12,000 × 8 bytes in base64 are 128,000 characters: half of what one key of the store takes. */
const MOST_TERMS = 12_000;
/** Terms in memory before the rarest are dropped: room for a new term to show that it is not rare. */
const ROOM = 2 * MOST_TERMS;

/** The stored form: one record. Terms are hashes, so that the store holds no words of tickets that a reader may not see. */
export const storedStatisticsSchema = z.object({
  version: z.literal(1),
  documents: z.number().int().nonnegative(),
  summaryTerms: z.number().int().nonnegative(),
  bodyTerms: z.number().int().nonnegative(),
  /** the newest ticket that was counted; all older ones are */
  countedThrough: z.object({ createdAt: instantSchema, id: z.string() }).optional(),
  /** the estimate for a term that is not kept */
  rareFrequency: z.number().positive(),
  /** base64 of unsigned 32-bit little-endian pairs (hash of the term, number of tickets), ascending by hash */
  terms: z.base64(),
});
export type StoredStatistics = z.infer<typeof storedStatisticsSchema>;

/** A ticket that is counted. */
export interface CountedTicket {
  id: string;
  createdAt: string;
  summary: string;
  description: string;
}

/**
 * Counts in how many tickets each term occurs, in bounded space. Tickets are counted oldest first and exactly once:
 * `countedThrough` is both the cursor of the backfill and the mark that makes a page delivered twice change nothing. New
 * tickets are counted the same way, as the next page.
 */
export class TermCounter implements TermStatistics {
  documents = 0;
  countedThrough: { createdAt: string; id: string } | undefined;
  private summaryTerms = 0;
  private bodyTerms = 0;
  private rareFrequency = 1;
  private readonly counts = new Map<number, number>();

  /** @param stored what `toStored` gave; nothing starts from zero */
  static from(stored: StoredStatistics | undefined): TermCounter {
    const counter = new TermCounter();
    if (!stored) return counter;
    counter.documents = stored.documents;
    counter.summaryTerms = stored.summaryTerms;
    counter.bodyTerms = stored.bodyTerms;
    counter.countedThrough = stored.countedThrough;
    counter.rareFrequency = stored.rareFrequency;
    const pairs = Buffer.from(stored.terms, 'base64');
    for (let at = 0; at + 8 <= pairs.length; at += 8) {
      counter.counts.set(pairs.readUInt32LE(at), pairs.readUInt32LE(at + 4));
    }
    return counter;
  }

  /** Counts one page of tickets, in any order; those not newer than `countedThrough` were counted before and are skipped. */
  countPage(tickets: readonly CountedTicket[]): void {
    const fresh = tickets.filter((ticket) => !this.countedThrough || isOlder(this.countedThrough, ticket));
    for (const ticket of [...fresh].sort((a, b) => (isOlder(a, b) ? -1 : 1))) {
      this.count(readDocument(ticket));
      this.countedThrough = { createdAt: ticket.createdAt, id: ticket.id };
    }
  }

  /** Counts one document that is not a stored ticket's page, e.g. while replaying a history. */
  count(document: Document): void {
    this.documents += 1;
    this.summaryTerms += document.summaryLength;
    this.bodyTerms += document.bodyLength;
    for (const term of document.terms.keys()) {
      const hash = hashOf(term);
      this.counts.set(hash, (this.counts.get(hash) ?? 0) + 1);
    }
    if (this.counts.size > ROOM) this.dropRarest();
  }

  get summaryLength(): number {
    return this.documents === 0 ? 0 : this.summaryTerms / this.documents;
  }

  get bodyLength(): number {
    return this.documents === 0 ? 0 : this.bodyTerms / this.documents;
  }

  documentFrequency(term: string): number {
    return this.counts.get(hashOf(term)) ?? this.rareFrequency;
  }

  toStored(): StoredStatistics {
    if (this.counts.size > MOST_TERMS) this.dropRarest();
    const pairs = Buffer.alloc(this.counts.size * 8);
    [...this.counts]
      .sort(([a], [b]) => a - b)
      .forEach(([hash, count], index) => {
        pairs.writeUInt32LE(hash, index * 8);
        pairs.writeUInt32LE(count, index * 8 + 4);
      });
    return {
      version: 1,
      documents: this.documents,
      summaryTerms: this.summaryTerms,
      bodyTerms: this.bodyTerms,
      ...(this.countedThrough && { countedThrough: this.countedThrough }),
      rareFrequency: this.rareFrequency,
      terms: pairs.toString('base64'),
    };
  }

  private dropRarest(): void {
    const byCount = [...this.counts].sort(([hashA, a], [hashB, b]) => b - a || hashA - hashB);
    const dropped = byCount.slice(MOST_TERMS);
    for (const [hash] of dropped) this.counts.delete(hash);
    const commonestDropped = dropped[0]?.[1] ?? 1;
    this.rareFrequency = Math.max(1, commonestDropped / 2);
  }
}

function isOlder(a: { createdAt: string; id: string }, b: { createdAt: string; id: string }): boolean {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt;
  return a.id.length === b.id.length ? a.id < b.id : a.id.length < b.id.length;
}

/** FNV-1a over UTF-16 code units, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
