import type { Assessment } from '../domain/assessment/assessment';
import type { Incident, IncidentRef } from '../domain/incident/incident';
import type { Settings } from '../domain/settings/settings';
import type { Ports } from '../ports';
import { askEverything } from './ask-everything';
import { readBasis } from './assessment-basis';
import { concludeAssessment } from './conclude-assessment';
import type { IncidentRecords } from './incident-records';

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
 * everything else side by side; the matches' postmortems are looked for while monitoring still answers. A source that fails is named in the result and takes nothing else down.
 * @throws Refusal, UpstreamError when the ticket itself cannot be read
 */
export async function assess(ports: AssessPorts, ref: IncidentRef): Promise<Assessed> {
  const basis = await readBasis(ports, ref);
  const answers = await askEverything(ports, basis);
  const assessment = concludeAssessment(basis, answers, ports.clock.now().toISOString());
  const { incident, records, settings } = basis;
  return { incident, records, settings, assessment };
}
