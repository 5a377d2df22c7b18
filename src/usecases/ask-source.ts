import type { SourceReport, SourceState } from '../domain/assessment/assessment';
import type { System } from '../domain/evidence/evidence';
import { type Clock, UpstreamError, type UpstreamErrorCode } from '../ports';
import { problemOf } from './problem';

export interface Answer<Value> {
  /** absent when the source failed */
  value?: Value;
  report: SourceReport;
}

const STATES: Partial<Record<UpstreamErrorCode, SourceState>> = {
  'not-configured': 'not configured',
  unauthorised: 'denied',
  'missing-scope': 'denied',
  denied: 'denied',
  'rate-limited': 'rate limited',
  'timed-out': 'timed out',
};

/**
 * Asks one source and reports how it went and how long it took. An expected failure becomes part of the report, so that
 * the other sources' answers stand; a fault is thrown on.
 */
export async function askSource<Value>(
  clock: Clock,
  system: System,
  ask: () => Promise<Value>,
  isEmpty: (value: Value) => boolean = () => false,
): Promise<Answer<Value>> {
  const askedAt = clock.now().getTime();
  const tookMs = () => clock.now().getTime() - askedAt;
  try {
    const value = await ask();
    return { value, report: { system, state: isEmpty(value) ? 'empty' : 'ok', tookMs: tookMs() } };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const state = STATES[error.code] ?? 'failed';
    return { report: { system, state, tookMs: tookMs(), problem: problemOf(error) } };
  }
}
