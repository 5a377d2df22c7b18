import type { SignalKind } from './signal-kinds';
import type { TextSignal } from './text-signal';

/** How alike two troubles were described, 0…1: kinds of signals in common ÷ kinds in either; 1 when neither says anything. */
export function likeness(ours: readonly TextSignal[], theirs: readonly TextSignal[]): number {
  const [a, b] = [kindsOf(ours), kindsOf(theirs)];
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 1 : [...a].filter((kind) => b.has(kind)).length / either;
}

function kindsOf(signals: readonly TextSignal[]): Set<SignalKind> {
  return new Set(signals.filter(({ polarity }) => polarity !== 'denied').map(({ kind }) => kind));
}
