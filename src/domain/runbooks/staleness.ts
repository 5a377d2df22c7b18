const DAY_MS = 86_400_000;

/** A runbook untouched for longer describes a system that has likely changed since. */
export const STALE_AFTER_DAYS = 365;

/** @returns whole days since the page was last changed, and whether it should be read with care */
export function pageAge(updatedAt: string, now: string): { ageDays: number; isStale: boolean } {
  const ageDays = Math.max(0, Math.floor((Date.parse(now) - Date.parse(updatedAt)) / DAY_MS));
  return { ageDays, isStale: ageDays > STALE_AFTER_DAYS };
}
