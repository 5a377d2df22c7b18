import { setImmediate } from 'node:timers/promises';
import { Hono } from 'hono';
import { z } from 'zod';
import { authorizedApplication, type RaygunSite, readBody } from './context';
import { Histogram } from './histogram';
import {
  AGGREGATIONS,
  aggregate,
  bucketedViews,
  countedOccurrences,
  eachView,
  measure,
  PAGE_METRICS,
  type Window,
} from './metrics';
import type { MinuteEventLog } from './minute-events';
import { Problem } from './problems';

const DAY_MS = 24 * 60 * 60_000;
const UNITS_MS = { m: 60_000, h: 3_600_000, d: DAY_MS } as const;
/**
 * Raygun's own limits of a series, as its MCP server documents them. For a histogram the MCP server says 7 days, but the
 * API's specification asks for a month in its examples and knows no limit.
 */
const LONGEST_DAYS = { pageSeries: 30, errorSeries: 90 };
const LONGEST_HISTOGRAM_DAYS = 90;
const MOST_POINTS = 10_000;

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const granularity = z
  .string()
  .regex(/^[1-9]\d{0,4}[mhd]$/, 'must be a number and m, h or d, such as 1h')
  .transform(
    (text) =>
      Number.parseInt(text, 10) * UNITS_MS[text.at(-1) === 'm' ? 'm' : text.at(-1) === 'h' ? 'h' : 'd'],
  );
const window = { start: instant, end: instant, filter: z.string().optional() };

const PageSeries = z.object({
  ...window,
  granularity,
  aggregation: z.enum(AGGREGATIONS),
  metrics: z.array(z.enum(['pageViews', ...PAGE_METRICS])).min(1),
});
const PageHistogram = z.object({ ...window, metrics: z.array(z.enum(PAGE_METRICS)).min(1) });
const ErrorSeries = z.object({
  ...window,
  granularity,
  aggregation: z.literal('count'),
  metrics: z.array(z.literal('errorInstances')).min(1),
});

/**
 * The metrics queries. A time series has a point for every bucket when it counts or sums, and leaves out the buckets
 * without a measurement otherwise.
 */
export function metricsRoutes(site: RaygunSite, log: MinuteEventLog): Hono {
  return new Hono()
    .post('/metrics/:app/pages/time-series', async (context) => {
      const { identifier } = authorizedApplication(site, context, 'metrics:pages');
      const query = await readBody(context, PageSeries);
      requireWindow(query, LONGEST_DAYS.pageSeries, query.granularity);
      const buckets = await bucketedViews(
        log,
        identifier,
        upToNow(site, query),
        query.granularity,
        matcher('pageIdentifier', query.filter),
      );
      const answers = query.metrics.map((metric) => ({
        aggregation: query.aggregation,
        metric,
        series: [] as { time: string; value: number }[],
      }));
      for (const { metric, series } of answers) {
        for (const [time, views] of buckets) {
          const values = views.map((view) => (metric === 'pageViews' ? 1 : measure(metric, view)));
          const value = aggregate(query.aggregation, values);
          if (value !== undefined) series.push({ time: new Date(time).toISOString(), value });
          // the values of a long bucket take a while to be sorted
          await setImmediate();
        }
      }
      return context.json(answers);
    })
    .post('/metrics/:app/pages/histogram', async (context) => {
      const { identifier } = authorizedApplication(site, context, 'metrics:pages');
      const query = await readBody(context, PageHistogram);
      requireOrder(query);
      if (query.end - query.start > LONGEST_HISTOGRAM_DAYS * DAY_MS)
        throw new Problem(
          501,
          `The sandbox does not model histograms of over ${LONGEST_HISTOGRAM_DAYS} days.`,
        );
      const histograms = query.metrics.map((metric) => ({ metric, values: new Histogram() }));
      const wanted = matcher('pageIdentifier', query.filter);
      await eachView(log, identifier, upToNow(site, query), wanted, (view) => {
        for (const { metric, values } of histograms) values.add(measure(metric, view));
      });
      return context.json(histograms.map(({ metric, values }) => ({ metric, buckets: values.buckets() })));
    })
    .post('/metrics/:app/errors/time-series', async (context) => {
      const { identifier } = authorizedApplication(site, context, 'metrics:errors');
      const query = await readBody(context, ErrorSeries);
      requireWindow(query, LONGEST_DAYS.errorSeries, query.granularity);
      const counts = await countedOccurrences(
        log,
        identifier,
        upToNow(site, query),
        query.granularity,
        matcher('errorGroupIdentifier', query.filter),
      );
      const series = [...counts].map(([time, value]) => ({ time: new Date(time).toISOString(), value }));
      return context.json(
        query.metrics.map((metric) => ({ aggregation: query.aggregation, metric, series })),
      );
    });
}

/** What the future holds is not known, even to a site that could compute it. */
function upToNow(site: RaygunSite, { start, end }: Window): Window {
  return { start, end: Math.max(start, Math.min(end, site.clock.now().getTime())) };
}

/** @throws Problem 422 */
function requireOrder({ start, end }: Window): void {
  if (end <= start) throw invalid('end', 'must be after start');
}

/** @throws Problem 422 */
function requireWindow({ start, end }: Window, longestDays: number, granularityMs: number): void {
  requireOrder({ start, end });
  if (end - start > longestDays * DAY_MS) throw invalid('end', `must be within ${longestDays} days of start`);
  if ((end - start) / granularityMs > MOST_POINTS) throw invalid('granularity', 'gives too many points');
}

/**
 * Reads `name = id` and `name IN (id, id)`; the grammar is case-sensitive.
 *
 * @throws Problem 422
 */
function matcher(name: string, filter: string | undefined): (identifier: string) => boolean {
  if (filter === undefined) return () => true;
  const equal = new RegExp(`^\\s*${name}\\s*=\\s*([\\w-]+)\\s*$`).exec(filter)?.[1];
  if (equal !== undefined) return (identifier) => identifier === equal;
  const list = new RegExp(`^\\s*${name}\\s+IN\\s*\\(\\s*([\\w-]+(?:\\s*,\\s*[\\w-]+)*)\\s*\\)\\s*$`).exec(
    filter,
  )?.[1];
  if (list === undefined) throw invalid('filter', `must be "${name} = id" or "${name} IN (id, id)"`);
  const wanted = new Set(list.split(',').map((each) => each.trim()));
  return (identifier) => wanted.has(identifier);
}

function invalid(field: string, message: string): Problem {
  return new Problem(422, 'The request body is not valid.', { [field]: [message] });
}
