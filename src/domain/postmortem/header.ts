import { formatterFor, type Phrase, phrase, type Reader } from '../../wording';
import { type Block, type Inline, link, text } from '../communication/rich-text';
import { decidedLevel } from '../severity/current-level';
import type { PostmortemFacts } from './postmortem-facts';
import type { Say } from './section-writer';

/** The review takes place within two weeks (practice, section A). */
const REVIEW_WITHIN_MS = 14 * 86_400_000;

export function header(facts: PostmortemFacts, said: Say, reader: Reader): Block[] {
  const { incident } = facts;
  const format = formatterFor(reader);
  const rows: [Phrase, Inline[]][] = [
    [phrase('postmortem.ticket'), [link(incident.key, incident.url)]],
    [phrase('postmortem.date'), [text(format.dateTime(startedAt(facts)))]],
    [phrase('postmortem.severity'), [text(severityLevel(facts) ?? '–')]],
    [phrase('postmortem.duration'), [text(durationWords(facts, said, reader))]],
    [phrase('postmortem.services'), [text(incident.services.join(', ') || '–')]],
    [phrase('postmortem.status'), [text(incident.status)]],
    [phrase('postmortem.review-due'), [text(format.date(reviewDue(facts)))]],
    [phrase('postmortem.facilitator'), [text('–')]],
  ];
  return [
    {
      kind: 'table',
      header: [said(phrase('postmortem.field')), said(phrase('postmortem.value'))],
      rows: rows.map(([name, value]) => [[{ text: said(name), strong: true }], value]),
    },
  ];
}

export function startedAt({ assessment, incident }: PostmortemFacts): string {
  return assessment?.startedAt ?? incident.createdAt;
}

/** The severity that people decided last, in the app or in Jira, else the suggested one. */
export function severityLevel({ decisions, incident, assessment }: PostmortemFacts): string | undefined {
  return decidedLevel(decisions.at(-1), incident)?.level ?? assessment?.severity.level;
}

function durationWords(facts: PostmortemFacts, said: Say, reader: Reader): string {
  const { resolvedAt } = facts.incident;
  if (!resolvedAt) return said(phrase('postmortem.still-open'));
  return formatterFor(reader).duration(Date.parse(resolvedAt) - Date.parse(startedAt(facts)));
}

function reviewDue({ incident, now }: PostmortemFacts): string {
  return new Date(Date.parse(incident.resolvedAt ?? now) + REVIEW_WITHIN_MS).toISOString();
}
