import { paragraph } from '../domain/communication/rich-text';
import { signed } from '../domain/communication/signature';
import type { AlertCount } from '../domain/impact';
import type { IncidentRef } from '../domain/incident/incident';
import type { Ports } from '../ports';
import { phrase, say } from '../wording';
import { projectReader, projectSettings } from './project-settings';
import { ALERT_KEPT_SECONDS, alertRecord, assessmentRecord } from './records';
import { watchedIncidents } from './watch-list';

type AlertPorts = Pick<Ports, 'ticketing' | 'store' | 'jobs' | 'clock'>;

export interface ReceivedAlert {
  projectKey: string;
  /** as the alert names it */
  applicationUrl: string;
  message: string;
  count: AlertCount;
}

/** A flood of alerts renews the note and the assessment no more often. */
const RENEW_MS = 60_000;

/**
 * Keeps what user monitoring says of an error group by itself, leaves a note on the open incidents that this error is part
 * of, and has them assessed anew. An alert that comes twice, or after a newer one, changes nothing.
 * @returns `unknown-application` for an application that this project is not connected to
 */
export const receiveAlert =
  ({ ticketing, store, jobs, clock }: AlertPorts) =>
  async (alert: ReceivedAlert): Promise<'kept' | 'repeated' | 'unknown-application'> => {
    const { projectKey, count } = alert;
    const recordId = `${projectKey}:${count.errorGroupId}`;
    const [settings, earlier] = await Promise.all([
      projectSettings(store, projectKey),
      store.read(alertRecord, recordId),
    ]);
    if (!isOfApplication(alert.applicationUrl, settings.raygunApplicationId)) return 'unknown-application';
    if (earlier && !isNewer(count, earlier)) return 'repeated';
    const now = clock.now();
    const isRenewed = earlier && now.getTime() - Date.parse(earlier.renewedAt) < RENEW_MS;
    const renewedAt = isRenewed ? earlier.renewedAt : now.toISOString();
    await store.write(alertRecord, recordId, { ...count, renewedAt }, ALERT_KEPT_SECONDS);
    if (isRenewed) return 'kept';
    const words = phrase('drift.alert-note', {
      message: alert.message,
      users: count.usersAffected,
      occurrences: count.totalOccurrences,
      at: count.at,
    });
    const note = signed([paragraph(say(words, projectReader(settings)))]);
    const incidents = await incidentsWith(store, projectKey, count.errorGroupId);
    await Promise.all(
      incidents.flatMap(({ id, key }) => [
        ticketing.putInternalComment(key, `alert:${count.errorGroupId}`, note),
        jobs.requestAssessment({ issueId: id, issueKey: key, reason: 'watch' }),
      ]),
    );
    return 'kept';
  };

/** The vendor's addresses end in the application's id. */
function isOfApplication(url: string, applicationId: string | undefined): boolean {
  return applicationId !== undefined && url.split(/[/?#]/).includes(applicationId);
}

function isNewer(count: AlertCount, earlier: AlertCount): boolean {
  if (count.at !== earlier.at) return Date.parse(count.at) > Date.parse(earlier.at);
  return count.totalOccurrences > earlier.totalOccurrences;
}

/** Open incidents of the project whose assessment knows this error group. */
async function incidentsWith(
  store: Ports['store'],
  projectKey: string,
  errorGroupId: string,
): Promise<IncidentRef[]> {
  const open = await watchedIncidents(store, projectKey);
  const known = await Promise.all(
    open.map(async (incident) => {
      const assessment = await store.read(assessmentRecord, incident.id);
      const isPart = assessment?.impact.errorGroups.some((group) => group.id === errorGroupId);
      return isPart ? [incident] : [];
    }),
  );
  return known.flat();
}
