import { estimateStart } from '../domain/impact';
import type { Ports } from '../ports';
import { askSource } from './ask-source';
import type { AssessmentBasis } from './assessment-basis';
import { connectedMonitoring } from './project-settings';

/** People notice and raise a ticket later than it began; monitoring is read from so long before. */
const LOOK_BACK_MS = 30 * 60_000;

/** What changes by itself, whatever the ticket says. */
export type Observed = Awaited<ReturnType<typeof observeIncident>>;

/** Asks monitoring and what is linked to the ticket side by side, each with how it went. */
export async function observeIncident(
  ports: Pick<Ports, 'ticketing' | 'connectMonitoring' | 'clock'>,
  basis: AssessmentBasis,
) {
  const { clock, ticketing } = ports;
  const { incident, settings } = basis;
  const now = clock.now().toISOString();
  const observedFrom = windowStart(basis, now);
  const monitoring = () =>
    connectedMonitoring(ports.connectMonitoring, basis.raygunToken, settings.raygunApplicationId);
  const [observations, deployments, reports, changes] = await Promise.all([
    askSource(
      clock,
      'raygun',
      () => monitoring().observe({ startedAt: observedFrom, now }),
      (observed) => (observed.sessions?.sessions.length ?? 0) === 0 && !observed.pages?.length,
    ),
    askSource(
      clock,
      'raygun',
      () => monitoring().recentDeployments(),
      (found) => found.length === 0,
    ),
    askSource(clock, 'jira', () => ticketing.requestFacts(incident)),
    askSource(clock, 'jira', () => ticketing.changeLog(incident.key)),
  ]);
  return { now, observedFrom, observations, deployments, reports, changes };
}

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
