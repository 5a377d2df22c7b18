import { type Phrase, phrase } from '../../wording';
import type { Confidence, Evidence } from '../evidence/evidence';
import type { ImpactEvidenceId } from '../evidence/evidence-id';
import { compareLevels, compareRates } from './baseline';
import type { Impact, SuspectDeployment, UserCount } from './impact';
import type { ImpactObservations } from './observations';
import { slowPages } from './page-impact';
import { directionOf } from './trend';

/** Fewer sessions or instances than this are a small sample. */
const SMALL_SAMPLE = 30;

/** Every number of an impact as evidence, each under its stable id. */
export function impactEvidence(
  impact: Impact,
  deployment: SuspectDeployment | undefined,
  observations: ImpactObservations,
): Evidence[] {
  const make = maker(observations);
  return [
    ...userEvidence(impact, observations, make),
    ...systemEvidence(impact, observations, make),
    ...causeEvidence(impact, deployment, make),
    ...reportEvidence(impact, observations),
  ];
}

type Make = (
  id: ImpactEvidenceId,
  claim: Phrase,
  value: Evidence['value'],
  method: Phrase,
  confidence: Confidence,
  url?: string,
) => Evidence;

function maker({ now, monitoring }: ImpactObservations): Make {
  return (id, claim, value, method, confidence, url) => ({
    id,
    claim,
    value,
    source: { system: monitoring?.system ?? 'kaji', ...(url && { url }) },
    observedAt: now,
    method,
    confidence,
  });
}

function confidenceOf({ isLowerBound, sampleSize }: UserCount): Confidence {
  if (sampleSize < SMALL_SAMPLE) return 'low';
  return isLowerBound ? 'medium' : 'high';
}

function userEvidence(impact: Impact, { monitoring }: ImpactObservations, make: Make): Evidence[] {
  const { affected, affectedNow, active, affectedShare, trend, segments, segmentSample, window } = impact;
  const direction = trend && directionOf(trend, window, monitoring?.errors);
  const counted = (
    id: ImpactEvidenceId,
    claim: Phrase,
    count: UserCount,
    value: number = count.users,
  ): Evidence => ({
    ...make(id, claim, value, count.method, confidenceOf(count)),
    ...(count.countedAt && { observedAt: count.countedAt }),
  });
  const found: (Evidence | undefined)[] = [
    affected &&
      counted(
        'impact.users-affected',
        phrase('impact.users-affected', {
          users: affected.users,
          isLowerBound: affected.isLowerBound,
          from: window.from,
        }),
        affected,
      ),
    affectedNow &&
      counted(
        'impact.users-affected-now',
        phrase('impact.users-affected-now', {
          users: affectedNow.users,
          isLowerBound: affectedNow.isLowerBound,
        }),
        affectedNow,
      ),
    active &&
      counted(
        'impact.users-active',
        phrase('impact.users-active', { users: active.users, isLowerBound: active.isLowerBound }),
        active,
      ),
    affected && affectedShare !== undefined
      ? counted(
          'impact.affected-share',
          phrase('impact.affected-share', {
            share: affectedShare,
            isLowerBound: affected.isLowerBound,
          }),
          affected,
          affectedShare,
        )
      : undefined,
    trend &&
      direction &&
      make(
        'impact.trend',
        phrase('impact.trend', { direction }),
        direction,
        phrase('impact.method-trend', { minutes: trend.granularityMinutes }),
        'medium',
      ),
    segments[0] &&
      segmentSample &&
      make(
        'impact.segments',
        phrase('impact.segment', { ...segments[0], hit: segmentSample.hit }),
        segments[0].name,
        phrase('impact.method-segments', segmentSample),
        'medium',
      ),
  ];
  return found.filter((evidence) => evidence !== undefined);
}

function systemEvidence(impact: Impact, observations: ImpactObservations, make: Make): Evidence[] {
  const { window, errorRate, pages } = impact;
  const found: Evidence[] = [];
  if (errorRate) {
    const compared = compareRates(observations.monitoring?.errors, window);
    found.push(
      make(
        'impact.error-rate',
        phrase('impact.error-rate', errorRate),
        errorRate.current,
        phrase('impact.method-baseline', { days: compared?.days ?? 0 }),
        (compared?.days ?? 0) > 1 ? 'high' : 'medium',
      ),
    );
  }
  const slowest = slowPages(pages)[0] ?? pages.find(({ p95 }) => p95 !== undefined);
  const observed = observations.monitoring?.pages?.find(({ pageId }) => pageId === slowest?.pageId);
  for (const percentile of ['p95', 'p99'] as const) {
    const comparison = slowest?.[percentile];
    if (!slowest || !comparison) continue;
    const compared = compareLevels(observed?.[percentile], window);
    found.push(
      make(
        `impact.page-${percentile}`,
        phrase('impact.page-latency', { percentile, name: slowest.name, ...comparison }),
        comparison.current,
        phrase('impact.method-baseline', { days: compared?.days ?? 0 }),
        (compared?.days ?? 0) > 1 && (compared?.buckets ?? 0) > 1 ? 'high' : 'medium',
        observed?.url,
      ),
    );
  }
  return found;
}

function causeEvidence(impact: Impact, deployment: SuspectDeployment | undefined, make: Make): Evidence[] {
  const found: Evidence[] = [];
  const fresh = impact.errorGroups.filter(({ isNew }) => isNew);
  if (fresh[0]) {
    found.push(
      make(
        'impact.new-error-groups',
        phrase('impact.new-error-groups', { count: fresh.length, first: fresh[0].message }),
        fresh.length,
        phrase('impact.method-error-groups'),
        'high',
        fresh[0].url,
      ),
    );
  }
  if (deployment) {
    const { version, leadMinutes, url, readAt } = deployment;
    const suspect = make(
      'impact.deployment',
      phrase('impact.deployment', { version, leadMinutes }),
      version,
      phrase('impact.method-deployment'),
      leadMinutes >= 0 && leadMinutes <= 120 ? 'high' : 'medium',
      url,
    );
    found.push({ ...suspect, ...(readAt && { observedAt: readAt }) });
  }
  return found;
}

function reportEvidence({ reports, measuredAt }: Impact, { ticket }: ImpactObservations): Evidence[] {
  const make = (id: ImpactEvidenceId, claim: Phrase, value: number, method: Phrase): Evidence => ({
    id,
    claim,
    value,
    source: { system: 'jira', ...(ticket.url && { url: ticket.url }) },
    observedAt: measuredAt,
    method,
    confidence: 'high',
  });
  const { requests, organizations, commentsPerHour } = reports;
  const found = [
    requests !== undefined &&
      make(
        'impact.reports-requests',
        phrase('impact.reports-requests', { count: requests }),
        requests,
        phrase('impact.method-links'),
      ),
    organizations !== undefined &&
      make(
        'impact.reports-organizations',
        phrase('impact.reports-organizations', { count: organizations }),
        organizations,
        phrase('impact.method-organizations'),
      ),
    make(
      'impact.reports-comments',
      phrase('impact.reports-comments', { perHour: commentsPerHour }),
      commentsPerHour,
      phrase('impact.method-comments'),
    ),
  ];
  return found.filter((evidence) => evidence !== false);
}
