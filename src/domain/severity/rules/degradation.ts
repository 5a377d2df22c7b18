import { phrase } from '../../../wording';
import { type Reading, rulesOf } from '../ladder';
import type { Situation } from '../situation';
import { IMPAIRMENTS } from '../text/signal-kinds';
import type { SeverityThresholds } from '../thresholds';
import { onWords, ruleOf } from '../word-rule';

const dimension = 'degradation';
const family = 'degradation.said';

/** How bad is it for those who are hit, in words? */
const saidRules = [
  ruleOf({
    id: 'degradation.outage',
    family,
    dimension,
    level: 'SEV-2',
    rubric: 'B SEV-2: an important function is down',
    when: ({ words }) => {
      if (words.firmest('some', 'workaround', 'no-customer-impact') || words.narrowScope()) return undefined;
      return onWords(words.firmest('outage'));
    },
    statement: (quote) => phrase('severity.outage', { quote }),
    ifTrue: phrase('severity.if-outage'),
    ifUntrue: phrase('severity.if-no-outage'),
  }),
  ruleOf({
    id: 'degradation.partial-outage',
    family,
    dimension,
    level: 'SEV-2',
    rubric:
      'B SEV-2 or SEV-3: part of the requests fail, how many is not said; unsure takes the higher (F.2)',
    when: ({ words }) => {
      const signal = words.firmest('partial-outage');
      if (!signal || words.narrowScope()) return undefined;
      return { signals: [signal], isRoundedUp: true };
    },
    statement: (quote) => phrase('severity.partial-outage', { quote }),
    ifUntrue: phrase('severity.if-no-outage'),
  }),
  ruleOf({
    id: 'degradation.severe-degradation',
    family,
    dimension,
    level: 'SEV-2',
    rubric: 'B SEV-2: severe slowness',
    when: ({ words }) => (words.narrowScope() ? undefined : onWords(words.firmest('severe-degradation'))),
    statement: (quote) => phrase('severity.severe-degradation', { quote }),
    ifUntrue: phrase('severity.if-faster'),
  }),
  ruleOf({
    id: 'degradation.noticeable',
    family,
    dimension,
    level: 'SEV-3',
    rubric: 'B SEV-3: one function or one segment, no more than degraded',
    when: ({ words }) => {
      if (words.firmest('no-customer-impact')) return undefined;
      return onWords(words.firmest(...IMPAIRMENTS));
    },
    statement: (quote) => phrase('severity.noticeable', { quote }),
    ifUntrue: phrase('severity.if-nobody-notices'),
  }),
  ruleOf({
    id: 'degradation.cosmetic',
    family,
    dimension,
    level: 'SEV-4',
    rubric: 'B SEV-4: cosmetic',
    when: ({ words }) => onWords(words.firmest('cosmetic')),
    statement: (quote) => phrase('severity.cosmetic', { quote }),
  }),
];

/** The slowest page against its baseline; 1 when no page is slower by more than what hurts. */
function worstSlowdown({ impact }: Situation, { latency }: SeverityThresholds): Reading | undefined {
  const measured = impact?.pages.flatMap(({ p95 }) => (p95 && p95.baseline > 0 ? [p95] : [])) ?? [];
  if (measured.length === 0) return undefined;
  const factors = measured.map(({ current, baseline }) =>
    current - baseline >= latency.minSlowdownMs ? current / baseline : 1,
  );
  return {
    value: Math.max(...factors),
    isLowerBound: false,
    confidence: 'high',
    evidenceIds: ['impact.page-p95'],
  };
}

function errorIncrease({ impact }: Situation, { errors }: SeverityThresholds): Reading | undefined {
  const rate = impact?.errorRate;
  if (!rate) return undefined;
  const isMore = rate.current - rate.baseline >= errors.minExtraPerHour;
  return {
    value: isMore ? rate.current / Math.max(rate.baseline, 1) : 1,
    isLowerBound: false,
    confidence: 'high',
    evidenceIds: ['impact.error-rate'],
  };
}

const measuredRules = [
  ...rulesOf({
    family: 'degradation.latency',
    dimension,
    rubric: 'B SEV-2: severe slowness; B SEV-3: noticeably slower',
    read: worstSlowdown,
    lines: [
      { level: 'SEV-2', line: ({ latency }) => latency.factor.sev2 },
      { level: 'SEV-3', line: ({ latency }) => latency.factor.sev3 },
    ],
    reached: (factor, line) => phrase('severity.latency', { factor, line }),
    ifRisen: (line, factor) => phrase('severity.if-latency-risen', { line, factor }),
    ifFallen: (line, factor) => phrase('severity.if-latency-fallen', { line, factor }),
    belowAll: (factor, line) => phrase('severity.latency-normal', { factor, line }),
  }),
  ...rulesOf({
    family: 'degradation.error-rate',
    dimension,
    rubric: 'B SEV-2: significant degradation; B SEV-3: noticeably more errors',
    read: errorIncrease,
    lines: [
      { level: 'SEV-2', line: ({ errors }) => errors.factor.sev2 },
      { level: 'SEV-3', line: ({ errors }) => errors.factor.sev3 },
    ],
    reached: (factor, line) => phrase('severity.error-rate', { factor, line }),
    ifRisen: (line, factor) => phrase('severity.if-error-rate-risen', { line, factor }),
    ifFallen: (line, factor) => phrase('severity.if-error-rate-fallen', { line, factor }),
    belowAll: (factor, line) => phrase('severity.error-rate-normal', { factor, line }),
  }),
  ...rulesOf({
    family: 'degradation.failing-requests',
    dimension,
    rubric: 'B SEV-1: fully broken from half of the requests on; B SEV-2, SEV-3: degraded',
    read: ({ words }) => {
      const said = words.largest('request-share');
      return said && { value: said.value, isLowerBound: false, confidence: 'medium', evidenceIds: [said.id] };
    },
    lines: [
      { level: 'SEV-1', line: ({ errors }) => errors.requestShare.sev1 },
      { level: 'SEV-2', line: ({ errors }) => errors.requestShare.sev2 },
      { level: 'SEV-3', line: ({ errors }) => errors.requestShare.sev3 },
    ],
    reached: (share, line) => phrase('severity.failing-requests', { share, line }),
    ifRisen: (line, share) => phrase('severity.if-failing-requests-risen', { line, share }),
    ifFallen: (line, share) => phrase('severity.if-failing-requests-fallen', { line, share }),
  }),
];

export const degradationRules = [...saidRules, ...measuredRules];
