import type {
  ImpactObservations,
  MetricObservation,
  MonitoringObservations,
  SessionObservation,
  TicketObservation,
} from '../../../src/domain/impact';

/** The incident of these tests started at 02:00 UTC; it is 03:00 UTC now. */
export const STARTED = '2026-11-20T02:00:00.000Z';
export const NOW = '2026-11-20T03:00:00.000Z';

/** @param minutes after the start */
export function at(minutes: number): string {
  return new Date(Date.parse(STARTED) + minutes * 60_000).toISOString();
}

interface SessionFacts extends Partial<SessionObservation> {
  isLookedInto?: boolean;
  /** with its last sign of life */
  metError?: boolean;
  /** ids of pages, with its last sign of life */
  saw?: string[];
}

export function session(
  customerId: string,
  { isLookedInto = true, metError = false, saw = [], ...facts }: SessionFacts = {},
): SessionObservation {
  const visit = { customerId, startedAt: at(10), updatedAt: at(50), ...facts };
  const lastViewAt = Object.fromEntries(saw.map((pageId) => [pageId, visit.updatedAt]));
  const seen = { lastViewAt, ...(metError && { lastErrorAt: visit.updatedAt }) };
  return isLookedInto ? { seen, ...visit } : visit;
}

export function sessions(
  count: number,
  overrides: SessionFacts = {},
  prefix = 'person',
): SessionObservation[] {
  return Array.from({ length: count }, (_, index) => session(`${prefix}-${index}`, overrides));
}

/** A metric in buckets of 15 minutes: now from the start on, and the same value on each earlier day. */
export function metric(
  current: (number | null)[],
  usual: number,
  overrides: Partial<MetricObservation> = {},
): MetricObservation {
  const day = (values: (number | null)[], daysAgo: number) =>
    values.map((value, index) => ({ at: at(index * 15 - daysAgo * 1440), value }));
  const same = current.map(() => usual);
  return {
    granularityMinutes: 15,
    current: day(current, 0),
    earlierDays: [day(same, 1), day(same, 2), day(same, 3)],
    ...overrides,
  };
}

export function ticket(overrides: Partial<TicketObservation> = {}): TicketObservation {
  return { createdAt: at(14), linkedRequests: 0, organizations: 0, commentedAt: [], ...overrides };
}

export function observations(
  monitoring?: Partial<MonitoringObservations>,
  overrides: Partial<ImpactObservations> = {},
): ImpactObservations {
  return {
    now: NOW,
    startedAt: STARTED,
    ...(monitoring && { monitoring: { system: 'raygun', ...monitoring } }),
    ticket: ticket(),
    ...overrides,
  };
}
