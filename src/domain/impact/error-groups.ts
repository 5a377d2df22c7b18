import type { ErrorGroupImpact } from './impact';
import type { ErrorGroupObservation } from './observations';
import { MINUTE_MS, type Window } from './window';

/** The monitoring's clock, and the estimate of the start, may be off by so much. */
const NEW_TOLERANCE_MINUTES = 5;
const MAX_GROUPS = 10;

/**
 * Error groups that occurred in the window: those that are new since the incident's start (or since the suspect
 * deployment, which may have come before anybody noticed) first, then the latest.
 */
export function errorGroupImpacts(
  window: Window,
  groups: readonly ErrorGroupObservation[],
  suspectDeployedAt: string | undefined,
): ErrorGroupImpact[] {
  const newSince =
    Math.min(Date.parse(window.from), Date.parse(suspectDeployedAt ?? window.from)) -
    NEW_TOLERANCE_MINUTES * MINUTE_MS;
  return groups
    .filter(
      ({ firstSeenAt, lastSeenAt }) =>
        Date.parse(lastSeenAt) >= newSince && Date.parse(firstSeenAt) <= Date.parse(window.to),
    )
    .map((group): ErrorGroupImpact => ({ ...group, isNew: Date.parse(group.firstSeenAt) >= newSince }))
    .sort((a, b) => Number(b.isNew) - Number(a.isNew) || Date.parse(b.lastSeenAt) - Date.parse(a.lastSeenAt))
    .slice(0, MAX_GROUPS);
}
