import { type Phrase, phrase } from '../../wording';
import type { JudgedCandidate } from './judge-candidates';
import type { Query } from './query';
import { shared } from './signs';
import type { WeightedTerm } from './term-weights';

const MOST_WORDS = 4;
const DAY_MS = 86_400_000;
/** Tickets this close in time are likely one event. */
const CLOSE_DAYS = 7;

/**
 * Says why a candidate is in the list, most telling first. The words come from the live incident, never from the past
 * one's text, so that they can be kept and shown to whoever may see the live one.
 */
export function reasonsFor(query: Query, { candidate, document, signs, terms }: ReasonSource): Phrase[] {
  const matched = terms.filter(({ term }) => document.terms.has(term));
  const names = withoutParts(matched.filter(({ kind }) => kind !== 'word'));
  const words = matched.filter((term) => term.kind === 'word' && !isPartOfAny(term, names));
  const services = shared(query.services, candidate.services);
  const labels = shared(query.labels, candidate.labels);
  const days = Math.floor(Math.abs(Date.parse(query.createdAt) - Date.parse(candidate.createdAt)) / DAY_MS);
  return [
    query.linkedIds.includes(candidate.id) && phrase('similarity.already-linked'),
    query.mentionedKeys.includes(candidate.key) && phrase('similarity.mentioned'),
    names.length > 0 && phrase('similarity.same-signature', { names: spoken(names) }),
    words.length > 0 && phrase('similarity.same-terms', { terms: spoken(words) }),
    services.length > 0 && phrase('similarity.same-service', { services }),
    signs.groupText > signs.text && phrase('similarity.same-problem'),
    labels.length > 0 && phrase('similarity.same-labels', { labels }),
    days <= CLOSE_DAYS && phrase('similarity.recent', { days }),
  ].filter((reason) => reason !== false);
}

type ReasonSource = Pick<JudgedCandidate, 'candidate' | 'document' | 'signs' | 'terms'>;

/** `NullPointerException` is not said again where `java.lang.NullPointerException` is. */
function withoutParts(names: readonly WeightedTerm[]): WeightedTerm[] {
  return names.filter((name) => !names.some((other) => other !== name && other.term.includes(name.term)));
}

function isPartOfAny(term: WeightedTerm, names: readonly WeightedTerm[]): boolean {
  return names.some((name) => term.words.every((word) => name.term.includes(word)));
}

function spoken(terms: readonly WeightedTerm[]): string[] {
  return terms.slice(0, MOST_WORDS).map(({ written }) => written);
}
