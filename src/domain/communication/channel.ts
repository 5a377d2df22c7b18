import { phrase, type Reader, say } from '../../wording';
import { factLines } from './draft-update';
import { bullets, heading, link, paragraph, type RichText } from './rich-text';
import type { UpdateFacts } from './update-facts';

/** Name of an incident's channel before the vendor's rules are applied, e.g. `inc-OPS-142-logins-are-slow`. */
export function channelName(incident: UpdateFacts['incident']): string {
  return `inc-${incident.key}-${incident.summary}`;
}

export function channelTopic(facts: UpdateFacts, reader: Reader): string {
  const { key, summary } = facts.incident;
  return say(phrase('communication.channel-topic', { key, level: facts.level, summary }), reader);
}

/** The channel's first message: the facts, the ticket, and what to do first. */
export function channelOpening(facts: UpdateFacts, reader: Reader): RichText {
  const said = (spoken: Parameters<typeof say>[0]) => say(spoken, reader);
  const { key, summary, url } = facts.incident;
  const moves = facts.firstMoves.slice(0, 3).map((move) => said(move.action));
  return [
    heading(2, said(phrase('communication.channel-opening', { key, summary }))),
    bullets(...factLines(facts).map(said)),
    ...(moves.length > 0
      ? [heading(3, said(phrase('communication.first-moves-heading'))), bullets(...moves)]
      : []),
    paragraph(link(said(phrase('communication.ticket-link', { key })), url)),
  ];
}

/** A person's text as paragraphs; line breaks are kept. */
export function updateMessage(updateText: string): RichText {
  return updateText
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line));
}
