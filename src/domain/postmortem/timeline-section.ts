import { formatterFor, phrase, type Reader } from '../../wording';
import { type Block, type Inline, link, text } from '../communication/rich-text';
import type { TimelineSource } from '../timeline/timeline';
import { startedAt } from './header';
import type { PostmortemFacts } from './postmortem-facts';
import type { Say } from './section-writer';

/** One row per event with its distance from T-0 and the place where it is written down. */
export function timelineTable(facts: PostmortemFacts, said: Say, reader: Reader): Block[] {
  const format = formatterFor(reader);
  const zero = Date.parse(startedAt(facts));
  const source = (place: TimelineSource | undefined): Inline[] =>
    place ? [link(said(phrase(`postmortem.source.${place.system}`)), place.url)] : [text('–')];
  return [
    {
      kind: 'table',
      header: [
        said(phrase('postmortem.column.time')),
        said(phrase('postmortem.column.offset')),
        said(phrase('postmortem.column.event')),
        said(phrase('postmortem.column.source')),
      ],
      rows: facts.timeline.map((entry) => {
        const sinceStartMs = Date.parse(entry.at) - zero;
        const sign = sinceStartMs < 0 ? '−' : '+';
        return [
          [text(format.dateTime(entry.at))],
          [text(`${sign}${format.duration(sinceStartMs)}`)],
          [text(said(entry.event))],
          source(entry.source),
        ];
      }),
    },
  ];
}
