/**
 * Where the world's tickets lie in time, and the numbers they carry. Source files say days before the world's
 * `now` and a time of day in UTC; numbers depend on those alone, so a ticket keeps its key whatever `now` is and
 * whatever is written beside it.
 */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The service desk takes in about eight tickets a day: one number for every three hours. */
const TICKETS_PER_DAY = 8;

/** The number that the first ticket after the last midnight (UTC) would get. */
const NUMBER_AT_MIDNIGHT = 20_400;

/** Days before `now`'s day (UTC), and the time of that day (UTC) as `HH:MM`. Past tickets lie two days back or more. */
export type When = readonly [daysAgo: number, time: string];

function minutesOf(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new Error(`"${time}" is not a time of day such as 07:45.`);
  return Number(match[1]) * 60 + Number(match[2]);
}

/** @returns milliseconds since the epoch */
export function instantOf([daysAgo, time]: When, now: Date): number {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return midnight - daysAgo * DAY_MS + minutesOf(time) * MINUTE_MS;
}

/** The OPS number of a ticket raised then; two tickets within the same three hours of a day would share it. */
export function ticketNumberAt([daysAgo, time]: When): number {
  const slot = Math.floor((minutesOf(time) * TICKETS_PER_DAY) / (24 * 60));
  return NUMBER_AT_MIDNIGHT - daysAgo * TICKETS_PER_DAY + slot;
}

/** The OPS number of the `count`th ticket of the world's last hours (they are told in minutes before `now`). */
export const recentTicketNumber = (count: number): number => NUMBER_AT_MIDNIGHT + count;

export const isoAt = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** @returns the instant `minutes` after `from` (before it when negative), ISO 8601 UTC */
export const minutesAfter = (from: number, minutes: number): string => isoAt(from + minutes * MINUTE_MS);
