import { type Candidate, TermCounter } from '../../src/domain/similarity';
import { type Document, readDocument } from '../../src/domain/similarity/document';
import type { Dataset, LabelledQuery, Ticket } from './dataset';

/** A live ticket as it was filed, or a free text as if it were one. */
type Asking = Candidate & { links: [] };

/** One query at its moment: what existed, what was known, and which tickets are the right answers. */
export interface Moment {
  query: Asking;
  split: 'dev' | 'test' | 'all';
  relevant: ReadonlySet<string>;
  /** what was filed before, as it stood then, oldest first; grows from moment to moment */
  history: readonly Candidate[];
  byId: ReadonlyMap<string, Candidate>;
  /** false for free text, which has no time: every ticket is a candidate */
  isTimed: boolean;
  statistics: TermCounter;
  documents: (candidate: Candidate) => Document;
}

interface Happening {
  at: string;
  /** within one instant, e.g. one minute where the dataset's times are that coarse */
  order: number;
  happen: () => Moment | undefined;
}

/** Tickets are filed in the order of their numbers, and a query asks just before its own ticket is filed. */
const filedAs = (id: string): number => (Number.isFinite(Number(id)) ? Number(id) : 0);
const JUST_BEFORE = 0.5;
const BEFORE_ALL = Number.NEGATIVE_INFINITY;
const AFTER_ALL = Number.POSITIVE_INFINITY;
/** Later than any instant, as text. */
const END_OF_TIME = '9999';

/**
 * Replays a dataset in time order. A ticket is a candidate once it was created; its resolution is known, and the
 * duplicate its triager named is a link, only once it was closed. Queries without a time (free text) come last and see
 * everything.
 * @param strangersEvery asks every nth ticket of no known group, too
 */
export function* replay(dataset: Dataset, options: { strangersEvery?: number } = {}): Generator<Moment> {
  const past = new Past();
  const asked = [
    ...dataset.queries,
    ...(options.strangersEvery ? strangers(dataset, options.strangersEvery) : []),
  ];
  const happenings = [
    ...dataset.tickets.map((ticket) => filing(ticket, past)),
    ...closings(dataset, past),
    ...askings(dataset, asked, past),
  ];
  happenings.sort((a, b) => (a.at === b.at ? Math.sign(a.order - b.order) || 0 : a.at < b.at ? -1 : 1));
  for (const { happen } of happenings) {
    const moment = happen();
    if (moment) yield moment;
  }
}

/** What exists and is known so far. */
class Past {
  readonly history: Candidate[] = [];
  readonly byId = new Map<string, Candidate>();
  readonly statistics = new TermCounter();
  private readonly read = new Map<string, Document>();

  readonly documents = (candidate: Candidate): Document => {
    const kept = this.read.get(candidate.id) ?? readDocument(candidate);
    this.read.set(candidate.id, kept);
    return kept;
  };

  file(candidate: Candidate): void {
    this.history.push(candidate);
    this.byId.set(candidate.id, candidate);
    this.statistics.count(this.documents(candidate));
  }
}

function filing(ticket: Ticket, past: Past): Happening {
  return {
    at: ticket.created ?? '',
    order: filedAs(ticket.id),
    happen() {
      past.file(toCandidate(ticket));
      return undefined;
    },
  };
}

function closings({ tickets, queries }: Dataset, past: Past): Happening[] {
  const linksOf = new Map(queries.map(({ query, relevant_direct }) => [query, relevant_direct]));
  return tickets.flatMap((ticket) => {
    const { id, created = '', closed, resolution } = ticket;
    if (!closed) return [];
    const isBackdated = closed < created;
    const at = isBackdated ? created : closed;
    const links = (linksOf.get(id) ?? []).map((other) => ({ id: other, relation: 'duplicates' }));
    return {
      at,
      order: at === created ? AFTER_ALL : BEFORE_ALL,
      happen() {
        const candidate = past.byId.get(id);
        if (candidate) Object.assign(candidate, { resolvedAt: at, resolution, links });
        return undefined;
      },
    };
  });
}

function askings({ tickets }: Dataset, asked: readonly LabelledQuery[], past: Past): Happening[] {
  const ticketById = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return asked.map((labelled, index) => {
    const ticket = labelled.query === undefined ? undefined : ticketById.get(labelled.query);
    const { history, byId, statistics, documents } = past;
    return {
      at: ticket?.created ?? END_OF_TIME,
      order: ticket ? filedAs(ticket.id) - JUST_BEFORE : index,
      happen: () => ({
        query: ticket ? toCandidate(ticket) : freeText(labelled, index),
        split: labelled.split ?? 'all',
        relevant: new Set(labelled.relevant_cluster),
        isTimed: ticket !== undefined,
        ...{ history, byId, statistics, documents },
      }),
    };
  });
}

/** Every nth ticket of no known group, as a query without answers: it should find nothing. */
function strangers({ tickets, queries }: Dataset, every: number): LabelledQuery[] {
  const known = new Set(queries.flatMap(({ query, relevant_cluster }) => [query, ...relevant_cluster]));
  const dev = new Set(queries.filter(({ split }) => split === 'dev').map(({ query }) => query));
  const devEnds = tickets.findLastIndex(({ id }) => dev.has(id));
  return tickets
    .map(({ id, created }, index): LabelledQuery & { isStranger: boolean } => ({
      query: id,
      relevant_direct: [],
      relevant_cluster: [],
      split: index <= devEnds ? 'dev' : 'test',
      isStranger: created !== undefined && !known.has(id),
    }))
    .filter(({ isStranger }) => isStranger)
    .filter((_, index) => index % every === 0);
}

/** The ticket as it was filed: neither resolved nor linked. */
function toCandidate(ticket: Ticket): Asking {
  return {
    id: ticket.id,
    key: `T-${ticket.id}`,
    summary: ticket.summary,
    description: ticket.description,
    services: ticket.component ? [ticket.component] : [],
    labels: labelsOf(ticket),
    createdAt: ticket.created ?? '2000-01-01T00:00:00.000Z',
    links: [],
  };
}

/** As the sandbox's import labels a ticket: its keywords, and the version it was seen in. */
function labelsOf({ version, keywords }: Ticket): string[] {
  const words = keywords?.split(/[\s,]+/).filter(Boolean) ?? [];
  return version ? [...words, `version-${version}`] : words;
}

function freeText(labelled: LabelledQuery, index: number): Asking {
  return {
    id: `query-${index}`,
    key: `Q-${index}`,
    summary: labelled.text ?? '',
    description: '',
    services: [],
    labels: [],
    createdAt: '2000-01-01T00:00:00.000Z',
    links: [],
  };
}
