import { phrase } from '../../wording';
import { type Block, type Inline, link, text } from '../communication/rich-text';
import type { PostmortemFacts } from './postmortem-facts';
import { lacksRunbook } from './review-sections';
import type { Say } from './section-writer';

/**
 * Linked tickets that are follow-ups, what a strongly similar incident left open (practice, section I: unclosed items come back in
 * the next report; by key alone, as their readers may be others), and what the app itself found missing. Owners and dates are
 * people's to set.
 */
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
  const known = new Set(facts.incident.links.map(({ key }) => key));
  const leftOpen = facts.similar
    .filter(({ strength }) => strength === 'strong')
    .flatMap(({ key: after, openActions }) => openActions.map(({ key, url }) => ({ after, key, url })))
    .filter(({ key }) => !known.has(key) && known.add(key))
    .map(({ after, key, url }) => {
      const origin = said(phrase('postmortem.left-open', { key: after }));
      return row([link(key, url), text(` (${origin})`)], '–', said(phrase('postmortem.still-to-do')));
    });
  const rows = [...linked, ...leftOpen, ...proposed];
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
