/** Languages the product speaks. */
export type Locale = 'en' | 'ja';

/** Where and how a sentence is read: language, and IANA time zone for the times in it. */
export interface Reader {
  locale: Locale;
  timeZone: string;
}

/** Turns values into words for one reader; sentences use it so that numbers and times read alike everywhere. */
export interface Formatter {
  /** One decimal below a hundred, none from there on: 1,699.7 errors an hour are no surer than 1,700. */
  number(value: number): string;
  /** @param share 0…1 */
  percent(share: number): string;
  /** @param ms milliseconds; shown in the largest sensible units, e.g. `1 h 20 min` */
  duration(ms: number): string;
  /** @param instant ISO 8601; shown as time of day with its zone */
  time(instant: string): string;
  /** @param instant ISO 8601; shown as time of day alone, where the zone is said once for many */
  clock(instant: string): string;
  /** The name of the reader's zone at an instant. */
  zone(instant: string): string;
  /** As `time`, with its date when it is not the day of `nearby`, which the reader has in mind. */
  timeNear(instant: string, nearby: string): string;
  /** @param instant ISO 8601; shown as a calendar date */
  date(instant: string): string;
  /** @param instant ISO 8601; shown as day and month, e.g. `27 November` */
  day(instant: string): string;
  dateTime(instant: string): string;
  list(items: readonly string[]): string;
  /** @param code ISO 3166-1 alpha-2; anything else is said as it is */
  country(code: string): string;
}

const TAGS: Record<Locale, string> = { en: 'en-GB', ja: 'ja-JP' };
const UNITS: Record<Locale, { day: string; hour: string; minute: string; second: string; between: string }> =
  {
    en: { day: ' d', hour: ' h', minute: ' min', second: ' s', between: ' ' },
    ja: { day: '日', hour: '時間', minute: '分', second: '秒', between: '' },
  };

const formatters = new Map<string, Formatter>();

/** The formatter for a reader; an unknown time zone falls back to UTC. Kept, since Intl objects are slow to make. */
export function formatterFor(reader: Reader): Formatter {
  const cacheKey = `${reader.locale}|${reader.timeZone}`;
  const kept = formatters.get(cacheKey);
  if (kept) return kept;
  const made = makeFormatter(reader.locale, knownTimeZone(reader.timeZone));
  formatters.set(cacheKey, made);
  return made;
}

/** The zone itself, or UTC for a name that the runtime does not know. */
export function knownTimeZone(timeZone: string): string {
  return isTimeZone(timeZone) ? timeZone : 'UTC';
}

/** Whether times can be shown in this zone, by its IANA name. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function makeFormatter(locale: Locale, timeZone: string): Formatter {
  const tag = TAGS[locale];
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  const date = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', day: 'numeric', timeZone });
  const day = new Intl.DateTimeFormat(tag, { month: 'long', day: 'numeric', timeZone });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone });
  const timeParts = (instant: string) =>
    time
      .formatToParts(new Date(instant))
      .map(({ type, value }) =>
        type === 'timeZoneName' ? { type, value: zoneName(value, instant, timeZone) } : { type, value },
      );
  const zoneOf = (instant: string) =>
    timeParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const timeOf = (instant: string) =>
    timeParts(instant)
      .map(({ value }) => value)
      .join('');
  const dateOf = (instant: string) => date.format(new Date(instant));
  const dateTime = (instant: string) => `${dateOf(instant)} ${timeOf(instant)}`;
  return {
    number: (value) => number.format(value >= 100 ? Math.round(value) : value),
    percent: (share) => percent.format(share),
    duration: (ms) => duration(ms, locale),
    time: timeOf,
    clock: (instant) => clock.format(new Date(instant)),
    zone: zoneOf,
    timeNear: (instant, nearby) => (dateOf(instant) === dateOf(nearby) ? timeOf(instant) : dateTime(instant)),
    date: dateOf,
    day: (instant) => day.format(new Date(instant)),
    dateTime,
    list: (items) => list.format(items),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
  };
}

/** Languages that abbreviate the zones of their countries, where others count hours from GMT. */
const ZONE_TAGS = ['en-GB', 'en-US', 'ja-JP', 'en-AU'];

/** A zone by the abbreviation its people know, e.g. `CET` also in Japanese; `GMT+5:30` where nobody has one. */
function zoneName(own: string, instant: string, timeZone: string): string {
  if (!own.startsWith('GMT')) return own;
  const names = ZONE_TAGS.map((tag) => abbreviation(tag, instant, timeZone));
  return names.find((name) => !name.startsWith('GMT')) ?? own;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

function abbreviation(tag: string, instant: string, timeZone: string): string {
  const cacheKey = `${tag}|${timeZone}`;
  const format =
    zoneFormats.get(cacheKey) ?? new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'short' });
  zoneFormats.set(cacheKey, format);
  return format.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
}

function duration(ms: number, locale: Locale): string {
  const unit = UNITS[locale];
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 60) return `${seconds}${unit.second}`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}${unit.minute}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return withRest(`${hours}${unit.hour}`, minutes % 60, unit.minute, unit.between);
  return withRest(`${Math.floor(hours / 24)}${unit.day}`, hours % 24, unit.hour, unit.between);
}

function withRest(whole: string, rest: number, restUnit: string, between: string): string {
  return rest === 0 ? whole : `${whole}${between}${rest}${restUnit}`;
}
