import { type Phrase, phrase } from '../../wording';
import type { Incident } from '../incident/incident';
import { readTerms, type Term } from '../text';
import type { RunbookRef } from './runbook';

/** A page that a search found, with what ranking needs of it. Texts are plain. */
export interface RunbookCandidate {
  id: string;
  title: string;
  excerpt: string;
}

const SERVICE_IN_TITLE = 3;
const TERM_IN_TITLE = 1;
const TERM_IN_EXCERPT = 0.4;
/** below this a page shares next to nothing with the incident */
const LEAST_SCORE = 1;
const MOST_RUNBOOKS = 5;
const MOST_WORD_GROUPS = 12;

/**
 * Word groups to search pages with: every service by its name, then the summary's terms, most specific first.
 * All words of a group must occur in a page.
 */
export function runbookSearchWords(incident: Pick<Incident, 'summary' | 'services'>): string[][] {
  const groups = [
    ...incident.services.map((service) => wordsOf(service)),
    ...summaryGroups(incident.summary),
  ];
  const distinct = new Map(
    groups.filter((words) => words.length > 0).map((words) => [words.join(' '), words]),
  );
  return [...distinct.values()].slice(0, MOST_WORD_GROUPS);
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Errors, codes and identifiers stand alone; plain words only in pairs, since one of them is on every page. */
function summaryGroups(summary: string): string[][] {
  const terms = readTerms(summary);
  const specific = terms.filter((term) => term.kind !== 'word').map((term) => [...term.words]);
  const plain = terms.filter((term) => term.kind === 'word').flatMap((term) => term.words.slice(0, 1));
  const pairs = plain.flatMap((first, at) => plain.slice(at + 1, at + 3).map((second) => [first, second]));
  return [...specific, ...pairs];
}

/**
 * Orders pages by what they share with the incident: its services in the title, then its terms in title and excerpt.
 * Deterministic: ties go by id. Pages that share next to nothing are left out.
 */
export function rankRunbooks(
  incident: Pick<Incident, 'summary' | 'description' | 'services'>,
  candidates: readonly RunbookCandidate[],
): RunbookRef[] {
  const terms = new Set(readTerms(`${incident.summary}\n${incident.description}`).map((term) => term.term));
  return candidates
    .map((candidate) => scored(candidate, incident.services, terms))
    .filter((ref) => ref.score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .slice(0, MOST_RUNBOOKS);
}

function scored(page: RunbookCandidate, services: readonly string[], terms: ReadonlySet<string>): RunbookRef {
  const title = page.title.toLowerCase();
  const named = services.filter((service) => title.includes(service.toLowerCase()));
  const inTitle = shared(readTerms(page.title), terms);
  const inExcerpt = shared(readTerms(page.excerpt), terms);
  const score =
    named.length * SERVICE_IN_TITLE + inTitle.length * TERM_IN_TITLE + inExcerpt.length * TERM_IN_EXCERPT;
  return { id: page.id, score, reasons: reasonsFor(named, [...new Set([...inTitle, ...inExcerpt])]) };
}

/** The words, as they stand in the page, of the distinct terms that the incident has too. */
function shared(pageTerms: readonly Term[], terms: ReadonlySet<string>): string[] {
  const found = new Map(
    pageTerms.filter((term) => terms.has(term.term)).map((term) => [term.term, term.words.join(' ')]),
  );
  return [...found.values()];
}

function reasonsFor(services: readonly string[], terms: readonly string[]): Phrase[] {
  return [
    ...services.map((service) => phrase('runbooks.same-service', { service })),
    ...(terms.length > 0 ? [phrase('runbooks.shared-terms', { terms: terms.slice(0, 4) })] : []),
  ];
}
