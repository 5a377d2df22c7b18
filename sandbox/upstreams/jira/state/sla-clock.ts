import type { Catalog } from './catalog';
import type { IssueRecord } from './issue-record';
import type { People } from './people';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Goals by priority, from the highest; around the clock. */
const FIRST_RESPONSE_MS = [15 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 8 * HOUR_MS, 24 * HOUR_MS];
const RESOLUTION_MS = [4 * HOUR_MS, 8 * HOUR_MS, 24 * HOUR_MS, 72 * HOUR_MS, 120 * HOUR_MS];

export const SLA_NAMES = ['Time to first response', 'Time to resolution'] as const;

/** The one cycle of an SLA that a request has; instants in milliseconds since the epoch. */
export interface SlaClock {
  id: string;
  name: (typeof SLA_NAMES)[number];
  goalMs: number;
  started: number;
  /** `undefined` while it runs */
  stopped: number | undefined;
}

/**
 * The request's SLAs: *Time to first response*, stopped by the first public comment of somebody other than the
 * customer's side, and *Time to resolution*. Times run from creation, around the clock. Issues that are no requests have
 * none.
 */
export function slaClocks(
  issue: IssueRecord,
  { catalog, people }: { catalog: Catalog; people: People },
): SlaClock[] {
  if (issue.requestTypeId === undefined) return [];
  const rank = catalog.priorities.all.findIndex(({ id }) => id === issue.priorityId);
  const answer = issue.comments.find(
    ({ internal, author }) =>
      !internal && author !== issue.reporter && people.find(author)?.role !== 'customer',
  );
  const goal = (goals: readonly number[]) => goals[rank] ?? goals.at(-1) ?? HOUR_MS;
  const started = issue.created;
  const [firstResponse, resolution] = SLA_NAMES;
  return [
    {
      id: '1',
      name: firstResponse,
      goalMs: goal(FIRST_RESPONSE_MS),
      started,
      stopped: answer?.created ?? issue.resolved,
    },
    { id: '2', name: resolution, goalMs: goal(RESOLUTION_MS), started, stopped: issue.resolved },
  ];
}
