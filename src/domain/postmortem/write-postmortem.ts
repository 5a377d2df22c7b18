import { phrase, type Reader, say } from '../../wording';
import { heading, type RichText } from '../communication/rich-text';
import { actionItems } from './action-items';
import { header } from './header';
import { impact } from './impact-section';
import { POSTMORTEM_SECTIONS, type PostmortemSection } from './postmortem';
import type { PostmortemFacts } from './postmortem-facts';
import { detection, response } from './response-section';
import { contributingFactors, lessons, rootCause, wentWell } from './review-sections';
import type { Say, SectionWriter } from './section-writer';
import { summary } from './summary';
import { timelineTable } from './timeline-section';

const WRITERS: Record<PostmortemSection['id'], SectionWriter> = {
  header,
  summary,
  impact,
  timeline: timelineTable,
  detection,
  response,
  'root-cause': rootCause,
  'contributing-factors': contributingFactors,
  'went-well': wentWell,
  'action-items': actionItems,
  lessons,
};

/**
 * Writes the sections of the after-action page in the practice's order (section I). Every number carries how and when it
 * was measured; what nobody knows yet stands there as unknown, with what the review has to find out.
 */
export function writePostmortem(facts: PostmortemFacts, reader: Reader): PostmortemSection[] {
  const said: Say = (spoken) => say(spoken, reader);
  return POSTMORTEM_SECTIONS.map((id) => ({
    id,
    title: said(phrase(`postmortem.section.${id}`)),
    body: WRITERS[id](facts, said, reader),
  }));
}

export function postmortemTitle(facts: PostmortemFacts, reader: Reader): string {
  const { key, summary: words, createdAt } = facts.incident;
  return say(phrase('postmortem.title', { key, summary: words, at: createdAt }), reader);
}

/** The sections as one document, ready for a page. */
export function postmortemDocument(sections: readonly PostmortemSection[]): RichText {
  return sections.flatMap((section) => [heading(2, section.title), ...section.body]);
}
