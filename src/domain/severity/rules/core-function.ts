import { phrase } from '../../../wording';
import type { Situation } from '../situation';
import type { TextSignal } from '../text/text-signal';
import type { SeverityThresholds } from '../thresholds';
import { ruleOf } from '../word-rule';

const family = 'core-function.state';
const dimension = 'core-function';

/** The words say that a core function is down: in one sentence, or on a service that is one. */
function brokenCore(situation: Situation, thresholds: SeverityThresholds): TextSignal[] | undefined {
  return situation.words.together('core-function', 'outage') ?? coreService(situation, thresholds, 'outage');
}

function impairedCore(situation: Situation, thresholds: SeverityThresholds): TextSignal[] | undefined {
  const troubles = ['partial-outage', 'errors', 'severe-degradation', 'slowness', 'degradation'] as const;
  return (
    situation.words.together('core-function', ...troubles) ?? coreService(situation, thresholds, ...troubles)
  );
}

function coreService(
  { services, words }: Situation,
  { coreServices }: SeverityThresholds,
  ...troubles: Parameters<Situation['words']['firmest']>
): TextSignal[] | undefined {
  const isCore = services.some((service) => coreServices.includes(service));
  const trouble = isCore ? words.firmest(...troubles) : undefined;
  return trouble && [trouble];
}

/** Is a function hurt that customers cannot do without? */
export const coreFunctionRules = [
  ruleOf({
    id: 'core-function.broken',
    family,
    dimension,
    level: 'SEV-1',
    rubric: 'B SEV-1: a core function is fully broken for customers; F.2: most cannot use the product',
    when: (situation, thresholds) => {
      const { words } = situation;
      const signals = brokenCore(situation, thresholds);
      if (!signals || words.firmest('workaround', 'some', 'no-customer-impact') || words.narrowScope())
        return undefined;
      const isScopeKnown = words.firmest('everyone', 'many') !== undefined;
      return { signals, isRoundedUp: !isScopeKnown, confidence: isScopeKnown ? 'high' : 'medium' };
    },
    statement: (quote) => phrase('severity.core-broken', { quote }),
    ifTrue: phrase('severity.if-core-broken'),
    ifUntrue: phrase('severity.if-core-restored'),
  }),
  ruleOf({
    id: 'core-function.partly-broken',
    family,
    dimension,
    level: 'SEV-1',
    rubric:
      'F.2: a core function fails for part of the requests, how many is not said; unsure between 1 and 2 takes 1',
    when: (situation, thresholds) => {
      const { words } = situation;
      const signals =
        words.together('core-function', 'partial-outage') ??
        coreService(situation, thresholds, 'partial-outage');
      if (!signals || words.firmest('workaround', 'some', 'no-customer-impact') || words.narrowScope())
        return undefined;
      return { signals, isRoundedUp: true, confidence: 'low' };
    },
    statement: (quote) => phrase('severity.core-partly-broken', { quote }),
    ifUntrue: phrase('severity.if-core-restored'),
  }),
  ruleOf({
    id: 'core-function.broken-for-some',
    family,
    dimension,
    level: 'SEV-2',
    rubric: 'B SEV-2: an important function is down, but not for all, or there is another way',
    when: (situation, thresholds) => {
      const signals = brokenCore(situation, thresholds);
      if (!signals || situation.words.firmest('no-customer-impact') || situation.words.narrowScope())
        return undefined;
      return { signals };
    },
    statement: (quote) => phrase('severity.core-broken-for-some', { quote }),
    ifUntrue: phrase('severity.if-core-restored'),
  }),
  ruleOf({
    id: 'core-function.impaired',
    family,
    dimension,
    level: 'SEV-2',
    rubric: 'B SEV-2: significant degradation of what customers need',
    when: (situation, thresholds) => {
      const signals = impairedCore(situation, thresholds);
      if (!signals || situation.words.firmest('no-customer-impact') || situation.words.narrowScope())
        return undefined;
      return { signals };
    },
    statement: (quote) => phrase('severity.core-impaired', { quote }),
    ifUntrue: phrase('severity.if-core-restored'),
  }),
  ruleOf({
    id: 'core-function.narrow',
    family,
    dimension,
    level: 'SEV-3',
    rubric: 'B SEV-3: one segment is hit',
    when: (situation, thresholds) => {
      const narrow = situation.words.narrowScope();
      const signals = brokenCore(situation, thresholds) ?? impairedCore(situation, thresholds);
      return narrow && signals && { signals: [...signals, narrow] };
    },
    statement: (quote) => phrase('severity.core-narrow', { quote }),
  }),
];
