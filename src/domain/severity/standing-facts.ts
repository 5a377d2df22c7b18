import type { Impact } from '../impact/impact';
import type { Recovery } from '../impact/recovery';
import { readSignals } from './text/read-signals';
import type { SignalKind, TextSignal, TicketText } from './text/text-signal';

/** What users feel: over when they are measured to be well again. Lost data and a breach are not. */
const HEALS: ReadonlySet<SignalKind> = new Set([
  'outage',
  'partial-outage',
  'errors',
  'severe-degradation',
  'slowness',
  'degradation',
  'core-function',
  'everyone',
  'many',
  'some',
  'user-count',
  'customer-count',
  'user-share',
  'request-share',
]);

type MeasuredRecovery = Pick<Recovery, 'verdict' | 'window'>;

/**
 * What the ticket's words still say. Once users are measured to be well again, words about what they feel count only when
 * they were written since; everything else stands.
 *
 * @param text comments with the instant they were written, ISO 8601 UTC
 */
export function standingSignals(
  text: Omit<TicketText, 'comments'> & { comments: readonly { text: string; createdAt: string }[] },
  recovery: MeasuredRecovery,
): TextSignal[] {
  const all = readSignals(text);
  if (recovery.verdict !== 'recovered') return all;
  const since = Date.parse(recovery.window.from);
  const comments = text.comments.filter((comment) => Date.parse(comment.createdAt) >= since);
  const fresh = readSignals({ summary: '', description: '', comments });
  return [...all.filter(({ kind }) => !HEALS.has(kind)), ...fresh.filter(({ kind }) => HEALS.has(kind))];
}

/** Whom the incident still hits: everybody since its start, or, once users are well again, those of the last minutes. */
export function standingImpact(impact: Impact, recovery: MeasuredRecovery): Impact {
  if (recovery.verdict !== 'recovered') return impact;
  const { affected: _before, affectedShare: _share, affectedNow, active, ...rest } = impact;
  if (!affectedNow) return { ...rest, ...(active && { active }) };
  const share = active && active.users > 0 ? Math.min(1, affectedNow.users / active.users) : undefined;
  return {
    ...rest,
    ...(active && { active }),
    affectedNow,
    affected: affectedNow,
    ...(share !== undefined && { affectedShare: share }),
  };
}
