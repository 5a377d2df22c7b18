import { CqlError, type Value } from './query';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const UNITS_MS: Record<string, number> = {
  m: MINUTE_MS,
  h: HOUR_MS,
  d: DAY_MS,
  w: 7 * DAY_MS,
  M: 30 * DAY_MS,
  y: 365 * DAY_MS,
};
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
  return { start, end: start + (hour === undefined ? DAY_MS : MINUTE_MS) };
}

function spanOfCall({ name, arguments: [offset] }: Extract<Value, { kind: 'call' }>, now: Date): Span {
  const shift = offset === undefined ? 0 : offsetMs(offset);
  const start = baseOf(name, now) + shift;
  return { start, end: start };
}

function baseOf(name: string, now: Date): number {
  const day = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  switch (name) {
    case 'now':
      return now.getTime();
    case 'startofday':
      return day;
    case 'endofday':
      return day + DAY_MS - 1;
    case 'startofweek':
      return day - now.getUTCDay() * DAY_MS;
    case 'startofmonth':
      return Date.UTC(now.getUTCFullYear(), now.getUTCMonth());
    case 'startofyear':
      return Date.UTC(now.getUTCFullYear(), 0);
    default:
      throw new CqlError(`Could not parse cql : ${name}() is not a date`);
  }
}

/** `-4w`, `+1d`, `3h`; months count 30 days and years 365. */
function offsetMs(offset: string): number {
  const [, sign, amount, unit = ''] = /^([+-]?)(\d+)([mhdwMy])$/.exec(offset) ?? [];
  const unitMs = UNITS_MS[unit];
  if (amount === undefined || unitMs === undefined)
    throw new CqlError(`Could not parse cql : invalid offset ${offset}`);
  return (sign === '-' ? -1 : 1) * Number(amount) * unitMs;
}
