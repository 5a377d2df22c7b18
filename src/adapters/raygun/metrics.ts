import type { MetricObservation, PointObservation } from '../../domain/impact/observations';
import type { RaygunClient, RaygunScope } from './raygun-client';
import { timeSeriesSchema } from './raygun-schema';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Visits and errors follow the week: a week back, so that the same weekday is among the days compared. */
const VISIT_BASELINE_DAYS = 7;
/** Load times hardly do, and a percentile of many days is dear to compute. */
const LOAD_TIME_BASELINE_DAYS = 2;
/** Raygun answers series of pages of up to 30 days (its MCP server's documentation says so), of errors up to 90. */
const LONGEST_SERIES_MS = 30 * DAY_MS;
/** Finer buckets say sooner what changed; of a long window they would be too many. */
const FINE_MINUTES = 15;
const COARSE_MINUTES = 60;
const FINE_UP_TO_MS = 6 * 60 * MINUTE_MS;

export interface MetricWindow {
  /** ISO 8601 */
  from: string;
  to: string;
}

/**
 * The load time that ninety-five (p95) or ninety-nine (p99) of a hundred views of a page stay below, in milliseconds.
 */
export function pageLoadTimes(
  client: RaygunClient,
  applicationId: string,
  { pageId, percentile }: { pageId: string; percentile: 'p95' | 'p99' },
  window: MetricWindow,
): Promise<MetricObservation> {
  const question = { aggregation: percentile, metrics: ['loadTime'], filter: `pageIdentifier = ${pageId}` };
  const path = `${metricsPath(applicationId)}/pages/time-series`;
  return ask(client, { path, question, scope: 'metrics:pages' }, window, LOAD_TIME_BASELINE_DAYS);
}

/** How often a page was seen. */
export function pageViews(
  client: RaygunClient,
  applicationId: string,
  pageId: string,
  window: MetricWindow,
): Promise<MetricObservation> {
  const question = { aggregation: 'count', metrics: ['pageViews'], filter: `pageIdentifier = ${pageId}` };
  const path = `${metricsPath(applicationId)}/pages/time-series`;
  return ask(client, { path, question, scope: 'metrics:pages' }, window, VISIT_BASELINE_DAYS);
}

export function errorCounts(
  client: RaygunClient,
  applicationId: string,
  window: MetricWindow,
): Promise<MetricObservation> {
  const question = { aggregation: 'count', metrics: ['errorInstances'] };
  const path = `${metricsPath(applicationId)}/errors/time-series`;
  return ask(client, { path, question, scope: 'metrics:errors' }, window, VISIT_BASELINE_DAYS);
}

const metricsPath = (applicationId: string) => `/metrics/${encodeURIComponent(applicationId)}`;

interface Query {
  path: string;
  question: { aggregation: string; metrics: string[]; filter?: string };
  scope: RaygunScope;
}

/**
 * One call for the window and the days before it. An earlier day is the window moved back by whole days, so far that it ends
 * before the incident began: what the incident did is never taken for usual.
 */
async function ask(
  client: RaygunClient,
  { path, question, scope }: Query,
  window: MetricWindow,
  baselineDays: number,
): Promise<MetricObservation> {
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
  const granularityMinutes = to - from <= FINE_UP_TO_MS ? FINE_MINUTES : COARSE_MINUTES;
  const bucketMs = granularityMinutes * MINUTE_MS;
  const firstBucket = Math.floor(from / bucketMs) * bucketMs;
  const nearestDay = Math.max(1, Math.ceil((to - firstBucket) / DAY_MS));
  const days = Array.from({ length: baselineDays }, (_, index) => nearestDay + index).filter(
    (daysBefore) => to - firstBucket + daysBefore * DAY_MS <= LONGEST_SERIES_MS,
  );
  const answer = await client.query(
    path,
    {
      ...question,
      start: new Date(firstBucket - (days.at(-1) ?? 0) * DAY_MS).toISOString(),
      end: window.to,
      granularity: `${granularityMinutes}m`,
    },
    timeSeriesSchema,
    scope,
  );
  const points = (answer[0]?.series ?? []).map(({ time, value }) => ({ at: time, value }));
  const sameHours = (daysBefore: number): PointObservation[] =>
    points.filter(({ at }) => {
      const shifted = Date.parse(at) + daysBefore * DAY_MS;
      return shifted >= firstBucket && shifted < to;
    });
  return {
    granularityMinutes,
    current: sameHours(0),
    earlierDays: days.map(sameHours),
  };
}
