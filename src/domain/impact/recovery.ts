import { z } from 'zod';
import { type Phrase, phrase } from '../../wording';
import { type Evidence, phraseSchema } from '../evidence/evidence';
import type { NamedEvidence } from '../evidence/evidence-id';
import { type Compared, compareLevels, compareRates } from './baseline';
import { windowSchema } from './impact';
import type { ImpactObservations, MetricObservation, PageObservation, SessionSample } from './observations';
import { lastMinutes, touches, type Window, windowSince } from './window';

/** What the check looks at: the same observations as the impact's, up to now. */
export type RecoveryObservations = Pick<ImpactObservations, 'now' | 'startedAt' | 'endedAt' | 'monitoring'>;

export const recoveryMeasureSchema = z.object({
  name: z.enum(['error-rate', 'latency']),
  /** of the last minutes; errors per hour, or milliseconds (p95) */
  current: z.number(),
  /** median of the same hours of the days before */
  baseline: z.number(),
  /** since the incident's start, up to the last minutes */
  during: z.number().optional(),
  /** the page, for latency */
  page: z.string().optional(),
  verdict: z.enum(['recovered', 'recovering', 'not-recovered']),
});
export type RecoveryMeasure = z.infer<typeof recoveryMeasureSchema>;

/** Whether users are well again, with its numbers. */
export const recoverySchema = z.object({
  verdict: z.enum(['recovered', 'recovering', 'not-recovered', 'cannot-tell']),
  /** what the last minutes looked like */
  window: windowSchema,
  measures: z.array(recoveryMeasureSchema),
  statement: phraseSchema,
});
export type Recovery = z.infer<typeof recoverySchema> & { evidence: Evidence[] };

/** Well again: no more than this times the usual, or the usual plus what nobody notices. */
const WELL_FACTOR = 1.25;
const WELL_EXTRA_MS = 150;
const WELL_EXTRA_ERRORS_PER_HOUR = 6;
/** Counts scatter by the square root of what is expected (Poisson), errors of one session come together: thrice that is still chance. */
const CHANCE_SIGMAS = 3;
/** On the way: at least half of what was too much during the incident is gone. */
const RECOVERING_PART = 0.5;
/** With less of the usual traffic than this, quiet is not health: whoever cannot enter meets no errors. */
const MIN_TRAFFIC = 0.3;

/**
 * Are users well again? Error rate and p95 of the last 15 minutes against the same hours of the days before. The worst
 * measure decides. Without numbers, or when hardly anybody uses the product, it cannot be told.
 */
export function recovery(observations: RecoveryObservations): Recovery {
  const whole = windowSince(observations.startedAt, observations.now, observations.endedAt);
  const window = lastMinutes(whole);
  const { errors, pages = [], sessions } = observations.monitoring ?? {};
  const before: Window = { from: whole.from, to: window.from };
  const measures = [
    errorMeasure(errors, window, before),
    ...pages.map((page) => latencyMeasure(page, window, before)),
  ].filter((measure) => measure !== undefined);
  const traffic = trafficShare(pages, window) ?? (isDeserted(sessions, window) ? 0 : undefined);
  const verdict = verdictOf(measures, traffic);
  const statement = statementOf(verdict, measures, { traffic, isOver: observations.endedAt !== undefined });
  return { verdict, window, measures, statement, evidence: evidenceOf(observations, verdict, statement) };
}

function errorMeasure(
  errors: MetricObservation | undefined,
  window: Window,
  before: Window,
): RecoveryMeasure | undefined {
  const now = compareRates(errors, window);
  if (!now) return undefined;
  const hours = (Date.parse(window.to) - Date.parse(window.from)) / 3_600_000;
  const chance = (CHANCE_SIGMAS * Math.sqrt(now.baseline * hours)) / hours;
  const extra = Math.max(WELL_EXTRA_ERRORS_PER_HOUR, chance);
  return judged('error-rate', now, compareRates(errors, before)?.current, extra);
}

function latencyMeasure(page: PageObservation, window: Window, before: Window): RecoveryMeasure | undefined {
  const now = compareLevels(page.p95, window);
  if (!now) return undefined;
  const during = compareLevels(page.p95, before)?.current;
  return { ...judged('latency', now, during, WELL_EXTRA_MS), page: page.name };
}

function judged(
  name: RecoveryMeasure['name'],
  { current, baseline }: Compared,
  during: number | undefined,
  extra: number,
): RecoveryMeasure {
  const measure = { name, current, baseline, ...(during !== undefined && { during }) };
  if (current <= Math.max(baseline * WELL_FACTOR, baseline + extra))
    return { ...measure, verdict: 'recovered' };
  const excess = (during ?? current) - baseline;
  const isEasing = excess > 0 && current - baseline <= excess * RECOVERING_PART;
  return { ...measure, verdict: isEasing ? 'recovering' : 'not-recovered' };
}

/** Page views of the last minutes ÷ usual; absent when views are not measured. */
function trafficShare(pages: readonly PageObservation[], window: Window): number | undefined {
  const views = pages.map((page) => compareRates(page.views, window)).filter((each) => each !== undefined);
  const usual = views.reduce((sum, { baseline }) => sum + baseline, 0);
  return usual > 0 ? views.reduce((sum, { current }) => sum + current, 0) / usual : undefined;
}

/** Where views are not measured: sessions were asked for, and nobody is there. */
function isDeserted(sample: SessionSample | undefined, window: Window): boolean {
  return (
    sample?.sessions.every(({ startedAt, updatedAt }) => !touches(window, startedAt, updatedAt)) ?? false
  );
}

function verdictOf(measures: readonly RecoveryMeasure[], traffic: number | undefined): Recovery['verdict'] {
  if (measures.length === 0) return 'cannot-tell';
  if (measures.some(({ verdict }) => verdict === 'not-recovered')) return 'not-recovered';
  if (traffic !== undefined && traffic < MIN_TRAFFIC) return 'cannot-tell';
  return measures.some(({ verdict }) => verdict === 'recovering') ? 'recovering' : 'recovered';
}

function statementOf(
  verdict: Recovery['verdict'],
  measures: readonly RecoveryMeasure[],
  { traffic, isOver }: { traffic: number | undefined; isOver: boolean },
): Phrase {
  const worst = measures.find((measure) => measure.verdict === verdict) ?? measures[0];
  if (!worst) return phrase('impact.recovery-no-numbers');
  if (verdict === 'cannot-tell') return phrase('impact.recovery-no-traffic', { share: traffic ?? 0 });
  const { current, baseline } = worst;
  return worst.name === 'latency'
    ? phrase('impact.recovery-latency', { verdict, page: worst.page ?? '', current, baseline, isOver })
    : phrase('impact.recovery-errors', { verdict, current, baseline, isOver });
}

function evidenceOf(
  { now, monitoring }: RecoveryObservations,
  verdict: Recovery['verdict'],
  statement: Phrase,
): NamedEvidence[] {
  const evidence: NamedEvidence = {
    id: 'impact.recovery',
    claim: statement,
    value: verdict,
    source: { system: monitoring?.system ?? 'kaji' },
    observedAt: now,
    method: phrase('impact.method-recovery'),
    confidence: verdict === 'cannot-tell' ? 'low' : 'high',
  };
  return [evidence];
}
