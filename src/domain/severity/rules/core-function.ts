import { phrase } from '../../../wording';
import type { Situation } from '../situation';
import { IMPAIRMENTS } from '../text/signal-kinds';
import type { SeverityThresholds } from '../thresholds';
import { ruleOf, type WordMatch } from '../word-rule';

const family = 'core-function.state';
const dimension = 'core-function';

/** The words say that a core function is down: in one sentence, or on a service that is one. */
function brokenCore(situation: Situation, thresholds: SeverityThresholds): WordMatch | undefined {
  return situation.words.together('core-function', 'outage') ?? coreService(situation, thresholds, 'outage');
}

function impairedCore(situation: Situation, thresholds: SeverityThresholds): WordMatch | undefined {
  const troubles = IMPAIRMENTS.filter((kind) => kind !== 'outage');
  return (
    situation.words.together('core-function', ...troubles) ?? coreService(situation, thresholds, ...troubles)
  );
}

function coreService(
  { services, words }: Situation,
  { coreServices }: SeverityThresholds,
  ...troubles: Parameters<Situation['words']['firmest']>
): WordMatch | undefined {
  const isCore = services.some((service) => coreServices.includes(service));
  const trouble = isCore ? words.firmest(...troubles) : undefined;
  return trouble && { signals: [trouble] };
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
      const broken = brokenCore(situation, thresholds);
      if (!broken || words.firmest('workaround', 'some', 'no-customer-impact') || words.narrowScope())
        return undefined;
      const isScopeKnown = words.firmest('everyone', 'many') !== undefined;
      return { ...broken, isRoundedUp: !isScopeKnown, confidence: isScopeKnown ? 'high' : 'medium' };
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
      const partly =
        words.together('core-function', 'partial-outage') ??
        coreService(situation, thresholds, 'partial-outage');
      if (!partly || words.firmest('workaround', 'some', 'no-customer-impact') || words.narrowScope())
        return undefined;
      return { ...partly, isRoundedUp: true, confidence: 'low' };
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
      const broken = brokenCore(situation, thresholds);
      if (!broken || situation.words.firmest('no-customer-impact') || situation.words.narrowScope())
        return undefined;
      return broken;
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
      const impaired = impairedCore(situation, thresholds);
      if (!impaired || situation.words.firmest('no-customer-impact') || situation.words.narrowScope())
        return undefined;
      return impaired;
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
      const hurt = brokenCore(situation, thresholds) ?? impairedCore(situation, thresholds);
      return narrow && hurt && { signals: [...hurt.signals, narrow] };
    },
    statement: (quote) => phrase('severity.core-narrow', { quote }),
  }),
];
