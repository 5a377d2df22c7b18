import type { Impact, PageImpact } from '../impact/impact';
import type { Recovery } from '../impact/recovery';
import type { CoreFunction } from './text/core-functions';
import { readSignals } from './text/read-signals';
import { SIGNAL_TRAITS } from './text/signal-kinds';
import type { TextSignal, TicketText } from './text/text-signal';

type MeasuredRecovery = Pick<Recovery, 'verdict' | 'window' | 'measures'>;

/**
 * What the ticket's words still say. Once users are measured to be well again, words about what they feel count only when
 * they were written since; everything else stands.
 *
 * @param text comments with the instant they were written, ISO 8601 UTC
 */
export function standingSignals(
  text: Omit<TicketText, 'comments'> & { comments: readonly { text: string; createdAt: string }[] },
  recovery: MeasuredRecovery,
  coreFunctions: readonly CoreFunction[],
): TextSignal[] {
  const all = readSignals(text, coreFunctions);
  if (recovery.verdict !== 'recovered') return all;
  const since = Date.parse(recovery.window.from);
  const comments = text.comments.filter((comment) => Date.parse(comment.createdAt) >= since);
  const fresh = readSignals({ summary: '', description: '', comments }, coreFunctions);
  return [...all.filter((signal) => !endsWithRecovery(signal)), ...fresh.filter(endsWithRecovery)];
}

function endsWithRecovery({ kind }: TextSignal): boolean {
  return SIGNAL_TRAITS[kind].endsWithRecovery === true;
}

/**
 * What the incident still does: everything since its start, or, once users are well again, whom and what the last minutes
 * show.
 */
export function standingImpact(impact: Impact, recovery: MeasuredRecovery): Impact {
  if (recovery.verdict !== 'recovered') return impact;
  const { affected: _before, affectedShare: _share, affectedNow, active, errorRate, ...rest } = impact;
  const errors = recovery.measures.find(({ name }) => name === 'error-rate');
  const share =
    affectedNow && active && active.users > 0 ? Math.min(1, affectedNow.users / active.users) : undefined;
  return {
    ...rest,
    ...(active && { active }),
    ...(affectedNow && { affectedNow, affected: affectedNow }),
    ...(share !== undefined && { affectedShare: share }),
    ...(errorRate && errors && { errorRate: { baseline: errors.baseline, current: errors.current } }),
    pages: impact.pages.map((page) => lastMinutesOf(page, recovery)),
  };
}

function lastMinutesOf(
  { p99: _p99, p95: _p95, ...page }: PageImpact,
  { measures }: MeasuredRecovery,
): PageImpact {
  const latency = measures.find((measure) => measure.name === 'latency' && measure.page === page.name);
  return latency ? { ...page, p95: { baseline: latency.baseline, current: latency.current } } : page;
}
