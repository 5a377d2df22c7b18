import { phrase } from '../../wording';
import { type Block, type Inline, link, text } from '../communication/rich-text';
import type { PostmortemFacts } from './postmortem-facts';
import { lacksRunbook } from './review-sections';
import type { Say } from './section-writer';

/** Linked tickets that are follow-ups, and what the app itself found missing. Owners and dates are people's to set. */
export function actionItems(facts: PostmortemFacts, said: Say): Block[] {
  const linked = facts.incident.links
    .filter((other) => other.isFollowUp)
    .map((other) => row([link(`${other.key} ${other.summary}`, other.url)], '–', other.status));
  const proposed = lacksRunbook(facts)
    ? [
        row(
          [text(said(phrase('postmortem.write-runbook', { services: facts.incident.services })))],
          said(phrase('postmortem.type.documentation')),
          '–',
        ),
      ]
    : [];
  const rows = [...linked, ...proposed];
  return [
    {
      kind: 'table',
      header: (['action', 'owner', 'due', 'type', 'status'] as const).map((name) =>
        said(phrase(`postmortem.column.${name}`)),
      ),
      rows: rows.length > 0 ? rows : [row([text('–')], '–', '–')],
    },
  ];
}

function row(action: Inline[], type: string, status: string): Inline[][] {
  return [action, [text('–')], [text('–')], [text(type)], [text(status)]];
}
