import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';
import { dateDto } from './beans';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Goals by priority, from the highest; around the clock. */
const FIRST_RESPONSE_MS = [15 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 8 * HOUR_MS, 24 * HOUR_MS];
const RESOLUTION_MS = [4 * HOUR_MS, 8 * HOUR_MS, 24 * HOUR_MS, 72 * HOUR_MS, 120 * HOUR_MS];

interface Metric {
  id: string;
  name: string;
  goalMs: number;
  /** when the clock stopped; `undefined` while it runs */
  stopped: number | undefined;
}

/**
 * The request's SLAs: *Time to first response*, stopped by the first public comment of somebody other than the
 * customer's side, and *Time to resolution*. Times run from creation, around the clock.
 */
export function slaDtos(issue: IssueRecord, site: Site) {
  return metricsOf(issue, site).map(({ id, name, goalMs, stopped }) => {
    const now = site.now();
    const elapsed = (stopped ?? now) - issue.created;
    const cycle = {
      startTime: dateDto(issue.created),
      breachTime: dateDto(issue.created + goalMs),
      breached: elapsed > goalMs,
      goalDuration: duration(goalMs),
      elapsedTime: duration(elapsed),
      remainingTime: duration(goalMs - elapsed),
    };
    return {
      id,
      name,
      _links: { self: `${site.beans.baseUrl}/rest/servicedeskapi/request/${issue.id}/sla/${id}` },
      completedCycles: stopped === undefined ? [] : [{ ...cycle, stopTime: dateDto(stopped) }],
      ...(stopped === undefined && { ongoingCycle: { ...cycle, paused: false, withinCalendarHours: true } }),
      slaDisplayFormat: 'NEW_SLA_FORMAT',
    };
  });
}

function metricsOf(issue: IssueRecord, { catalog, people }: Site): Metric[] {
  const rank = catalog.priorities.all.findIndex(({ id }) => id === issue.priorityId);
  const answer = issue.comments.find(
    ({ internal, author }) =>
      !internal && author !== issue.reporter && people.find(author)?.role !== 'customer',
  );
  const goal = (goals: readonly number[]) => goals[rank] ?? goals.at(-1) ?? HOUR_MS;
  return [
    {
      id: '1',
      name: 'Time to first response',
      goalMs: goal(FIRST_RESPONSE_MS),
      stopped: answer?.created ?? issue.resolved,
    },
    { id: '2', name: 'Time to resolution', goalMs: goal(RESOLUTION_MS), stopped: issue.resolved },
  ];
}

/** `1h 5m`, with a minus sign when time is over. */
function duration(millis: number) {
  const minutes = Math.floor(Math.abs(millis) / MINUTE_MS);
  const friendly = `${millis < 0 ? '-' : ''}${Math.floor(minutes / 60)}h ${minutes % 60}m`;
  return { millis, friendly };
}
