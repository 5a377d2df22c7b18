/** A start that somebody wrote into the ticket. */
export interface StatedStart {
  /** ISO 8601 UTC */
  at: string;
  /** the words */
  quote: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A clock time later than the ticket by more than this is of the day before. */
const SKEW_MS = 5 * MINUTE_MS;

/** Hours east of UTC of the abbreviations that are not ambiguous in tickets. */
const ZONE_HOURS: Record<string, number> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  BST: 1,
  CET: 1,
  CEST: 2,
  JST: 9,
  EST: -5,
  EDT: -4,
  PST: -8,
  PDT: -7,
};
/** "From 3.14 to 3.15", "from 10.12.0.4": the word opens a time only when it says so itself. */
const OPENERS = String.raw`since|from(?=\s+(?:at|about|around|approximately|roughly)\s)|starting|started|start(?: time)?|began|beginning|begun|first (?:seen|noticed|reported)|onset`;
const ZONE = String.raw`(?:\s*(?<zone>UTC|GMT|Z|BST|CET|CEST|JST|EST|EDT|PST|PDT)\b)?`;
const BEGAN = String.raw`\b(?:${OPENERS})(?:\s*[:=]|\s+(?:at|around|about|approximately|roughly|from|on|was))*\s+(?:~|ca\.?\s*)?`;

const FULL = new RegExp(
  String.raw`${BEGAN}(?<full>\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?<offset>Z|[+-]\d{2}:?\d{2})?${ZONE}`,
  'i',
);
const CLOCK = new RegExp(
  String.raw`${BEGAN}(?<day>yesterday|today|this morning)?,?\s*(?:at\s+|around\s+|about\s+)*(?<hour>\d{1,2})(?<separator>[:.])(?<minute>\d{2})(?::\d{2})?(?![:.]?\d)\s*(?<half>(?:am|pm)\b)?${ZONE}`,
  'gi',
);
const AGO =
  /\b(?:for (?:the )?(?:last |past )?(?:about |around |roughly )?)(?<count>\d{1,3}(?:\.\d+)?) ?(?<unit>minutes?|mins?|hours?|hrs?)\b/i;
const AGO_AFTER = /(?<![\w.])(?<count>\d{1,3}(?:\.\d+)?) ?(?<unit>minutes?|mins?|hours?|hrs?) ago\b/i;
const JA_FULL =
  /(?<full>\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s?\d{1,2}[:時]\d{2}分?)(?:頃|ごろ)?\s*(?:\((?<zone>JST|UTC)\))?(?:から|より|以降|に発生)/;
const JA_CLOCK =
  /(?<day>昨日|昨夜|本日|今日|今朝)?の?(?<half>午前|午後)?(?<![\w.:])(?<hour>\d{1,2})(?:時(?:(?<minute>\d{1,2})分|(?<halfPast>半))?|:(?<colon>\d{2})(?::\d{2})?)(?:頃|ごろ|ころ|過ぎ)?(?:から|より|以降|に発生)/g;
const JA_AGO =
  /(?<![\w.])(?<count>\d{1,3}(?:\.\d+)?)(?<unit>分|時間)(?:ほど|くらい|ぐらい)?前(?:から|より|に)/;

/**
 * The start that a text states, in English or Japanese: "since 14:05 UTC", "started yesterday at 23:50", "for the last 40
 * minutes", 「本日14時5分頃から」, 「30分ほど前から」. A clock time is the last such time before the ticket was created. Version
 * numbers and addresses ("since 4.12.0", 「10.12.0.4から」) are no times.
 *
 * @param createdAt when the text was written, ISO 8601
 * @param timeZone IANA zone of the writer, for times that name none
 */
export function statedStart(text: string, createdAt: string, timeZone: string): StatedStart | undefined {
  const words = text.normalize('NFKC');
  const created = Date.parse(createdAt);
  return (
    fullIn(words, FULL, created, timeZone) ??
    fullIn(words, JA_FULL, created, timeZone) ??
    clockIn(words, CLOCK, created, timeZone) ??
    clockIn(words, JA_CLOCK, created, timeZone) ??
    agoIn(words, created)
  );
}

