import { type Phrase, phrase } from '../../wording';
import { type Block, bullets, paragraph } from '../communication/rich-text';
import type { Audience } from '../communication/update';
import { startedAt } from './header';
import type { PostmortemFacts } from './postmortem-facts';
import type { Say } from './section-writer';
import { unknown } from './unknown';

/** How and how soon the incident was noticed; who noticed it is for people to say. */
export function detection(facts: PostmortemFacts, said: Say): Block[] {
  const ms = Date.parse(facts.incident.createdAt) - Date.parse(startedAt(facts));
  return [
    ...(ms > 0 ? [paragraph(said(phrase('postmortem.time-to-detect', { ms })))] : []),
    unknown(phrase('postmortem.what-detection'), said),
  ];
}

/** Acknowledgement, resolution and communication, as far as the ticket's history tells. */
export function response(facts: PostmortemFacts, said: Say): Block[] {
  const { incident, acknowledgedAt, updates } = facts;
  const sinceTicket = (instant: string) => Date.parse(instant) - Date.parse(incident.createdAt);
  const known: Phrase[] = [];
  const missing: Phrase[] = [phrase('postmortem.what-mitigated')];
  if (acknowledgedAt)
    known.push(phrase('postmortem.time-to-acknowledge', { ms: sinceTicket(acknowledgedAt) }));
  else missing.push(phrase('postmortem.what-acknowledged'));
  if (incident.resolvedAt)
    known.push(phrase('postmortem.time-to-resolve', { ms: sinceTicket(incident.resolvedAt) }));
  else missing.push(phrase('postmortem.what-resolved'));
  const sentTo = (to: Audience) => updates.filter(({ audience }) => audience === to).length;
  known.push(
    phrase('postmortem.updates-sent', {
      responders: sentTo('responders'),
      stakeholders: sentTo('stakeholders'),
      customers: sentTo('customers'),
    }),
  );
  return [bullets(...known.map(said)), ...missing.map((what) => unknown(what, said))];
}
