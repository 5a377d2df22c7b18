const MINUTE_MS = 60_000;
const UNIT_MS: Readonly<Record<string, number>> = {
  m: MINUTE_MS,
  h: 60 * MINUTE_MS,
  d: 1440 * MINUTE_MS,
  w: 10_080 * MINUTE_MS,
};

type CalendarField = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
export type Period = 'day' | 'week' | 'month' | 'year';
type Wall = Record<CalendarField, number>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall of the time zone shows. */
function wallOf(instant: number, timeZone: string): Wall {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const wall: Wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of format.formatToParts(instant)) {
    if (isCalendarField(type, wall)) wall[type] = Number(value);
  }
  return wall;
}

const isCalendarField = (type: string, wall: Wall): type is CalendarField => type in wall;

const asUtc = ({ year, month, day, hour, minute, second }: Wall) =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** The instant at which the wall clock shows this; overflowing fields carry over (day 0 is the last of the month before). */
function instantOf(wall: Wall, timeZone: string): number {
  const wanted = asUtc(wall);
  const offsetAt = (instant: number) => asUtc(wallOf(instant, timeZone)) - Math.floor(instant / 1000) * 1000;
  const guess = wanted - offsetAt(wanted);
  return wanted - offsetAt(guess);
}

/**
 * An instant as JQL writes it: `2026-11-01`, `2026/11/01 12:30`, `-30d`, `"-4w 2d"`, milliseconds since the epoch.
 * Dates and times are the searcher's own, as in Jira.
 *
 * @param now milliseconds since the epoch
 * @returns milliseconds since the epoch; `undefined` when the text is no date
 */
export function parseJqlDate(text: string, now: number, timeZone: string): number | undefined {
  const absolute = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (absolute) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = absolute
      .slice(1)
      .map((part) => Number(part ?? 0));
    const date = new Date(Date.UTC(year, month - 1, day));
    const isDate = date.getUTCMonth() + 1 === month && date.getUTCDate() === day && hour < 24 && minute < 60;
    return isDate ? instantOf({ year, month, day, hour, minute, second: 0 }, timeZone) : undefined;
  }
  if (/^\d{6,}$/.test(text)) return Number(text);
  return shifted(text, now, timeZone, 'd');
}

/**
 * Reads fields that hold a day: it begins when the searcher's does, so that `due = "2026-12-01"` finds the day itself.
 *
 * @returns from `2026-12-01` to milliseconds since the epoch; `undefined` from what is no date
 */
export function calendarDay(timeZone: string): (date: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (date) => {
    if (!known.has(date)) known.set(date, parseJqlDate(date, 0, timeZone));
    return known.get(date);
  };
}

/** `startOfDay(-1)`, `endOfMonth("+2w")`: the first or last instant of the period, moved by the increment. */
export function periodEdge(
  period: Period,
  edge: 'start' | 'end',
  increment: string | undefined,
  now: number,
  timeZone: string,
): number | undefined {
  const unit = { day: 'd', week: 'w', month: 'M', year: 'y' }[period];
  const from = increment === undefined ? now : shifted(increment, now, timeZone, unit);
  if (from === undefined) return undefined;
  const { year, month, day } = wallOf(from, timeZone);
  const start: Wall = { year, month, day, hour: 0, minute: 0, second: 0 };
  if (period === 'week') start.day -= new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  if (period === 'month' || period === 'year') start.day = 1;
  if (period === 'year') start.month = 1;
  if (edge === 'start') return instantOf(start, timeZone);
  const next = { ...start };
  if (period === 'day') next.day += 1;
  if (period === 'week') next.day += 7;
  if (period === 'month') next.month += 1;
  if (period === 'year') next.year += 1;
  return instantOf(next, timeZone) - 1;
}

/** `-4w 2d`, `+1M`; a sign holds for the whole text, a bare number takes the default unit. */
function shifted(text: string, from: number, timeZone: string, defaultUnit: string): number | undefined {
  const [, sign = '', amounts] = /^([-+]?)((?:\d+[yMwdhm]?\s*)+)$/.exec(text.trim()) ?? [];
  if (amounts === undefined) return undefined;
  const direction = sign === '-' ? -1 : 1;
  let instant = from;
  for (const [, amount, unit = defaultUnit] of amounts.matchAll(/(\d+)([yMwdhm])?/g)) {
    const count = direction * Number(amount);
    const length = UNIT_MS[unit];
    if (length !== undefined) {
      instant += count * length;
    } else {
      const wall = wallOf(instant, timeZone);
      wall[unit === 'y' ? 'year' : 'month'] += count;
      instant = instantOf(wall, timeZone);
    }
  }
  return instant;
}