function fullIn(text: string, pattern: RegExp, created: number, timeZone: string): StatedStart | undefined {
  const match = pattern.exec(text);
  const parts = match?.groups?.full?.match(/\d+/g)?.map(Number);
  if (!match || !parts) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const offset = match.groups?.offset
    ? isoOffsetMs(match.groups.offset)
    : zoneMs(match.groups?.zone, created, timeZone);
  return stated(local - offset, match[0]);
}

function clockIn(text: string, pattern: RegExp, created: number, timeZone: string): StatedStart | undefined {
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const minute = groups.halfPast ? 30 : Number(groups.minute ?? groups.colon ?? 0);
    const hour = hourOf(Number(groups.hour), groups.half);
    if (hour > 23 || minute > 59 || !isClockTime(match[0], groups)) continue;
    const offset = zoneMs(groups.zone, created, timeZone);
    const midnight = Math.floor((created + offset) / DAY_MS) * DAY_MS - offset;
    let at = midnight + hour * HOUR_MS + minute * MINUTE_MS;
    if (/yesterday|昨/i.test(groups.day ?? '') || at > created + SKEW_MS) at -= DAY_MS;
    return stated(at, match[0]);
  }
  return undefined;
}

/** `14.05` may be a version: a point separates hour and minute only where something else says that it is a time. */
function isClockTime(words: string, { separator, half, zone, day }: Record<string, string>): boolean {
  return separator !== '.' || (half ?? zone ?? day) !== undefined || /\bat\b/i.test(words);
}

function hourOf(hour: number, half: string | undefined): number {
  const isAfternoon = /pm|午後/i.test(half ?? '');
  const isMorning = /am|午前/i.test(half ?? '');
  if (isAfternoon && hour < 12) return hour + 12;
  return isMorning && hour === 12 ? 0 : hour;
}

function agoIn(text: string, created: number): StatedStart | undefined {
  const match = AGO_AFTER.exec(text) ?? AGO.exec(text) ?? JA_AGO.exec(text);
  if (!match?.groups) return undefined;
  const unitMs = /^(?:h|時)/i.test(match.groups.unit ?? '') ? HOUR_MS : MINUTE_MS;
  return stated(created - Number(match.groups.count) * unitMs, match[0]);
}

function stated(at: number, quote: string): StatedStart | undefined {
  return Number.isFinite(at) ? { at: new Date(at).toISOString(), quote: quote.trim() } : undefined;
}

function isoOffsetMs(offset: string): number {
  if (/z/i.test(offset)) return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  const [hours = 0, minutes = 0] = offset.slice(1).match(/\d{2}/g)?.map(Number) ?? [];
  return sign * (hours * HOUR_MS + minutes * MINUTE_MS);
}

function zoneMs(zone: string | undefined, at: number, timeZone: string): number {
  const hours = zone === undefined ? undefined : ZONE_HOURS[zone.toUpperCase()];
  return hours === undefined ? offsetOf(timeZone, at) : hours * HOUR_MS;
}

/** How far a zone's clocks are ahead of UTC at an instant; an unknown zone counts as UTC. */
function offsetOf(timeZone: string, at: number): number {
  const name = offsetName(timeZone, at);
  const match = /GMT(?<sign>[+-])(?<hours>\d{1,2})(?::(?<minutes>\d{2}))?/.exec(name);
  if (!match?.groups) return 0;
  const sign = match.groups.sign === '-' ? -1 : 1;
  return sign * (Number(match.groups.hours) * HOUR_MS + Number(match.groups.minutes ?? 0) * MINUTE_MS);
}

function offsetName(timeZone: string, at: number): string {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch {
    // RangeError: the runtime does not know the zone.
    return '';
  }
}
