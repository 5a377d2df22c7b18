import type { SeverityLevel } from '../severity/severity';
import type { Audience, UpdateStage } from './update';

const NEVER = undefined;

/**
 * Minutes between updates by severity and audience. The practice gives one cadence per severity (section B) and one per
 * audience (section C); where they differ the shorter one holds while customers are hit. Whoever told customers anything
 * names the time of the next word too (section E), whatever the severity.
 */
const CADENCE_MINUTES: Record<SeverityLevel, Record<Audience, number | undefined>> = {
  'SEV-1': { responders: 15, stakeholders: 30, customers: 30 },
  'SEV-2': { responders: 30, stakeholders: 60, customers: 30 },
  'SEV-3': { responders: 60, stakeholders: 240, customers: 240 },
  'SEV-4': { responders: NEVER, stakeholders: NEVER, customers: 24 * 60 },
};

/** When the next update is due, ISO 8601; `undefined` where the severity asks for none and once all is over. */
export function nextUpdateAt(
  level: SeverityLevel,
  audience: Audience,
  stage: UpdateStage,
  sentAt: string,
): string | undefined {
  const minutes = stage === 'resolved' ? NEVER : CADENCE_MINUTES[level][audience];
  return minutes === undefined ? undefined : new Date(Date.parse(sentAt) + minutes * 60_000).toISOString();
}

/** Customers are promised a report within about a week (practice, section E). */
export function reportDueAt(resolvedAt: string): string {
  return new Date(Date.parse(resolvedAt) + 7 * 24 * 60 * 60_000).toISOString();
}
