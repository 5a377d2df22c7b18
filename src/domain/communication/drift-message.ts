import { type Phrase, phrase, type Reader, say } from '../../wording';
import type { DriftNotice } from '../severity';
import { type Block, bullets, paragraph, type RichText, strong } from './rich-text';

/** Says that the accepted severity no longer fits, and what changed since it was decided. */
export function driftMessage(notice: DriftNotice, reader: Reader): RichText {
  const said = (spoken: Phrase) => say(spoken, reader);
  const listed = (title: Phrase, conditions: readonly Phrase[]): Block[] =>
    conditions.length === 0 ? [] : [paragraph(said(title)), bullets(...conditions.map(said))];
  return [
    paragraph(strong(said(notice.statement))),
    ...listed(phrase('drift.appeared'), notice.appeared),
    ...listed(phrase('drift.ended'), notice.ended),
    paragraph(said(phrase('drift.decide'))),
  ];
}
