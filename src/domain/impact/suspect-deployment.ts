import type { SuspectDeployment } from './impact';
import type { DeploymentRecord } from './observations';
import { MINUTE_MS } from './window';

/** A deployment older than this is no suspect: what it broke would have been noticed. */
const MAX_LEAD_MINUTES = 6 * 60;
/** The start is an estimate and clocks disagree: a deployment right after it may still be before it. */
const MAX_LAG_MINUTES = 10;

/** The deployment that came last before the incident's start, if it came shortly before. Of two, the one nearer to the start. */
export function suspectDeployment(
  deployments: readonly DeploymentRecord[],
  startedAt: string,
  now: string,
): SuspectDeployment | undefined {
  return deployments
    .map((deployment) => ({
      ...deployment,
      leadMinutes: Math.round((Date.parse(startedAt) - Date.parse(deployment.deployedAt)) / MINUTE_MS),
    }))
    .filter(
      ({ leadMinutes, deployedAt }) =>
        leadMinutes <= MAX_LEAD_MINUTES &&
        leadMinutes >= -MAX_LAG_MINUTES &&
        Date.parse(deployedAt) <= Date.parse(now),
    )
    .sort(
      (a, b) =>
        Number(a.leadMinutes < 0) - Number(b.leadMinutes < 0) ||
        Math.abs(a.leadMinutes) - Math.abs(b.leadMinutes),
    )[0];
}
