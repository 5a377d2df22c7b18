import type { Incident } from '../incident/incident';

/** How an incident ended, and by when it is looked back on. */
export interface Resolution {
  /** ISO 8601 UTC */
  resolvedAt: string;
  /** since the incident's start */
  afterMs: number;
  /** ISO 8601 UTC */
  postmortemDueAt: string;
}

const DAY_MS = 86_400_000;
/** Later, people no longer remember (practice, section I: more than two weeks is too late). */
const POSTMORTEM_WITHIN_DAYS = 14;

/** Absent while the ticket is not done, or does not say when it was resolved. */
export function resolutionOf(
  { phase, resolvedAt }: Pick<Incident, 'phase' | 'resolvedAt'>,
  startedAt: string,
): Resolution | undefined {
  if (phase !== 'done' || resolvedAt === undefined) return undefined;
  const resolvedMs = Date.parse(resolvedAt);
  return {
    resolvedAt,
    afterMs: Math.max(0, resolvedMs - Date.parse(startedAt)),
    postmortemDueAt: new Date(resolvedMs + POSTMORTEM_WITHIN_DAYS * DAY_MS).toISOString(),
  };
}
