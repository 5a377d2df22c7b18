import type { z } from 'zod';
import type { windowSchema } from './impact';

export type Window = z.infer<typeof windowSchema>;

export const MINUTE_MS = 60_000;
/** "Now" is the last quarter of an hour: metrics come in buckets no finer, and people pause. */
export const NOW_MINUTES = 15;

/**
 * From the incident's start to now, or to its end: whoever came later met something else. A start in the future (clocks disagree, or somebody mistyped) counts as now: the
 * window is empty then, never negative.
 */
export function windowSince(startedAt: string, now: string, endedAt: string = now): Window {
  const end = Math.min(Date.parse(endedAt), Date.parse(now));
  const start = Math.min(Date.parse(startedAt), end);
  return { from: new Date(start).toISOString(), to: new Date(end).toISOString() };
}

/** The last `NOW_MINUTES` of a window, or less when the incident is younger. */
export function lastMinutes(window: Window): Window {
  const from = Math.max(Date.parse(window.from), Date.parse(window.to) - NOW_MINUTES * MINUTE_MS);
  return { from: new Date(from).toISOString(), to: window.to };
}

/** Whether the span from `startedAt` to `updatedAt` touches the window. Clocks may disagree: the ends may be swapped. */
export function touches(window: Window, startedAt: string, updatedAt: string): boolean {
  const [first, last] = [Date.parse(startedAt), Date.parse(updatedAt)].sort((a, b) => a - b);
  if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) return false;
  return last >= Date.parse(window.from) && first <= Date.parse(window.to);
}

export function minutesOf(window: Window): number {
  return (Date.parse(window.to) - Date.parse(window.from)) / MINUTE_MS;
}
