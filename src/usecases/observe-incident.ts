import { estimateStart } from '../domain/impact';
import type { Incident } from '../domain/incident/incident';
import type { Ports } from '../ports';
import { phrase } from '../wording';
import { type Answer, askSource } from './ask-source';
import type { AssessmentBasis } from './assessment-basis';
import { connectedMonitoring } from './project-settings';

/** People notice and raise a ticket later than it began; monitoring is read from so long before. */
const LOOK_BACK_MS = 30 * 60_000;

/** Monitoring is not asked any more about what was over before that: it measures the users of other days. */
const MEASURED_AFTER_END_MS = 24 * 60 * 60_000;

/** When an incident was over; a status that is done without a resolution has been so since the last change at the latest. */
export function endOf({
  phase,
  resolvedAt,
  updatedAt,
}: Pick<Incident, 'phase' | 'resolvedAt' | 'updatedAt'>) {
  return phase === 'done' ? (resolvedAt ?? updatedAt) : undefined;
}

/** What changes by itself, whatever the ticket says. */
export type Observed = Awaited<ReturnType<typeof observeIncident>>;

/** Asks monitoring and what is linked to the ticket side by side, each with how it went. */
export async function observeIncident(
  ports: Pick<Ports, 'ticketing' | 'connectMonitoring' | 'clock'>,
  basis: AssessmentBasis,
  { isRoutine }: { isRoutine: boolean },
) {
  const { clock, ticketing } = ports;
  const { incident, settings } = basis;
  const now = clock.now().toISOString();
  const observedFrom = windowStart(basis, now);
  const endedAt = endOf(incident);
  const monitoring = () =>
    connectedMonitoring(ports.connectMonitoring, {
      token: basis.raygunToken,
      applicationId: settings.raygunApplicationId,
      isRoutine,
    });
  const isLongOver = endedAt !== undefined && Date.parse(now) - Date.parse(endedAt) > MEASURED_AFTER_END_MS;
  const [observations, deployments, reports, changes] = await Promise.all([
    isLongOver
      ? notAsked
      : askSource(
          clock,
          'raygun',
          () => monitoring().observe({ startedAt: observedFrom, now: endedAt ?? now }),
          (observed) => (observed.sessions?.sessions.length ?? 0) === 0 && !observed.pages?.length,
        ),
    isLongOver
      ? notAsked
      : askSource(
          clock,
          'raygun',
          () => monitoring().recentDeployments(),
          (found) => found.length === 0,
        ),
    askSource(clock, 'jira', () => ticketing.requestFacts(incident)),
    askSource(clock, 'jira', () => ticketing.changeLog(incident.key)),
  ]);
  return { now, observedFrom, endedAt, observations, deployments, reports, changes };
}

/** What was measured while it lasted stands; today's users are not its users. */
const notAsked: Answer<never> = {
  report: { system: 'raygun', state: 'empty', tookMs: 0, problem: phrase('impact.resolved-long-ago') },
};

/** Some time before the start as far as the ticket tells it, or as it is known: what is measured may show an earlier one. */
function windowStart({ incident, settings, records }: AssessmentBasis, now: string): string {
  const { startedAt } = estimateStart({
    now,
    createdAt: incident.createdAt,
    text: `${incident.summary}\n${incident.description}`,
    timeZone: settings.timeZone,
  });
  const known = records.assessment?.startedAt ?? startedAt;
  const earliest = Math.min(Date.parse(startedAt), Date.parse(known));
  return new Date(earliest - LOOK_BACK_MS).toISOString();
}
