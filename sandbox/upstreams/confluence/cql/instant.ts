import { CqlError, type Value } from './query';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const UNITS_MS: Record<string, number> = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS };
const UNIT_MONTHS: Record<string, number> = { M: 1, y: 12 };
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/** A value of a date clause: the span of time it names (a whole day, or one minute), in milliseconds, UTC. */
interface Span {
  start: number;
  end: number;
}

/** @throws CqlError when the value is neither a date nor a function that gives one */
export function spanOf(value: Value, now: Date): Span {
  if (value.kind === 'call') return spanOfCall(value, now);
  const match = DATE.exec(value.text);
  if (!match) throw new CqlError(`Could not parse cql : invalid date ${value.text}`);
  const [year = 0, month = 0, day = 0, hour, minute] = match
    .slice(1, 6)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const start = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
  const date = new Date(start);
  const isOnCalendar =
    date.getUTCMonth() + 1 === month && date.getUTCDate() === day && date.getUTCMinutes() === (minute ?? 0);
  if (!isOnCalendar) throw new CqlError(`Could not parse cql : invalid date ${value.text}`);
  return { start, end: start + (hour === undefined ? DAY_MS : MINUTE_MS) };
}

/** @see https://developer.atlassian.com/cloud/confluence/cql-functions */
function spanOfCall({ name, arguments: [offset] }: Extract<Value, { kind: 'call' }>, now: Date): Span {
  const { boundary, unit, isEnd } = boundaryOf(name, now);
  const shifted = offset === undefined ? boundary : shift(boundary, offset, unit);
  const start = isEnd ? shifted - 1 : shifted;
  return { start, end: start };
}

/** The instant a function names, and the unit of an offset without one. An end is the last millisecond before it. */
function boundaryOf(name: string, now: Date): { boundary: number; unit: string; isEnd: boolean } {
  const [, edge, period = ''] = /^(startof|endof)(day|week|month|year)$/.exec(name) ?? [];
  if (edge === undefined) {
    if (name !== 'now') throw new CqlError(`Could not parse cql : ${name}() is not a date`);
    return { boundary: now.getTime(), unit: 'd', isEnd: false };
  }
  const isEnd = edge === 'endof';
  const unit = period === 'month' ? 'M' : period.charAt(0);
  const start = startOf(period, now);
  return { boundary: isEnd ? shift(start, '1', unit) : start, unit, isEnd };
}

function startOf(period: string, now: Date): number {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  switch (period) {
    case 'week':
      return Date.UTC(year, month, now.getUTCDate() - now.getUTCDay());
    case 'month':
      return Date.UTC(year, month);
    case 'year':
      return Date.UTC(year, 0);
    default:
      return Date.UTC(year, month, now.getUTCDate());
  }
}

/** `-4w`, `+1d`, `3h`, or a number alone; months and years are those of the calendar. */
function shift(at: number, offset: string, defaultUnit: string): number {
  const [, sign, digits, given] = /^([+-]?)(\d{1,6})([mhdwMy]?)$/.exec(offset) ?? [];
  if (digits === undefined) throw new CqlError(`Could not parse cql : invalid offset ${offset}`);
  const unit = given || defaultUnit;
  const amount = (sign === '-' ? -1 : 1) * Number(digits);
  const months = UNIT_MONTHS[unit];
  if (months === undefined) return at + amount * (UNITS_MS[unit] ?? DAY_MS);
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + amount * months);
  // a shorter month has no 31st: its last day stands for it
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}
