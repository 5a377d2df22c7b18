import { findingsIn, situationOf } from './findings';
import type { PastDescription, SeverityFacts } from './situation';
import { likeness } from './text/likeness';
import { readSignals } from './text/read-signals';
import type { SignalKind } from './text/signal-kinds';
import type { SeverityThresholds } from './thresholds';

/** How the latest earlier incidents ended that had been told the way this one is. */
export interface DescribedAlike {
  incidents: number;
  /** how many of them turned out to be a SEV-1 */
  becameSev1: number;
  /** this ticket's words for the trouble that they told, too */
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
  const kinds = new Set<SignalKind>();
  for (const each of [...past].sort((a, b) => b.createdAt.localeCompare(a.createdAt))) {
    if (alike.length === latest) break;
    if (each.severity === undefined) continue;
    const description = each.description.slice(0, READ_CHARS);
    const told = readSignals({ summary: each.summary, description, comments: [] }, thresholds.coreFunctions);
    if (likeness(signals, told) < minLikeness) continue;
    const facts = { observedAt: each.createdAt, signals: told, services: each.services };
    if (findingsIn(situationOf(facts), thresholds)[0]?.finding.level !== 'SEV-2') continue;
    alike.push(each);
    for (const { kind, polarity } of told) if (polarity !== 'denied') kinds.add(kind);
  }
  const shared = signals.filter(({ kind, polarity }) => polarity !== 'denied' && kinds.has(kind));
  return {
    incidents: alike.length,
    becameSev1: alike.filter(({ severity }) => severity === 'SEV-1').length,
    quotes: [...new Set(shared.map(({ quote }) => quote))].slice(0, MOST_QUOTES),
  };
}
