import { findingsIn, situationOf } from './findings';
import type { PastDescription, SeverityFacts } from './situation';
import { likeness } from './text/likeness';
import type { SeverityThresholds } from './thresholds';

/** How the latest earlier incidents ended that had been told the way this one is. */
export interface DescribedAlike {
  incidents: number;
  /** how many of them turned out to be a SEV-1 */
  becameSev1: number;
  /** this ticket's own words that say the trouble */
  quotes: string[];
}

const MOST_QUOTES = 3;

/**
 * The latest earlier incidents whose words alone came to SEV-2 by the same rules, and that name at least half the same
 * kinds of trouble: how often did the team in the end call such an incident a SEV-1? Only the latest count, since
 * teams change where they draw the line. They need not be about the same thing; no key is given, because whoever reads
 * the severity may not be allowed to see each of them.
 */
export function describedAlike(
  { signals, past = [] }: Pick<SeverityFacts, 'signals' | 'past'>,
  thresholds: SeverityThresholds,
): DescribedAlike {
  const { minLikeness, latest } = thresholds.history.alike;
  const alike: PastDescription[] = [];
  for (const each of [...past].sort((a, b) => b.createdAt.localeCompare(a.createdAt))) {
    if (alike.length === latest) break;
    if (each.severity === undefined || likeness(signals, each.signals) < minLikeness) continue;
    if (saysSev2(each, thresholds)) alike.push(each);
  }
  const said = signals.filter(({ polarity }) => polarity !== 'denied').map(({ quote }) => quote);
  return {
    incidents: alike.length,
    becameSev1: alike.filter(({ severity }) => severity === 'SEV-1').length,
    quotes: [...new Set(said)].slice(0, MOST_QUOTES),
  };
}

function saysSev2(
  { createdAt, signals, services }: PastDescription,
  thresholds: SeverityThresholds,
): boolean {
  const [worst] = findingsIn(situationOf({ observedAt: createdAt, signals, services }), thresholds);
  return worst?.finding.level === 'SEV-2';
}
