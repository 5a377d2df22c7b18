import { phrase } from '../../wording';
import type { Impact } from './impact';
import type { MeasuredImpact } from './measure-impact';
import type { Recovery } from './recovery';

/**
 * A measurement that is not about the ticket: the impact keeps what the ticket itself says, no deployment is suspected, and
 * the numbers stay as evidence that says what they are of, each with low confidence.
 */
export function forWholeApplication({ impact, evidence }: MeasuredImpact): MeasuredImpact {
  const { measuredAt, window, reports } = impact;
  const wholeApplication = evidence.find(({ id }) => id === 'impact.users-affected')?.claim;
  const ticketsOwn: Impact = {
    ...{ measuredAt, window, reports },
    ...{ segments: [], pages: [], errorGroups: [] },
    ...(wholeApplication && {
      wholeApplication: phrase('impact.whole-application', { claim: wholeApplication }),
    }),
  };
  return {
    impact: ticketsOwn,
    evidence: evidence.map((each) =>
      each.id.startsWith('impact.reports-')
        ? each
        : {
            ...each,
            claim: phrase('impact.whole-application', { claim: each.claim }),
            confidence: 'low' as const,
          },
    ),
  };
}

/** Whether users are well says nothing of a ticket that is not about what is measured. */
export function recoveryElsewhere({ window, evidence }: Recovery): Recovery {
  const statement = phrase('impact.recovery-elsewhere');
  return {
    ...{ verdict: 'cannot-tell', window, measures: [], statement },
    evidence: evidence.map((each) => ({
      ...each,
      ...{ claim: statement, value: 'cannot-tell', confidence: 'low' },
    })),
  };
}
