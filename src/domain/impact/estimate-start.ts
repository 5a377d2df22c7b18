import { type Phrase, phrase } from '../../wording';
import type { MetricObservation } from './observations';
import { onsetIn } from './onset';
import { statedStart } from './stated-start';

export interface StartFacts {
  now: string;
  /** when the ticket was created */
  createdAt: string;
  /** the ticket's words, which may name a time */
  text?: string;
  /** IANA time zone of whoever wrote the text, for times without one */
  timeZone?: string;
  /** the oldest of the customers' requests that are linked */
  firstReportAt?: string;
  /** metrics that may show when it began: errors, p95 of pages */
  series?: readonly MetricObservation[];
}

export interface StartEstimate {
  startedAt: string;
  method: Phrase;
  by: 'stated' | 'report' | 'onset' | 'creation';
}

/** Words and reports that lie further back speak of something else. */
const MAX_STATED_HOURS = 72;
/** A metric's onset further before the ticket is another incident. */
const MAX_ONSET_HOURS = 24;
const HOUR_MS = 3_600_000;
/** Clocks disagree by so much without anybody being wrong. */
const SKEW_MS = 2 * 60_000;

/**
 * When the incident started: the earliest credible of the time that the ticket states, the first linked report, the onset
 * in the metrics, and the ticket's creation. Not credible: after now, or too long before the ticket. A ticket created in
 * the future (clocks disagree) starts now.
 */
export function estimateStart(facts: StartFacts): StartEstimate {
  const now = Date.parse(facts.now);
  const createdAt = Math.min(Date.parse(facts.createdAt), now);
  const candidates: { at: number; by: StartEstimate['by']; method: Phrase; maxHours: number }[] = [
    {
      at: createdAt,
      by: 'creation',
      method: phrase('impact.start-creation'),
      maxHours: Number.POSITIVE_INFINITY,
    },
  ];
  const stated = facts.text ? statedStart(facts.text, facts.createdAt, facts.timeZone ?? 'UTC') : undefined;
  if (stated) {
    const method = phrase('impact.start-stated', { quote: stated.quote });
    candidates.push({ at: Date.parse(stated.at), by: 'stated', method, maxHours: MAX_STATED_HOURS });
  }
  if (facts.firstReportAt) {
    const method = phrase('impact.start-report');
    candidates.push({
      at: Date.parse(facts.firstReportAt),
      by: 'report',
      method,
      maxHours: MAX_STATED_HOURS,
    });
  }
  for (const series of facts.series ?? []) {
    const onset = onsetIn(series, facts.now);
    if (onset) {
      const method = phrase('impact.start-onset', { minutes: series.granularityMinutes });
      candidates.push({ at: Date.parse(onset), by: 'onset', method, maxHours: MAX_ONSET_HOURS });
    }
  }
  const [earliest] = candidates
    .filter(({ at, maxHours }) => at <= now + SKEW_MS && at >= createdAt - maxHours * HOUR_MS)
    .sort((a, b) => a.at - b.at);
  const { at, by, method } = earliest ?? {
    at: createdAt,
    by: 'creation' as const,
    method: phrase('impact.start-creation'),
  };
  return { startedAt: new Date(Math.min(at, now)).toISOString(), by, method };
}
