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
const FILED = (id: string): number => (Number.isFinite(Number(id)) ? Number(id) : 0);
const JUST_BEFORE = 0.5;
const BEFORE_ALL = Number.NEGATIVE_INFINITY;
const AFTER_ALL = Number.POSITIVE_INFINITY;

/**
 * Replays a dataset in time order. A ticket is a candidate once it was created; its resolution is known, and the
 * duplicate its triager named is a link, only once it was closed. Queries without a time (free text) come last and see
 * everything.
 */
export function* replay(
  dataset: Dataset,
  { strangersEvery }: { strangersEvery?: number } = {},
): Generator<Moment> {
  const history: Candidate[] = [];
  const byId = new Map<string, Candidate>();
  const statistics = new TermCounter();
  const read = new Map<string, Document>();
  const documents = (candidate: Candidate): Document => {
    const kept = read.get(candidate.id) ?? readDocument(candidate);
    read.set(candidate.id, kept);
    return kept;
  };
  const ticketById = new Map(dataset.tickets.map((ticket) => [ticket.id, ticket]));
  const linksOf = knownLinks(dataset.queries);
  const moment = (labelled: LabelledQuery, query: Asking): Moment => ({
    query,
    split: labelled.split ?? 'all',
    relevant: new Set(labelled.relevant_cluster),
    history,
    byId,
    isTimed: labelled.query !== undefined,
    statistics,
    documents,
  });

  const happenings: Happening[] = dataset.tickets.map((ticket) => ({
    at: ticket.created ?? '',
    order: FILED(ticket.id),
    happen: () => {
      const candidate = toCandidate(ticket);
      history.push(candidate);
      byId.set(ticket.id, candidate);
      statistics.count(documents(candidate));
      return undefined;
    },
  }));
  for (const ticket of dataset.tickets) {
    if (!ticket.closed) continue;
    const closed = ticket.created && ticket.closed < ticket.created ? ticket.created : ticket.closed;
    happenings.push({
      at: closed,
      order: closed === ticket.created ? AFTER_ALL : BEFORE_ALL,
      happen: () => close(ticket, byId, linksOf),
    });
  }
  dataset.queries.forEach((labelled, index) => {
    const ticket = labelled.query === undefined ? undefined : ticketById.get(labelled.query);
    happenings.push({
      at: ticket?.created ?? '9999',
      order: ticket ? FILED(ticket.id) - JUST_BEFORE : index,
      happen: () => moment(labelled, ticket ? toCandidate(ticket) : freeText(labelled, index)),
    });
  });
  for (const { ticket, split } of strangersEvery ? strangers(dataset, strangersEvery) : []) {
    happenings.push({
      at: ticket.created ?? '',
      order: FILED(ticket.id) - JUST_BEFORE,
      happen: () =>
        moment({ query: ticket.id, relevant_direct: [], relevant_cluster: [], split }, toCandidate(ticket)),
    });
  }
  happenings.sort((a, b) => (a.at === b.at ? Math.sign(a.order - b.order) || 0 : a.at < b.at ? -1 : 1));
  for (const { happen } of happenings) {
    const asked = happen();
    if (asked) yield asked;
  }
}

/** Every nth ticket of no known group, of the same time as the dataset's queries: they should find nothing. */
function strangers({ tickets, queries }: Dataset, every: number) {
  const known = new Set(queries.flatMap(({ query, relevant_cluster }) => [query, ...relevant_cluster]));
  const createdAt = new Map(tickets.map(({ id, created }) => [id, created ?? '']));
  const devEnd = queries
    .filter(({ split }) => split === 'dev')
    .reduce((last, { query }) => max(last, createdAt.get(query ?? '') ?? ''), '');
  return tickets
    .filter(({ id, created }) => created && !known.has(id))
    .filter((_, index) => index % every === 0)
    .map((ticket) => ({
      ticket,
      split: (ticket.created ?? '') <= devEnd ? ('dev' as const) : ('test' as const),
    }));
}

const max = (a: string, b: string): string => (a < b ? b : a);

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

function knownLinks(queries: readonly LabelledQuery[]): ReadonlyMap<string, readonly string[]> {
  return new Map(queries.flatMap(({ query, relevant_direct }) => (query ? [[query, relevant_direct]] : [])));
}

function close(
  ticket: Ticket,
  byId: ReadonlyMap<string, Candidate>,
  linksOf: ReadonlyMap<string, readonly string[]>,
): undefined {
  const candidate = byId.get(ticket.id);
  if (!candidate) return;
  const links = (linksOf.get(ticket.id) ?? []).map((id) => ({ id }));
  Object.assign(candidate, { resolvedAt: ticket.closed, resolution: ticket.resolution, links });
}
