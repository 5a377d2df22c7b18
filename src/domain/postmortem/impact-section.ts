import { type Phrase, phrase } from '../../wording';
import { type Block, bullets } from '../communication/rich-text';
import { slowPages } from '../impact/page-impact';
import type { PostmortemFacts } from './postmortem-facts';
import type { Say } from './section-writer';
import { unknown } from './unknown';

const MOST_PAGES = 3;

export function impact(facts: PostmortemFacts, said: Say): Block[] {
  const affected = affectedPhrases(facts);
  const known = [...affected, ...latencyPhrases(facts), ...reportPhrases(facts)];
  return [
    ...(known.length > 0 ? [bullets(...known.map(said))] : []),
    ...(affected.length === 0 ? [unknown(phrase('postmortem.what-affected'), said)] : []),
    unknown(phrase('postmortem.what-revenue'), said),
  ];
}

/** Who was affected, with method, sample and time of the measurement; empty when it was not measured. */
export function affectedPhrases({ assessment }: PostmortemFacts): Phrase[] {
  const measured = assessment?.impact;
  if (!measured?.affected) return [];
  const { users, isLowerBound, method, sampleSize } = measured.affected;
  return [
    phrase('postmortem.affected', {
      users,
      atLeast: isLowerBound,
      method,
      at: measured.affected.countedAt ?? measured.measuredAt,
      sample: sampleSize,
    }),
    ...(measured.affectedShare === undefined
      ? []
      : [phrase('postmortem.share', { share: measured.affectedShare, atLeast: isLowerBound })]),
  ];
}

/** Of the pages on which users waited noticeably longer than usual, the slowest first. */
function latencyPhrases({ assessment }: PostmortemFacts): Phrase[] {
  return slowPages(assessment?.impact.pages ?? [])
    .slice(0, MOST_PAGES)
    .flatMap((page) =>
      page.p95
        ? [
            phrase('postmortem.page-latency', {
              page: page.name,
              current: page.p95.current,
              baseline: page.p95.baseline,
            }),
          ]
        : [],
    );
}

function reportPhrases({ assessment }: PostmortemFacts): Phrase[] {
  const { requests = 0, organizations = 0 } = assessment?.impact.reports ?? {};
  return requests > 0
    ? [
        phrase('postmortem.reports', {
          requests,
          organizations,
        }),
      ]
    : [];
}
