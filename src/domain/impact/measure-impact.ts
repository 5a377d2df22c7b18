import type { Evidence } from '../evidence/evidence';
import { type Audience, audienceIn, includingNow } from './affected-users';
import { compareRates } from './baseline';
import { carryForward, standingSuspect } from './carry-forward';
import { errorGroupImpacts } from './error-groups';
import type { Impact, PageImpact, SuspectDeployment } from './impact';
import { impactEvidence } from './impact-evidence';
import type { ImpactObservations, TicketObservation } from './observations';
import { pageImpacts, slowPages, slowPagesNow } from './page-impact';
import { hitSegments } from './segments';
import { affectedTrend } from './trend';
import { lastMinutes, minutesOf, type Window, windowSince } from './window';

export interface MeasuredImpact {
  impact: Impact;
  /** shortly before the start: the candidate for a rollback */
  deployment?: SuspectDeployment;
  /** `impact.…`: every number with its method and sample */
  evidence: Evidence[];
}

/**
 * What users suffer since the incident's start, and now. Without user monitoring the basis is the ticket: who reported
 * it, and how fast comments come. Whatever was not observed is absent, never zero.
 */
export function measureImpact(observations: ImpactObservations): MeasuredImpact {
  const { monitoring, alerts } = observations;
  const { sessions, errors, pages: observedPages = [], errorGroups = [] } = monitoring ?? {};
  const window = windowSince(observations.startedAt, observations.now, observations.endedAt);
  const pages = pageImpacts(window, observedPages);
  const slowIds = idsOf(slowPages(pages));
  const pageNames = new Map(pages.map(({ pageId, name }) => [pageId, name]));
  const whole = audienceIn(window, { sessions, alerts }, slowIds);
  const now = audienceIn(lastMinutes(window), { sessions }, idsOf(slowPagesNow(window, observedPages)));
  const trend = affectedTrend(window, sessions, slowIds);
  const errorRate = compareRates(errors, window);
  const deployment = standingSuspect(observations, window.from);

  const measured: Impact = {
    measuredAt: observations.now,
    window,
    ...includingNow(whole, now),
    ...(observations.endedAt === undefined && affectedNow(now)),
    ...(trend && { trend }),
    ...hitSegments(window, sessions, slowIds, pageNames),
    pages,
    ...(errorRate && { errorRate: { baseline: errorRate.baseline, current: errorRate.current } }),
    errorGroups: errorGroupImpacts(window, errorGroups, deployment?.deployedAt),
    reports: reportsOf(observations.ticket, window),
  };
  const impact = carryForward(measured, observations.earlier);
  return {
    impact,
    ...(deployment && { deployment }),
    evidence: impactEvidence(impact, deployment, observations),
  };
}

function idsOf(pages: readonly PageImpact[]): Set<string> {
  return new Set(pages.map(({ pageId }) => pageId));
}

function affectedNow({ affected }: Audience): Pick<Impact, 'affectedNow'> {
  return affected ? { affectedNow: affected } : {};
}

/** Comments per hour since the start, over one hour at least: three comments in two minutes are not ninety an hour. */
function reportsOf(ticket: TicketObservation, window: Window): Impact['reports'] {
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
  const comments = ticket.commentedAt.filter((at) => Date.parse(at) >= from && Date.parse(at) <= to).length;
  const { linkedRequests: requests, organizations } = ticket;
  return {
    ...(requests !== undefined && { requests }),
    ...(organizations !== undefined && { organizations }),
    commentsPerHour: comments / Math.max(1, minutesOf(window) / 60),
  };
}
