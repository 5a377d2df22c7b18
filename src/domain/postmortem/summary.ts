import { phrase } from '../../wording';
import { type Block, paragraph } from '../communication/rich-text';
import { severityLevel, startedAt } from './header';
import { affectedPhrases } from './impact-section';
import type { PostmortemFacts } from './postmortem-facts';
import type { Say } from './section-writer';

/** Two or three sentences that stand alone for someone who reads nothing else. */
export function summary(facts: PostmortemFacts, said: Say): Block[] {
  const { key, summary: words, resolvedAt } = facts.incident;
  const start = startedAt(facts);
  const sentences = [
    phrase('postmortem.summary-text', { key, summary: words, start, level: severityLevel(facts) ?? '–' }),
    ...affectedPhrases(facts),
    ...(resolvedAt
      ? [phrase('postmortem.resolved-after', { ms: Date.parse(resolvedAt) - Date.parse(start) })]
      : []),
  ];
  return [paragraph(sentences.map(said).join(' '))];
}
