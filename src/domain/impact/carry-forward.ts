import type { Impact } from './impact';

/**
 * People who were affected stay so: a later, smaller count (a sample reaches less far back the longer it lasts) does not
 * replace an earlier, larger one of the same incident. The count, its share and its sample are carried together.
 */
export function carryForward(impact: Impact, earlier: Impact | undefined): Impact {
  const before = earlier?.affected;
  if (!earlier || !before || before.users <= (impact.affected?.users ?? 0)) return impact;
  if (Date.parse(earlier.window.from) < Date.parse(impact.window.from)) return impact;
  const { affectedShare: _laterShare, ...rest } = impact;
  return {
    ...rest,
    affected: { ...before, countedAt: before.countedAt ?? earlier.measuredAt },
    ...(earlier.affectedShare !== undefined && { affectedShare: earlier.affectedShare }),
  };
}
