const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** The epoch began on a Thursday. */
const EPOCH_WEEKDAY = 4;

/** Hours by which a country's clock is ahead of UTC; daylight saving is left out. */
const UTC_OFFSET_HOURS: Record<string, number> = { JP: 9, GB: 0, IE: 0, PT: 0 };
const CENTRAL_EUROPE = 1;

/** Field service runs nights and weekends too, only thinner. */
const NIGHT = 0.55;
const WEEKEND = 0.75;

/**
 * How busy people in a country are at an instant, between about 0.4 and 1 (the middle of a working day).
 *
 * @param countryCode ISO 3166-1 alpha-2
 * @param at milliseconds since the epoch
 */
export function busynessOf(countryCode: string, at: number): number {
  const local = at + (UTC_OFFSET_HOURS[countryCode] ?? CENTRAL_EUROPE) * HOUR_MS;
  const hour = (local % DAY_MS) / HOUR_MS;
  const day = (Math.floor(local / DAY_MS) + EPOCH_WEEKDAY) % 7;
  const workday = NIGHT + (1 - NIGHT) * Math.exp(-(((hour - 12.5) / 5) ** 2));
  return workday * (day === 0 || day === 6 ? WEEKEND : 1);
}

/** The audience's busyness: each country's, weighted by its share. */
export function audienceBusyness(countries: readonly [code: string, share: number][], at: number): number {
  const total = countries.reduce((sum, [, share]) => sum + share, 0);
  return countries.reduce((sum, [code, share]) => sum + share * busynessOf(code, at), 0) / total;
}
