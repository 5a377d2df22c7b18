import { instantOf, isoAt } from './calendar';
import { SOFTWARE_PROJECT } from './facts';
import type { FollowUp, PastIncident } from './past-incident';
import { AGENTS } from './people';
import type { SeedIssue } from './schema';

const FIRST_NUMBER = 4_100;
const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

const PRIORITY = { 'SEV-1': 'High', 'SEV-2': 'High', 'SEV-3': 'Medium', 'SEV-4': 'Low' } as const;

function tellFollowUp(
  followUp: FollowUp,
  incident: PastIncident,
  createdAt: number,
  number: number,
): SeedIssue {
  const created = isoAt(createdAt);
  const author = AGENTS[incident.owner].accountId;
  const assignee = AGENTS[followUp.owner].accountId;
  const done = followUp.doneDays === undefined ? undefined : isoAt(createdAt + followUp.doneDays * DAY_MS);
  return {
    id: `2${number}`,
    key: `${SOFTWARE_PROJECT}-${number}`,
    projectKey: SOFTWARE_PROJECT,
    type: followUp.type ?? 'Task',
    summary: followUp.summary,
    description: `Follow-up of the incident "${incident.summary}".`,
    status: done ? 'Done' : 'To do',
    priority: PRIORITY[incident.severity],
    ...(done && { resolution: 'Done' }),
    components: [],
    labels: ['incident-follow-up'],
    reporter: author,
    assignee,
    created,
    updated: done ?? created,
    ...(done && { resolved: done }),
    dueDate: isoAt(createdAt + followUp.dueDays * DAY_MS).slice(0, 10),
    changelog: done
      ? [
          {
            at: done,
            author: assignee,
            items: [
              { field: 'status', from: 'To do', to: 'Done' },
              { field: 'resolution', from: null, to: 'Done' },
            ],
          },
        ]
      : [],
    comments: [],
    links: [],
  };
}

/**
 * Tells the follow-ups of all incidents as issues of the software project, raised an hour after their incident was
 * resolved and numbered in that order.
 *
 * @returns by incident id, in the order in which the incident names them
 */
export function tellFollowUps(incidents: readonly PastIncident[], now: Date): Map<string, SeedIssue[]> {
  const raised = incidents
    .map((incident) => {
      const minutes = (incident.story.at(-1)?.[0] ?? 0) + 60;
      return { incident, createdAt: instantOf(incident.when, now) + minutes * MINUTE_MS };
    })
    .sort((a, b) => a.createdAt - b.createdAt);
  let number = FIRST_NUMBER;
  return new Map(
    raised.map(({ incident, createdAt }) => [
      incident.id,
      (incident.followUps ?? []).map((one) => tellFollowUp(one, incident, createdAt, number++)),
    ]),
  );
}
