import type { Assessment } from '../domain/assessment/assessment';
import type { Incident, IncidentRef } from '../domain/incident/incident';
import type { Settings } from '../domain/settings/settings';
import type { Ports } from '../ports';
import { readBasis } from './assessment-basis';
import { concludeAssessment } from './conclude-assessment';
import type { IncidentRecords } from './incident-records';
import { observeIncident } from './observe-incident';
import { recallSearches, type Searched, searchEverywhere, standingSearches } from './search-everywhere';

export type AssessPorts = Pick<
  Ports,
  'ticketing' | 'knowledge' | 'connectMonitoring' | 'store' | 'secrets' | 'clock'
>;

export interface Assessed {
  incident: Incident;
  assessment: Assessment;
  settings: Settings;
  /** as they were before this assessment */
  records: IncidentRecords;
}

/**
 * Assesses an incident as whoever the ports speak for, in two dependent hops: the ticket and the app's own records, then
 * everything else side by side; the matches' postmortems are looked for while monitoring still answers. A source that fails
 * is named in the result and takes nothing else down.
 *
 * With `isWatched` nothing is searched for while the ticket stays as it was and the facts demand the same severity: what was
 * found is kept. Before another severity is concluded, everything is asked.
 * @throws Refusal, UpstreamError when the ticket itself cannot be read
 */
export async function assess(
  ports: AssessPorts,
  ref: IncidentRef,
  { madeBy, isWatched = false }: { madeBy: Assessment['madeBy']; isWatched?: boolean },
): Promise<Assessed> {
  const basis = await readBasis(ports, ref);
  const kept = isWatched ? standingSearches(basis) : undefined;
  const [observed, searched] = await Promise.all([
    observeIncident(ports, basis, { isRoutine: isWatched }),
    kept ? recallSearches(ports, kept) : searchEverywhere(ports, basis),
  ]);
  const concluded = (from: Searched) =>
    concludeAssessment(basis, { ...observed, ...from }, ports.clock.now().toISOString());
  const first = concluded(searched);
  const isSame = !kept || first.severity.level === kept.severity.level;
  const assessment = isSame ? first : concluded(await searchEverywhere(ports, basis));
  const { incident, records, settings } = basis;
  return { incident, records, settings, assessment: { ...assessment, madeBy } };
}
