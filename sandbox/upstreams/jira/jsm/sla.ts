import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';
import { slaClocks } from '../state/sla-clock';
import { dateDto } from './beans';

const MINUTE_MS = 60_000;

/** The request's SLAs as servicedeskapi gives them: each with the one cycle that it has. */
export function slaDtos(issue: IssueRecord, site: Site) {
  return slaClocks(issue, site).map(({ id, name, goalMs, started, stopped }) => {
    const now = site.now();
    const elapsed = (stopped ?? now) - started;
    const cycle = {
      startTime: dateDto(started),
      breachTime: dateDto(started + goalMs),
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

/** `1h 5m`, with a minus sign when time is over. */
function duration(millis: number) {
  const minutes = Math.floor(Math.abs(millis) / MINUTE_MS);
  const friendly = `${millis < 0 ? '-' : ''}${Math.floor(minutes / 60)}h ${minutes % 60}m`;
  return { millis, friendly };
}
