import type { SeverityLevel } from '../severity/severity';
import type { Audience } from './update';

const NEVER = undefined;

/**
 * Minutes between updates by severity and audience. The practice gives one cadence per severity (section B) and one per
 * audience (section C); where they differ the shorter one holds while customers are hit.
 */
const CADENCE_MINUTES: Record<SeverityLevel, Record<Audience, number | undefined>> = {
  'SEV-1': { responders: 15, stakeholders: 30, customers: 30 },
  'SEV-2': { responders: 30, stakeholders: 60, customers: 30 },
  'SEV-3': { responders: 60, stakeholders: 240, customers: NEVER },
  'SEV-4': { responders: NEVER, stakeholders: NEVER, customers: NEVER },
};

/** When the next update is due, ISO 8601; `undefined` where the severity asks for none. */
export function nextUpdateAt(level: SeverityLevel, audience: Audience, sentAt: string): string | undefined {
  const minutes = CADENCE_MINUTES[level][audience];
  return minutes === undefined ? undefined : new Date(Date.parse(sentAt) + minutes * 60_000).toISOString();
}
