import { type Phrase, phrase } from '../../wording';
import type { Candidate } from './candidate';
import type { Query } from './query';
import type { Signs } from './signs';
import type { WeightedTerm } from './term-weights';

const MOST_WORDS = 4;

/**
 * Says why a candidate is in the list, most telling first. The words come from the live incident, never from the past
 * one's text, so that they can be kept and shown to whoever may see the live one.
 */
export function reasonsFor(query: Query, candidate: Candidate, signs: Signs): Phrase[] {
  const linked = query.linkedKeys.includes(candidate.key);
  const names = signs.matched.filter((term) => term.kind !== 'word');
  const words = signs.matched.filter((term) => term.kind === 'word' && !isPartOf(term, names));
  const services = query.services.filter((name) =>
    candidate.services.some((other) => other.toLowerCase() === name.toLowerCase()),
  );
  const labels = query.labels.filter((name) => candidate.labels.includes(name));
  return [
    linked && phrase('similarity.already-linked'),
    names.length > 0 && phrase('similarity.same-signature', { names: spoken(names) }),
    services.length > 0 && phrase('similarity.same-service', { services }),
    words.length > 0 && phrase('similarity.same-terms', { terms: spoken(words) }),
    labels.length > 0 && phrase('similarity.same-labels', { labels }),
    signs.documentedFix && phrase('similarity.documented-fix'),
  ].filter((reason) => reason !== false);
}

function isPartOf(term: WeightedTerm, names: readonly WeightedTerm[]): boolean {
  return names.some((name) => term.words.every((word) => name.term.includes(word)));
}

function spoken(terms: readonly WeightedTerm[]): string[] {
  return terms.slice(0, MOST_WORDS).map((term) => (term.kind === 'word' ? term.words.join(' ') : term.term));
}
