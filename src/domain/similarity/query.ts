import type { Incident } from '../incident/incident';
import { ticketKeysIn } from '../incident/ticket-keys';
import { readTerms, type TermKind } from '../text';
import { type Document, documentOf } from './document';

/** A term of the live incident and how it stands there. */
export interface QueryTerm {
  term: string;
  /** as it stands in the text, where it comes first */
  written: string;
  /** bare words a search engine finds it by */
  words: readonly string[];
  kind: TermKind;
  summary: number;
  body: number;
}

/** The live incident, read once: what searches are planned from and candidates are compared with. */
export interface Query {
  id: string;
  createdAt: string;
  services: readonly string[];
  labels: readonly string[];
  /** ids of the tickets the incident is linked to */
  linkedIds: readonly string[];
  /** keys of other tickets that its texts name, in the order of the text, at most five */
  mentionedKeys: readonly string[];
  /** distinct terms in the order of their first appearance */
  terms: readonly QueryTerm[];
  document: Document;
}

/** What is read of an incident. */
export type QuerySource = Readonly<Pick<Incident, 'id' | 'key' | 'createdAt' | 'summary' | 'description'>> & {
  services: readonly string[];
  labels: readonly string[];
  links: readonly { id: string }[];
};

const MOST_MENTIONED = 5;

/** Reads an incident's texts. Bounded: of very long texts, the beginning and the end are read. */
export function readQuery(incident: QuerySource): Query {
  const summary = readTerms(incident.summary);
  const body = readTerms(incident.description);
  const document = documentOf(incident.summary, summary, body);
  const terms = new Map<string, QueryTerm>();
  for (const { term, written, words, kind } of [...summary, ...body]) {
    if (terms.has(term)) continue;
    terms.set(term, { term, written, words, kind, summary: 0, body: 0, ...document.terms.get(term) });
  }
  return {
    id: incident.id,
    createdAt: incident.createdAt,
    services: incident.services,
    labels: incident.labels,
    linkedIds: incident.links.map((link) => link.id),
    mentionedKeys: mentionedKeys(incident),
    terms: [...terms.values()],
    document,
  };
}

function mentionedKeys({ key, summary, description }: QuerySource): string[] {
  return ticketKeysIn(`${summary}\n${description}`)
    .filter((other) => other !== key)
    .slice(0, MOST_MENTIONED);
}
