import type { Impact, SuspectDeployment, UserCount } from './impact';
import type { ImpactObservations } from './observations';
import { suspectDeployment } from './suspect-deployment';

/**
 * People who were affected stay so: a later, smaller count (a sample reaches less far back the longer it lasts) does not
 * replace an earlier, larger one of the same incident. The count, its share and its sample are carried together; so is the
 * audience that the share is of where none is measured now: a silent monitoring eases nothing.
 */
export function carryForward(impact: Impact, earlier: Impact | undefined): Impact {
  const before = earlier?.affected;
  if (!earlier || !before || before.users <= (impact.affected?.users ?? 0)) return impact;
  if (Date.parse(earlier.window.from) < Date.parse(impact.window.from)) return impact;
  const { affectedShare: _laterShare, ...rest } = impact;
  return {
    ...rest,
    affected: countedThen(before, earlier),
    ...(!impact.active && earlier.active && { active: countedThen(earlier.active, earlier) }),
    ...(earlier.affectedShare !== undefined && { affectedShare: earlier.affectedShare }),
  };
}

function countedThen(count: UserCount, { measuredAt }: Impact): UserCount {
  return { ...count, countedAt: count.countedAt ?? measuredAt };
}

/**
 * The deployment to suspect. When deployments cannot be read now, the one that was suspected before stays a suspect, with the
 * time it was read and its distance from the start as it is known now.
 */
export function standingSuspect(
  { deployments, earlierDeployment, earlier, now }: ImpactObservations,
  startedAt: string,
): SuspectDeployment | undefined {
  if (deployments) return suspectDeployment(deployments, startedAt, now);
  if (!earlierDeployment) return undefined;
  const { readAt = earlier?.measuredAt, ...record } = earlierDeployment;
  const suspect = suspectDeployment([record], startedAt, now);
  return suspect && { ...suspect, ...(readAt && { readAt }) };
}
