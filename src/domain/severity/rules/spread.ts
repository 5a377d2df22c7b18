import { phrase } from '../../../wording';
import { type Reading, rulesOf } from '../ladder';
import type { SeverityRule } from '../rule';
import type { Situation } from '../situation';
import { ruleOf } from '../word-rule';

const dimension = 'spread';
/** So much of the affected must be in one segment for the incident to be confined to it. */
const CONFINED_SHARE = 0.9;

/** The services on the ticket, or those that its words enumerate, whichever are more. */
function servicesHit({ services, words }: Situation): Reading | undefined {
  const listed = words.largest('services-listed');
  const value = Math.max(services.length, listed?.value ?? 0);
  if (value === 0) return undefined;
  const isListed = listed !== undefined && listed.value >= services.length;
  return {
    value,
    isLowerBound: false,
    confidence: isListed ? 'medium' : 'high',
    evidenceIds: [isListed ? listed.id : 'ticket.services'],
  };
}

const confinedRule: SeverityRule = {
  id: 'spread.one-segment',
  family: 'spread.segment',
  dimension,
  level: 'SEV-3',
  rubric: 'B SEV-3: one segment',
  match: ({ impact }) => {
    // Where nearly everybody waits, one segment may meet all the errors and still not be the only one hit.
    if (impact?.segmentSample?.hit === 'met-error') return undefined;
    const segment = impact?.segments.find(
      ({ affectedShare, baselineShare }) => affectedShare >= CONFINED_SHARE && baselineShare <= 0.5,
    );
    if (!segment) return undefined;
    const { name, affectedShare, baselineShare } = segment;
    return {
      statement: phrase('severity.one-segment', { name, affectedShare, baselineShare }),
      confidence: 'medium',
      evidenceIds: ['impact.segments'],
    };
  },
  toCease: () => undefined,
};

/** How far does it reach? */
export const spreadRules = [
  ruleOf({
    id: 'spread.services-cut-off',
    family: 'spread.services',
    dimension,
    level: 'SEV-1',
    rubric:
      'F.2: many services are unavailable at once; whether the core is among them is not said, and unsure takes the higher',
    when: (situation, { manyServices }) => {
      const hit = servicesHit(situation);
      const lost = situation.words.firmest('outage', 'partial-outage');
      const listed = situation.words.largest('services-listed');
      if (!hit || !lost || hit.value < manyServices) return undefined;
      return { signals: listed ? [lost, listed] : [lost], isRoundedUp: true };
    },
    statement: (quote) => phrase('severity.services-cut-off', { quote }),
    ifUntrue: phrase('severity.if-services-back'),
  }),
  ...rulesOf({
    family: 'spread.services',
    dimension,
    rubric: 'B SEV-2: degradation for many; B SEV-3: one function',
    read: servicesHit,
    lines: [
      { level: 'SEV-2', line: ({ manyServices }) => manyServices },
      { level: 'SEV-3', line: () => 1 },
    ],
    reached: (count, line) => phrase('severity.services', { count, line }),
    ifRisen: (line, count) => phrase('severity.if-services-risen', { line, count }),
    ifFallen: (line, count) => phrase('severity.if-services-fallen', { line, count }),
  }),
  confinedRule,
];
