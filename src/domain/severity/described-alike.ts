import { findingsIn, situationOf } from './findings';
import type { PastDescription, SeverityFacts } from './situation';
import { likeness } from './text/likeness';
import { readSignals } from './text/read-signals';
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
/** What the trouble is stands at the beginning; hundreds of tickets may have to be read. */
const READ_CHARS = 2_000;

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
    if (each.severity === undefined) continue;
    const description = each.description.slice(0, READ_CHARS);
    const told = readSignals({ summary: each.summary, description, comments: [] });
    if (likeness(signals, told) < minLikeness) continue;
    const facts = { observedAt: each.createdAt, signals: told, services: each.services };
    if (findingsIn(situationOf(facts), thresholds)[0]?.finding.level === 'SEV-2') alike.push(each);
  }
  const said = signals.filter(({ polarity }) => polarity !== 'denied').map(({ quote }) => quote);
  return {
    incidents: alike.length,
    becameSev1: alike.filter(({ severity }) => severity === 'SEV-1').length,
    quotes: [...new Set(said)].slice(0, MOST_QUOTES),
  };
}
